import { query } from '#platform/operations/query.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { classById } from '../views/read-classes.ts'
import { findTeachers } from '../views/read-teachers.ts'
import { wordsOfTopic } from '../views/read-topics.ts'
import { abilitiesOf } from './class-steps.ts'

export const getClass = query(classesContract.getClass, {
  subject: async (tx, { classId }) => {
    const found = await classById(tx, classId)
    return found && { ...found, organisationId: found.organiserId }
  },
  access: classesAccess.seeClass,
  isOpenToHouse: true,
  reply: async (tx, { subject, call }) => {
    const { teacherId, topicId } = subject
    // Names and residents' own words are for those who organise there.
    const mayRead = classesAccess.organise(call.actor, subject, call.house.trees)
    const [teacher] =
      teacherId === null || !mayRead ? [] : await findTeachers(tx, { teacherId, slot: null, from: call.now })
    const wordsId = mayRead ? await wordsOfTopic(tx, topicId) : undefined
    const asked = [wordsId, teacher?.nameId].filter((id) => id !== undefined)
    const opened = await call.house.vault.openContent(tx, asked)
    return {
      ...subject,
      topicWords: opened.get(wordsId ?? '') ?? null,
      teacherName: opened.get(teacher?.nameId ?? '') ?? null,
      abilities: abilitiesOf(call.actor, subject, call.house.trees),
    }
  },
})
