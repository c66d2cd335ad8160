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

/** Keeps the tree of organisations everywhere; reads no resident's matter. */
const administrator = holds('systemAdministrator')

/** Those who keep the tree of organisations where their posts reach. */
const organiser: AccessRule<Located> = allOf(holds('districtOrganiser', 'streetLeader'), actsThere)

/** Those who say who answers for which place in their own community. */
const secretary: AccessRule<Located> = allOf(holds('secretary'), actsThere)

export const organisationsAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, administrator, organiser),
  assign: anyOf(house, administrator, organiser, secretary),
}
