import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { Confirmation, ItemKind, ListName, Skill, Time } from './words.ts'

/** Words kept in the vault; the ledger knows only where they are and a salted commitment to them. */
export type Sealed = { readonly secretId: string; readonly commitment: string }

type Event<Name extends string, Data> = LedgerEvent & {
  readonly type: `exchange.${Name}.v1`
  readonly data: Readonly<Data>
}
type OfItem<Fields> = { readonly list: ListName; readonly kind: ItemKind } & Fields
type OfClaim<Fields> = OfItem<{ readonly claimId: string } & Fields>

/** Who stands behind an item: a resident, a unit, or the community writing for somebody without a phone. */
export type PostedBy = 'resident' | 'unit' | 'community'

type Posted = Event<
  'posted',
  OfItem<{
    skill: Skill | null
    times: readonly Time[]
    until: Day | null
    by: PostedBy
    posterId: string | null
    organisationId: string | null
    receiptHash: string | null
    words: Sealed
    /** Where and how to find them, for whoever comes to help. */
    reach: Sealed | null
  }>
>
/** Posted before there was a booklet, and put into one by its author; it counts nowhere. */
type KeptInBooklet = Event<'kept-in-booklet', { readonly participantId: string }>
/** On the list for everybody, under words somebody answers for. */
type Opened = Event<'opened', OfItem<{ title: Sealed; isResource: boolean; organisationId: string | null }>>
type Declined = Event<'declined', OfItem<{ reason: Sealed }>>
/** What a resident needed and takes back leaves no words behind. */
type Withdrawn = Event<'withdrawn', OfItem<{ wasOpen: boolean; isResource: boolean; isErased: boolean }>>
/** The term has passed: every word and photo of it is destroyed. */
type Forgotten = Event<'forgotten', OfItem<Record<never, never>>>
type Over = Event<'over', OfItem<{ isResource: boolean }>>
type Planned = Event<'planned', OfItem<{ repairDayId: string }>>
/** The author or the community asks somebody who would suit, without knowing who that is. */
type Asked = Event<'asked', OfItem<{ participantId: string }>>
type AskDeclined = Event<'ask-declined', OfItem<{ participantId: string }>>
type PhotoAdded = Event<'photo-added', OfItem<{ photoId: string; alt: Sealed | null }>>
type PhotoRemoved = Event<'photo-removed', OfItem<{ photoId: string }>>
type Claimed = Event<
  'claimed',
  OfClaim<{
    claimerId: string | null
    organisationId: string | null
    /** The claimer's home unit, if one was named on checking in. */
    unitId: string | null
    note: Sealed | null
  }>
>
type Released = Event<'released', OfClaim<{ how: 'givenBack' | 'lapsed' }>>
type Lent = Event<'lent', OfClaim<{ dueOn: Day }>>
type Returned = Event<'returned', OfClaim<{ isDamaged: boolean; words: Sealed | null }>>
type Done = Event<'done', OfClaim<{ words: Sealed | null; confirmBy: Instant }>>
type NotYet = Event<'not-yet', OfClaim<{ words: Sealed | null }>>
type Met = Event<
  'met',
  OfClaim<{
    how: Confirmation
    skill: Skill | null
    /** One to five, as the one helped said; null where nothing was said. */
    rating: number | null
    thanks: Sealed | null
    minutes: number
    isLasting: boolean
    isMember: boolean
  }>
>
type Lapsed = Event<'lapsed', OfClaim<{ isLasting: boolean }>>

export type ItemEvent =
  | Posted
  | KeptInBooklet
  | Opened
  | Declined
  | Withdrawn
  | Over
  | Forgotten
  | Planned
  | Asked
  | AskDeclined
  | PhotoAdded
  | PhotoRemoved
  | Claimed
  | Released
  | Lent
  | Returned
  | Done
  | NotYet
  | Met
  | Lapsed

export const itemEventTypes: readonly ItemEvent['type'][] = [
  'exchange.posted.v1',
  'exchange.kept-in-booklet.v1',
  'exchange.opened.v1',
  'exchange.declined.v1',
  'exchange.withdrawn.v1',
  'exchange.over.v1',
  'exchange.forgotten.v1',
  'exchange.planned.v1',
  'exchange.asked.v1',
  'exchange.ask-declined.v1',
  'exchange.photo-added.v1',
  'exchange.photo-removed.v1',
  'exchange.claimed.v1',
  'exchange.released.v1',
  'exchange.lent.v1',
  'exchange.returned.v1',
  'exchange.done.v1',
  'exchange.not-yet.v1',
  'exchange.met.v1',
  'exchange.lapsed.v1',
]

/** A participant offers time at the home community; the unit is who gets to know what was confirmed. */
export type CheckedIn = Event<
  'checked-in',
  { participantId: string; unitId: string | null; times: readonly Time[] }
>
export type CheckedOut = Event<'checked-out', { participantId: string; unitId: string | null }>
/** A unit offers itself to a community. */
export type UnitCheckedIn = Event<'unit-checked-in', { organisationId: string }>
export type CheckInEvent = CheckedIn | CheckedOut | UnitCheckedIn

export type TechnicianApplied = Event<
  'technician-applied',
  { participantId: string; skills: readonly Skill[] }
>
export type TechnicianAdmitted = Event<'technician-admitted', { participantId: string }>
export type TechnicianLeft = Event<'technician-left', { participantId: string; wasAdmitted: boolean }>
export type TechnicianEvent = TechnicianApplied | TechnicianAdmitted | TechnicianLeft

export type RepairDayOpened = Event<'repair-day-opened', { on: Day; from: string; to: string; where: string }>
export type TechnicianComing = Event<'technician-coming', { participantId: string }>
export type TechnicianStaysAway = Event<'technician-stays-away', { participantId: string }>
export type RepairDayEvent = RepairDayOpened | TechnicianComing | TechnicianStaysAway

export type ExchangeEvent = ItemEvent | CheckInEvent | TechnicianEvent | RepairDayEvent

const itemPrefix = 'exchange-item-'
export const itemStream = (itemId: string): string => `${itemPrefix}${itemId}`
export const itemOfStream = (stream: string): string => stream.slice(itemPrefix.length)
export const checkInStream = (participantId: string): string => `exchange-check-in-${participantId}`
export const unitStream = (organisationId: string, placeId: string): string =>
  `exchange-unit:${placeId}:${organisationId}`
export const technicianStream = (participantId: string): string => `exchange-technician-${participantId}`
const dayPrefix = 'exchange-repair-day-'
export const repairDayStream = (repairDayId: string): string => `${dayPrefix}${repairDayId}`
export const repairDayOfStream = (stream: string): string => stream.slice(dayPrefix.length)
/** What the words about a photo are kept under, so that they go with it. */
export const photoSubject = (photoId: string): string => `exchange-photo-${photoId}`
