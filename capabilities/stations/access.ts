import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  anyOf,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'

/** Those who run stations where their posts reach. */
const keeper: AccessRule<Located> = actsThereAs(...upFrom('secretary'))

export const stationsAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, keeper),
}
