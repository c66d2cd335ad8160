import { bookletOf } from '#platform/access/booklet.ts'
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

/** Whose booklet it is. */
export type BookletSubject = { readonly participantId: string }

const owner: AccessRule<BookletSubject> = (actor, { participantId }) => bookletOf(actor) === participantId

/** Those who open a booklet for somebody without a phone, and give a new card when one is lost. */
const takeDown: AccessRule<Located> = anyOf(house, actsThereAs(...upFrom('gridWorker')))

export const participantsAccess = {
  everyone,
  owner,
  takeDown,
  renew: takeDown,
  staff: anyStaff,
}
