import { command } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream } from '../events.ts'
import { choose, replayClass } from '../rules/class.ts'
import { locatedAt, meetingOf, toClassState } from './class-steps.ts'

export const chooseDemonstration = command(classesContract.chooseDemonstration, {
  stream: ({ classId }) => classStream(classId),
  prepare: meetingOf,
  replay: replayClass,
  subject: ({ state }) => locatedAt(state),
  access: classesAccess.choose,
  see: classesAccess.staff,
  decide: ({ input, state, facts }): ClassEvent[] => choose(state, input, facts),
  reply: ({ input, state }) => toClassState(input.classId, state),
})
