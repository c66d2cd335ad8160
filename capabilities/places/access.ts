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

/** The command line and the house's own jobs. */

/** Keeps the tree of places everywhere; reads no resident's matter. */
const administrator = holds('systemAdministrator')

/** Those who keep the tree of places where their posts reach. */
const organiser: AccessRule<Located> = allOf(holds('districtOrganiser', 'streetLeader'), actsThere)

/** Those who draw grids and write addresses in their own community. */
const gridKeeper: AccessRule<Located> = allOf(holds('secretary', 'gridLead'), actsThere)

export const placesAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, administrator, organiser),
  /** Whole lists are imported by those who keep the whole tree. */
  keepAll: anyOf(house, administrator),
  draw: anyOf(house, administrator, organiser, gridKeeper),
}
