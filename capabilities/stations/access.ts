import {
  type AccessRule,
  actsThere,
  allOf,
  anyOf,
  holds,
  type Located,
  house,
  everyone,
  anyStaff,
} from '#platform/access/rule.ts'

/** Those who run stations where their posts reach. */
const keeper: AccessRule<Located> = allOf(
  holds('secretary', 'streetStaff', 'streetLeader', 'districtOrganiser'),
  actsThere,
)

export const stationsAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, keeper),
}
