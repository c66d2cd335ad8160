import {
  type AccessRule,
  anyOf,
  holds,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'

/** Keeps the tree of organisations everywhere; reads no resident's matter. */
const administrator = holds('systemAdministrator')

/** Those who keep the tree of organisations where their posts reach. */
const organiser: AccessRule<Located> = actsThereAs('districtOrganiser', 'streetLeader')

/** Those who say who answers for which place in their own community. */
const secretary: AccessRule<Located> = actsThereAs('secretary')

export const organisationsAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, administrator, organiser),
  assign: anyOf(house, administrator, organiser, secretary),
}
