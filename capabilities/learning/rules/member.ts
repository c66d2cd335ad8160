import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { MemberEvent, Sealed } from '../events.ts'
import { learningProblems } from '../problems.ts'
import type { Duty } from '../shapes.ts'
import type { StandingMember } from './state.ts'

/** A member who stands on an organisation's list, or a refusal. */
export function enrolled(member: StandingMember | null): StandingMember {
  if (member === null || member.leftOn !== null)
    throw new Problem('rule-broken', learningProblems.notEnrolled)
  return member
}

export function enrolMember(
  state: StandingMember | null,
  given: { readonly member: string; readonly duty: Duty; readonly organisationId: string },
  isOrganisationKnown: boolean,
): MemberEvent[] {
  if (!isOrganisationKnown) throw new Problem('rule-broken', learningProblems.unknownOrganisation)
  const { member, duty, organisationId } = given
  const stands = state !== null && state.leftOn === null
  if (stands && state.organisationId !== organisationId)
    throw new Problem('rule-broken', learningProblems.alreadyEnrolled)
  if (stands && state.duty === duty) return []
  return [{ type: 'learning.memberEnrolled.v1', organisation: organisationId, data: { member, duty } }]
}

const at = ({ organisationId }: StandingMember) => ({ organisation: organisationId })

export function giveCard(state: StandingMember | null, codeHash: string): MemberEvent[] {
  const member = enrolled(state)
  return [{ type: 'learning.cardGiven.v1', ...at(member), data: { member: member.member, codeHash } }]
}

/** LIFE-11: nothing is demanded of this member in these days. */
export function exemptMember(
  state: StandingMember | null,
  given: { readonly reason: Sealed; readonly from: Day; readonly to: Day | null },
): MemberEvent[] {
  const member = enrolled(state)
  if (given.to !== null && given.to < given.from)
    throw new Problem('rule-broken', learningProblems.periodReversed)
  return [{ type: 'learning.memberExempted.v1', ...at(member), data: { member: member.member, ...given } }]
}

export function leave(state: StandingMember | null, on: Day): MemberEvent[] {
  const member = enrolled(state)
  return [{ type: 'learning.memberLeft.v1', ...at(member), data: { member: member.member, on } }]
}

/** Whoever holds the card enters it in a booklet, once. */
export function tieMember(
  state: StandingMember | null,
  given: { readonly participantId: string; readonly codeHash: string; readonly isTied: boolean },
): MemberEvent[] {
  if (state === null) throw new Problem('not-found', houseProblems.notFound)
  if (state.participantId === given.participantId) return []
  if (given.isTied) throw new Problem('rule-broken', learningProblems.bookletTied)
  if (state.codeHash !== given.codeHash) throw new Problem('rule-broken', learningProblems.badCard)
  const { participantId } = given
  return [{ type: 'learning.memberTied.v1', ...at(state), data: { member: state.member, participantId } }]
}
