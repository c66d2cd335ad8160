import { command, nothing } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream } from '../events.ts'
import { evaluate, replayClass } from '../rules/class.ts'
import { locatedAt, toClassState } from './class-steps.ts'

export const evaluateClass = command(classesContract.evaluateClass, {
  stream: ({ classId }) => classStream(classId),
  prepare: nothing,
  replay: replayClass,
  subject: ({ state }) => locatedAt(state),
  access: classesAccess.evaluate,
  see: classesAccess.staff,
  decide: ({ input, state }): ClassEvent[] => {
    const { verdict, note } = input
    return evaluate(state, { verdict, note })
  },
  reply: ({ input, state }) => toClassState(input.classId, state),
})
