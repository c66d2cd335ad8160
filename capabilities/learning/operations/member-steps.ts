import type { Call } from '#platform/operations/house.ts'
import { dayOf, type Instant } from '#platform/time/instant.ts'
import { isExempt } from '../rules/demand.ts'
import { enrolled } from '../rules/member.ts'
import type { StandingMember } from '../rules/state.ts'
import { memberOf } from './member-key.ts'
import { yearOf } from './learning-steps.ts'

/** Nothing is ever written on it: a member's own stream is named by a key that only the vault can make. */
export const membersAsked = (): string => 'learning-members'

export const findMember = async ({ number }: { readonly number: string }, { house }: Call) => ({
  member: memberOf(house, number),
})

/** Where a member stands, to whoever keeps the list. */
export function standingOf(state: StandingMember | null, now: Instant) {
  const { organisationId, duty, exemption } = enrolled(state)
  return { organisationId, duty, isExempt: isExempt(exemption, yearOf(dayOf(now))) }
}
