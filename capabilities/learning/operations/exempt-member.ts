import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, memberStream } from '../events.ts'
import * as members from '../rules/member.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'
import { findMember, membersAsked, standingOf } from './member-steps.ts'

export const exemptMember = command(learningContract.exemptMember, {
  stream: membersAsked,
  prepare: async (input, call) => {
    const { member } = await findMember(input, call)
    const { newId, vault } = call.house
    const sealing = vault.sealFor(memberStream(member))
    const reason = sealing.seal({
      id: newId(),
      field: 'learning.exemption',
      class: 'personal',
      value: input.reason,
    })
    return { member, reason, rows: sealing.rows }
  },
  also: (_input, { member }) => [memberStream(member)],
  replay: replayLearning,
  subject: ({ others, facts }) => locatedAt(others(memberStream(facts.member)).member),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, others, facts }): (LearningEvent & { readonly stream: string })[] => {
    const stream = memberStream(facts.member)
    const given = { reason: facts.reason, from: input.from, to: input.to }
    return members.exemptMember(others(stream).member, given).map((event) => ({ ...event, stream }))
  },
  secrets: ({ rows }) => rows,
  reply: ({ others, facts, now }) => standingOf(others(memberStream(facts.member)).member, now),
})
