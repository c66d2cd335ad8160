import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { teacherStream } from '../events.ts'
import { classesOfTeacher } from '../views/read-classes.ts'
import { findTeachers } from '../views/read-teachers.ts'
import { toBrief } from './class-steps.ts'

const prefix = teacherStream('')

/** The teacher whose card the caller holds; undefined when the receipt opens something else. */
const ownTeacherId = ({ actor }: Call): string | undefined =>
  actor.kind === 'resident' && actor.stream.startsWith(prefix) ? actor.stream.slice(prefix.length) : undefined

export const getMyTeaching = query(classesContract.getMyTeaching, {
  subject: async (tx, _input, call) => {
    const teacherId = ownTeacherId(call)
    if (teacherId === undefined) return undefined
    return (await findTeachers(tx, { teacherId, slot: null, from: call.now }))[0]
  },
  access: classesAccess.resident,
  reply: async (tx, { subject, call }) => {
    const { nameId, teacherId } = subject
    const names = await call.house.vault.openContent(tx, [nameId])
    const classes = await classesOfTeacher(tx, teacherId)
    return { ...subject, name: names.get(nameId) ?? null, classes: classes.map(toBrief) }
  },
})
