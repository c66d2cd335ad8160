import { bookletOf } from '#platform/access/booklet.ts'
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

/** Whose booklet it is. */
export type BookletSubject = { readonly participantId: string }

const owner: AccessRule<BookletSubject> = (actor, { participantId }) => bookletOf(actor) === participantId

/** Those who open a booklet for somebody without a phone, and give a new card when one is lost. */
const takeDown: AccessRule<Located> = anyOf(
  house,
  allOf(
    holds('gridWorker', 'gridLead', 'secretary', 'streetStaff', 'streetLeader', 'districtOrganiser'),
    actsThere,
  ),
)

export const participantsAccess = {
  everyone,
  owner,
  takeDown,
  renew: takeDown,
  staff: anyStaff,
}
