import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream } from '../events.ts'
import { answer, replayClass } from '../rules/class.ts'
import { locatedAt, toClassState } from './class-steps.ts'

export const answerInvitation = command(classesContract.answerInvitation, {
  stream: ({ classId }) => classStream(classId),
  prepare: nothing,
  replay: replayClass,
  subject: ({ state, input }) => ({ ...locatedAt(state), teacherId: input.teacherId }),
  access: classesAccess.answer,
  decide: ({ input, state }): ClassEvent[] => answer(state, input),
  reply: ({ input, state }) => toClassState(input.classId, state),
})
