import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, memberStream } from '../events.ts'
import * as members from '../rules/member.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'
import { findMember, membersAsked } from './member-steps.ts'

export const leaveMember = command(learningContract.leaveMember, {
  stream: membersAsked,
  prepare: findMember,
  also: (_input, { member }) => [memberStream(member)],
  replay: replayLearning,
  subject: ({ others, facts }) => locatedAt(others(memberStream(facts.member)).member),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ others, facts, now }): (LearningEvent & { readonly stream: string })[] => {
    const stream = memberStream(facts.member)
    return members.leave(others(stream).member, dayOf(now)).map((event) => ({ ...event, stream }))
  },
  reply: ({ others, facts }) => ({ hasLeft: others(memberStream(facts.member)).member?.leftOn !== null }),
})
