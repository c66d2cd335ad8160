import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, memberStream } from '../events.ts'
import * as members from '../rules/member.ts'
import { replayLearning } from '../rules/state.ts'
import { codeHashOf, locatedAt } from './learning-steps.ts'
import { findMember, membersAsked, standingOf } from './member-steps.ts'

export const giveMemberCard = command(learningContract.giveMemberCard, {
  stream: membersAsked,
  prepare: async (input, call) => ({
    ...(await findMember(input, call)),
    codeHash: codeHashOf(input.code),
  }),
  also: (_input, { member }) => [memberStream(member)],
  replay: replayLearning,
  subject: ({ others, facts }) => locatedAt(others(memberStream(facts.member)).member),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ others, facts }): (LearningEvent & { readonly stream: string })[] => {
    const stream = memberStream(facts.member)
    return members.giveCard(others(stream).member, facts.codeHash).map((event) => ({ ...event, stream }))
  },
  reply: ({ others, facts, now }) => standingOf(others(memberStream(facts.member)).member, now),
})
