import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream } from '../events.ts'
import { confirm, replayClass } from '../rules/class.ts'
import { locatedAt, toClassState } from './class-steps.ts'

export const confirmClass = command(classesContract.confirmClass, {
  stream: ({ classId }) => classStream(classId),
  prepare: nothing,
  replay: replayClass,
  subject: ({ state }) => locatedAt(state),
  access: classesAccess.manage,
  see: classesAccess.staff,
  decide: ({ state }): ClassEvent[] => confirm(state),
  reply: ({ input, state }) => toClassState(input.classId, state),
})
