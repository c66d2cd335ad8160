import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  allOf,
  anyOf,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import type { Actor } from '#platform/access/actor.ts'

/** Roles that keep rosters. */
export const keeperRoles = upFrom('gridLead')

/** Those who keep rosters where their posts reach. */
const keeper: AccessRule<Located> = actsThereAs(...keeperRoles)

const memberStream = /^(partner|booklet)-/

/** Who serves, by the receipt they show: a partner's or the owner of a booklet; null for anybody else. */
export const memberIn = (actor: Actor): string | null =>
  actor.kind === 'resident' && memberStream.test(actor.stream) ? actor.stream : null

/** A roster, and the member a step is about. */
export type MemberSubject = Located & { readonly memberId: string }

const self: AccessRule<MemberSubject> = (actor, { memberId }) => memberIn(actor) === memberId
const keeperOfPartners: AccessRule<MemberSubject> = allOf<MemberSubject>(keeper, (_actor, { memberId }) =>
  memberId.startsWith('partner-'),
)

const member: AccessRule<unknown> = (actor) => memberIn(actor) !== null

export const rostersAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf<Located>(house, keeper),
  /** Nobody is put on a roster by others, except a partner whose agreement says so. */
  join: anyOf<MemberSubject>(house, self, keeperOfPartners),
  leave: anyOf<MemberSubject>(house, self, keeper),
  self,
  serve: member,
  job: house,
}
