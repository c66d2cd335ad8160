import { command } from '#platform/operations/command.ts'
import { classesAccess } from '../access.ts'
import { classesContract } from '../contract.ts'
import { type ClassEvent, classStream } from '../events.ts'
import { assess, replayClass } from '../rules/class.ts'
import { locatedAt, meetingOf, toClassState } from './class-steps.ts'

export const assessClass = command(classesContract.assessClass, {
  stream: ({ classId }) => classStream(classId),
  prepare: meetingOf,
  replay: replayClass,
  subject: ({ state }) => locatedAt(state),
  access: classesAccess.assess,
  see: classesAccess.staff,
  decide: ({ input, state, facts }): ClassEvent[] => {
    const { points, note } = input
    return assess(state, { points, note }, facts)
  },
  reply: ({ input, state }) => toClassState(input.classId, state),
})
