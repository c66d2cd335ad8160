import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { lecturersIn } from '../views/read-programmes.ts'
import { yearOf } from './learning-steps.ts'

export const listLecturers = query(learningContract.listLecturers, {
  subject: everything,
  access: learningAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call }) => {
    const all = await lecturersIn(tx, yearOf(dayOf(call.now)))
    const near = all.filter(({ organisationId }) =>
      learningAccess.seeCounts(call.actor, { placeId: null, organisationId }, call.house.trees),
    )
    const names = await call.house.vault.openContent(
      tx,
      near.map(({ secretId }) => secretId),
    )
    return {
      lecturers: near.map(({ lecturerId, secretId, subjects, sessions, hours }) => ({
        lecturerId,
        name: names.get(secretId) ?? '',
        subjects,
        sessions,
        hours,
      })),
    }
  },
})
