import {
  type AccessRule,
  allOf,
  anyOf,
  holds,
  type Located,
  seesThere,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'

/** Those who write scorecards and freeze periods for what stands below them. */
const organiser: AccessRule<Located> = actsThereAs('districtOrganiser', 'streetLeader')

/** The unit's own secretary. */
const secretary: AccessRule<Located> = actsThereAs('secretary')

/** Assessors judge and change nothing else; their posts see but do not act. */
const assessor: AccessRule<Located> = allOf(holds('assessor'), seesThere)

/** Whether one's own post stands in the unit: then somebody else judges. */
export const isOwnUnit: AccessRule<Located> = (actor, unit, trees) =>
  actor.kind === 'staff' &&
  actor.posts.some((post) => {
    const within = (tree: 'place' | 'organisation', node: string | null, root: string | null) =>
      node !== null && root !== null && trees.within(tree, node, root)
    return (
      within('organisation', post.organisationId, unit.organisationId) ||
      within('place', post.placeId, unit.placeId)
    )
  })

export const assessmentAccess = {
  everyone,
  staff: anyStaff,
  /** Writes scorecards somewhere. */
  writes: anyOf(house, holds('districtOrganiser', 'streetLeader')),
  organise: anyOf(house, organiser),
  ofUnit: anyOf(house, secretary),
  judge: anyOf(house, assessor),
  /** Judges somewhere. */
  judges: anyOf(house, holds('assessor')),
  /** What looks like gaming is for those who judge and those who organise. */
  suspect: anyOf(house, assessor, organiser),
  seen: anyOf(house, seesThere),
}
