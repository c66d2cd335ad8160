import { holdsBooklet } from '#platform/access/booklet.ts'
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

const runs = holds('departmentStaff', ...upFrom('secretary'))

/** Those who run programmes and keep members' cards where their posts reach. */
const organiser: AccessRule<Located> = allOf(runs, actsThere)

export const learningAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, organiser),
  /** Counts of an organisation, to whoever may look there. */
  seeCounts: anyOf<Located>(house, seesThere),
  booklet: holdsBooklet,
}
