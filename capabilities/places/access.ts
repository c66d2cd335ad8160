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

/** Keeps the tree of places everywhere; reads no resident's matter. */
const administrator = holds('systemAdministrator')

/** Those who keep the tree of places where their posts reach. */
const organiser: AccessRule<Located> = actsThereAs('districtOrganiser', 'streetLeader')

/** Those who draw grids and write addresses in their own community. */
const gridKeeper: AccessRule<Located> = actsThereAs('secretary', 'gridLead')

export const placesAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, administrator, organiser),
  /** Whole lists are imported by those who keep the whole tree. */
  keepAll: anyOf(house, administrator),
  draw: anyOf(house, administrator, organiser, gridKeeper),
}
