import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { command } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream, type TeacherEvent, teacherStream } from '../events.ts'
import { invite, replayClass } from '../rules/class.ts'
import { replayTeacher, teaching } from '../rules/teachers.ts'
import { isPromisedElsewhere } from '../views/read-teachers.ts'
import { locatedAt, toClassState } from './class-steps.ts'

type Event = ClassEvent | TeacherEvent

const isOfTeacher = (entry: Entry<Event>): entry is Entry<TeacherEvent> =>
  entry.type.startsWith('classes.teacher')
const isOfClass = (entry: Entry<Event>): entry is Entry<ClassEvent> => !isOfTeacher(entry)

/** A stream is either that of a class or that of a teacher. */
const replayBoth = (entries: readonly Entry<Event>[]) => ({
  lesson: replayClass(entries.filter(isOfClass)),
  teacher: replayTeacher(entries.filter(isOfTeacher)),
})

export const inviteTeacher = command(classesContract.inviteTeacher, {
  stream: ({ classId }) => classStream(classId),
  also: ({ teacherId }) => [teacherStream(teacherId)],
  prepare: async (input, { house }) => ({
    isBusy: await houseReadTransaction(house.pool, (tx) => isPromisedElsewhere(tx, input)),
  }),
  replay: replayBoth,
  subject: ({ state }) => locatedAt(state.lesson),
  access: classesAccess.organise,
  see: classesAccess.staff,
  decide: ({ input, state, others, facts }): Event[] => {
    const { classId: _classId, ...slot } = input
    const teacher = teaching(others(teacherStream(input.teacherId)).teacher)
    return invite(state.lesson, slot, { teacher, isBusy: facts.isBusy })
  },
  reply: ({ input, state }) => toClassState(input.classId, state.lesson),
})
