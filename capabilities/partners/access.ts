import type { Actor } from '#platform/access/actor.ts'
import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  actsThere,
  allOf,
  anyOf,
  holds,
  type Located,
  seesThere,
  house,
  everyone,
  anyStaff,
} from '#platform/access/rule.ts'

const roles = holds(...upFrom('gridLead'))

/** Those who run partnerships where their posts reach. */
const keeper: AccessRule<Located> = allOf(roles, actsThere)

const prefix = 'partner-'

/** The partner whose receipt the caller shows; null for anybody else. */
export const partnerIn = (actor: Actor): string | null =>
  actor.kind === 'resident' && actor.stream.startsWith(prefix) ? actor.stream.slice(prefix.length) : null

export type PartnerSubject = Located & { readonly partnerId: string }

const self: AccessRule<PartnerSubject> = (actor, { partnerId }) => partnerIn(actor) === partnerId

const partner: AccessRule<unknown> = (actor) => partnerIn(actor) !== null

export const partnersAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf<Located>(house, keeper),
  see: anyOf<Located>(house, allOf(roles, seesThere)),
  self,
  partner,
}
