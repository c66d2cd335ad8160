import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, sessionStream } from '../events.ts'
import * as sessions from '../rules/session.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'
import { findMember } from './member-steps.ts'

export const strikeAttended = command(learningContract.strikeAttended, {
  stream: (input) => sessionStream(input.programmeId, input.code),
  prepare: findMember,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.session),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, facts }): LearningEvent[] =>
    sessions.strikeAttended(state.session, facts.member, input.reason),
  reply: ({ state }) => ({ attended: state.session?.attended ?? 0 }),
})
