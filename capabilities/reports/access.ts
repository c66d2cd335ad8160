import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  actsThere,
  allOf,
  holds,
  kinds,
  type Located,
  actsThereAs,
} from '#platform/access/rule.ts'

const fillers = holds('departmentStaff', ...upFrom('secretary'))
const filler: AccessRule<Located> = allOf(fillers, actsThere)

export const reportsAccess = {
  /** Those who fill forms for the place or organisation their post reaches. */
  fill: filler,
  /** Those who fill forms at all; what a label means is the same for everybody. */
  fillers,
  /** Those who let a form in. */
  admit: actsThereAs('streetLeader', 'districtOrganiser') satisfies AccessRule<Located>,
  /** Those who may say what a statistics form is made of. */
  define: holds('streetLeader', 'districtOrganiser'),
  /** Anyone at work in the organisation that was asked. */
  answer: actsThere,
  staff: kinds('staff'),
  clock: kinds('job'),
}
