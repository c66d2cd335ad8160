import type { Actor } from '#platform/access/actor.ts'
import {
  type AccessRule,
  allOf,
  anyOf,
  holds,
  kinds,
  type Located,
  seesThere,
  house,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'

/** Those who write standards, open rounds and commend where their posts reach. */
const organiser: AccessRule<Located> = actsThereAs('districtOrganiser', 'streetLeader')

/** Those who review: organisers and leaders, and assessors, who change nothing else. */
const reviewer: AccessRule<Located> = allOf(holds('districtOrganiser', 'streetLeader', 'assessor'), seesThere)

/** A unit's own people: they score it. */
const ofUnit: AccessRule<Located> = actsThereAs('secretary', 'streetLeader', 'districtOrganiser')

/** The office or department in whose name a benefit is recorded. */
const granter: AccessRule<Located> = actsThereAs('departmentStaff', 'districtOrganiser')

/** A department finds the firms it can give a benefit to. */
const department: AccessRule<unknown> = holds('departmentStaff')

/** Who may do what; what is not here, nobody may. */
export const reviewsAccess = {
  staff: anyStaff,
  publish: anyOf(house, organiser),
  score: anyOf(house, ofUnit),
  review: anyOf(house, reviewer),
  nominate: anyOf(house, ofUnit),
  commend: anyOf(house, organiser),
  grant: anyOf(house, granter),
  sweep: kinds('job'),
  see: anyOf(house, seesThere),
} satisfies Readonly<Record<string, AccessRule<Located>>>

/** Who reads a firm's rating: whoever sees the firm, and for grade A the departments. */
export const ratingReader: AccessRule<Located & { readonly isGradeA: boolean }> = (actor, rating, trees) =>
  reviewsAccess.see(actor, rating, trees) || (rating.isGradeA && department(actor, null, trees))

/** Whether somebody works at this very unit: holds a post there, or at its place without another office. */
export function worksAt(actor: Actor, unit: Located): boolean {
  if (actor.kind !== 'staff') return false
  return actor.posts.some(({ organisationId, placeId }) =>
    organisationId === null
      ? unit.placeId !== null && placeId === unit.placeId
      : organisationId === unit.organisationId,
  )
}
