import { query } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { lessonById } from '../views/read-programmes.ts'

export const getLesson = query(learningContract.getLesson, {
  subject: (tx, input) => lessonById(tx, input.lessonId),
  access: learningAccess.everyone,
  isOpenToHouse: true,
  reply: async (_tx, { call, subject }) => {
    const { lessonId, programmeId, content, isWithdrawn } = subject
    const mayWithdraw = !isWithdrawn && learningAccess.keep(call.actor, subject, call.house.trees)
    return {
      lessonId,
      programmeId,
      ...content,
      isWithdrawn,
      abilities: mayWithdraw ? ['withdrawLesson'] : [],
    }
  },
})
