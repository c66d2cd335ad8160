import { bookletOf, holdsBooklet } from '#platform/access/booklet.ts'
import { upFrom } from '#platform/access/line.ts'
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

/** Whose post lets them ask for volunteers at all. */
export const mayRecruit: AccessRule<unknown> = anyOf(house, holds('departmentStaff', ...upFrom('gridLead')))

/** Those who act for the organisation that asks for volunteers, or for the place where they serve. */
const organiser: AccessRule<Located> = allOf(mayRecruit, anyOf(house, actsThere))

/** Whose record it is. */
export type RecordSubject = { readonly participantId: string }

const owner: AccessRule<RecordSubject> = (actor, { participantId }) => bookletOf(actor) === participantId

export const volunteersAccess = {
  everyone,
  staff: anyStaff,
  house,
  organise: organiser,
  volunteer: holdsBooklet,
  owner,
}
