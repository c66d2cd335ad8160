import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream } from '../events.ts'
import { drop, replayClass } from '../rules/class.ts'
import { locatedAt, toClassState } from './class-steps.ts'

export const dropClass = command(classesContract.dropClass, {
  stream: ({ classId }) => classStream(classId),
  prepare: nothing,
  replay: replayClass,
  subject: ({ state }) => locatedAt(state),
  access: classesAccess.organise,
  see: classesAccess.staff,
  decide: ({ input, state }): ClassEvent[] => drop(state, input.reason),
  reply: ({ input, state }) => toClassState(input.classId, state),
})
