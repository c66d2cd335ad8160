import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, memberStream } from '../events.ts'
import * as members from '../rules/member.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt, lookAround } from './learning-steps.ts'
import { findMember, membersAsked, standingOf } from './member-steps.ts'

export const enrolMember = command(learningContract.enrolMember, {
  stream: membersAsked,
  prepare: async (input, call) => ({
    ...(await findMember(input, call)),
    ...(await lookAround(input, call)),
  }),
  also: (_input, { member }) => [memberStream(member)],
  replay: replayLearning,
  subject: ({ input }) => locatedAt({ placeId: null, organisationId: input.organisationId }),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, others, facts }): (LearningEvent & { readonly stream: string })[] => {
    const stream = memberStream(facts.member)
    const { organisationId, duty } = input
    const given = { member: facts.member, duty, organisationId }
    return members
      .enrolMember(others(stream).member, given, facts.isOrganisationKnown)
      .map((event) => ({ ...event, stream }))
  },
  reply: ({ others, facts, now }) => standingOf(others(memberStream(facts.member)).member, now),
})
