import { bookletOf, holdsBooklet } from '#platform/access/booklet.ts'
import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  anyOf,
  kinds,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { roomStream, signUpStream } from './events.ts'

/** Those who plan what is on where their posts reach. */
const planner: AccessRule<Located> = actsThereAs(...upFrom('gridLead'))

/** Those who open the doors and keep the list: the grid worker too. */
const host: AccessRule<Located> = actsThereAs(...upFrom('gridWorker'))

/** A sign-up, in whose booklet it is kept if in any, and where its activity is. */
export type SignUpSubject = Located & { readonly signUpId: string; readonly participantId: string | null }

/** Whoever holds the receipt of this sign-up, or of the booklet it is kept in. */
const guest: AccessRule<Omit<SignUpSubject, keyof Located>> = (actor, { signUpId, participantId }) =>
  actor.kind === 'resident' &&
  (actor.stream === signUpStream(signUpId) || (participantId !== null && bookletOf(actor) === participantId))

/** Whoever was shown the code in the room. */
const inRoom: AccessRule<{ readonly activityId: string }> = (actor, { activityId }) =>
  actor.kind === 'resident' && actor.stream === roomStream(activityId)

export const activitiesAccess = {
  job: kinds('job'),
  everyone,
  staff: anyStaff,
  plan: anyOf(house, planner),
  host: anyOf(house, host),
  guestOrHost: anyOf<SignUpSubject>(house, guest, host),
  guest,
  booklet: holdsBooklet,
  inRoom,
}
