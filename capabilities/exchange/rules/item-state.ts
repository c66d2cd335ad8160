import type { Entry } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import { type ItemEvent, itemOfStream, type PostedBy } from '../events.ts'
import { type ItemKind, type ItemStatus, kindOf, type ListName, type Skill, type Time } from '../words.ts'

/** Who has taken an item on, and how far that has come. */
export type Claim = {
  readonly claimId: string
  readonly claimerId: string | null
  readonly organisationId: string | null
  readonly unitId: string | null
  readonly at: Instant
  readonly confirmBy: Instant | null
  readonly dueOn: Day | null
}

/** An item of either list as its own history tells it. */
export type ItemState = {
  readonly itemId: string
  readonly list: ListName
  readonly kind: ItemKind
  readonly status: ItemStatus
  readonly skill: Skill | null
  readonly times: readonly Time[]
  readonly until: Day | null
  readonly place: string
  readonly by: PostedBy
  readonly posterId: string | null
  /** Of the receipt that opens it, where its author has one. */
  readonly receiptHash: string | null
  readonly organisationId: string | null
  readonly postedAt: Instant
  readonly repairDayId: string | null
  readonly titleId: string | null
  readonly claim: Claim | null
  /** Who was ever asked whether they could help, and who of them said no. */
  readonly asked: readonly string[]
  readonly declined: readonly string[]
  readonly photos: readonly string[]
  /** Since when it has been over; null while it goes on. */
  readonly overOn: Day | null
  /** Whether its term has passed and its words are destroyed. */
  readonly isForgotten: boolean
}

export type ItemEntry = Entry<ItemEvent>

/** Offers of most kinds stay on the list after each use; needs and gifts do not. */
export const isLasting = ({ list, kind }: Pick<ItemState, 'list' | 'kind'>): boolean =>
  list === 'offer' && kindOf(kind).isLasting === true

/** A unit's room, car, equipment or service that is on offer. */
export const isResource = ({
  list,
  kind,
  organisationId,
}: Pick<ItemState, 'list' | 'kind' | 'organisationId'>) =>
  list === 'offer' && organisationId !== null && kindOf(kind).isResource === true

/** Total: an event that does not fit changes nothing. */
export const replayItem = (entries: readonly ItemEntry[]): ItemState | null =>
  entries.reduce(applyEntry, null as ItemState | null)

function applyEntry(state: ItemState | null, entry: ItemEntry): ItemState | null {
  if (entry.type === 'exchange.posted.v1') return state ?? posted(entry)
  if (state === null) return null
  switch (entry.type) {
    case 'exchange.opened.v1':
      return {
        ...state,
        status: 'open',
        titleId: entry.data.title.secretId,
        overOn: null,
        isForgotten: false,
      }
    case 'exchange.declined.v1':
      return { ...state, status: 'declined', overOn: entry.occurredOn }
    case 'exchange.withdrawn.v1':
      return { ...state, status: 'withdrawn', photos: [], overOn: entry.occurredOn }
    case 'exchange.over.v1':
      return { ...state, status: 'over', overOn: entry.occurredOn }
    case 'exchange.forgotten.v1':
      return { ...state, photos: [], isForgotten: true }
    case 'exchange.planned.v1':
      return { ...state, repairDayId: entry.data.repairDayId }
    case 'exchange.claimed.v1':
      return { ...state, status: 'claimed', claim: claimOf(entry) }
    case 'exchange.kept-in-booklet.v1':
    case 'exchange.asked.v1':
    case 'exchange.ask-declined.v1':
    case 'exchange.photo-added.v1':
    case 'exchange.photo-removed.v1':
      return besides(state, entry)
    default:
      return state.claim?.claimId === entry.data.claimId ? claimed(state, entry) : state
  }
}

type EntryOf<Type extends ItemEvent['type']> = Extract<ItemEntry, { readonly type: Type }>

type Beside = EntryOf<
  | 'exchange.kept-in-booklet.v1'
  | 'exchange.asked.v1'
  | 'exchange.ask-declined.v1'
  | 'exchange.photo-added.v1'
  | 'exchange.photo-removed.v1'
>

/** What happens to an item without moving it on. */
function besides(state: ItemState, entry: Beside): ItemState {
  switch (entry.type) {
    case 'exchange.kept-in-booklet.v1':
      return { ...state, posterId: entry.data.participantId }
    case 'exchange.asked.v1':
      return { ...state, asked: [...state.asked, entry.data.participantId] }
    case 'exchange.ask-declined.v1':
      return { ...state, declined: [...state.declined, entry.data.participantId] }
    case 'exchange.photo-added.v1':
      return { ...state, photos: [...state.photos, entry.data.photoId] }
    case 'exchange.photo-removed.v1':
      return { ...state, photos: state.photos.filter((photoId) => photoId !== entry.data.photoId) }
  }
}

type OnClaim = EntryOf<
  | 'exchange.released.v1'
  | 'exchange.lent.v1'
  | 'exchange.returned.v1'
  | 'exchange.done.v1'
  | 'exchange.not-yet.v1'
  | 'exchange.met.v1'
  | 'exchange.lapsed.v1'
>

function claimed(state: ItemState, entry: OnClaim): ItemState {
  const { claim } = state
  switch (entry.type) {
    case 'exchange.released.v1':
      return { ...state, status: 'open', claim: null }
    case 'exchange.lent.v1':
      return { ...state, status: 'lent', claim: claim && { ...claim, dueOn: entry.data.dueOn } }
    case 'exchange.done.v1':
      return { ...state, status: 'done', claim: claim && { ...claim, confirmBy: entry.data.confirmBy } }
    case 'exchange.not-yet.v1':
      return { ...state, status: 'claimed', claim: claim && { ...claim, confirmBy: null } }
    case 'exchange.returned.v1':
      return state
    case 'exchange.met.v1':
      return ended(state, 'met', entry.occurredOn)
    case 'exchange.lapsed.v1':
      return ended(state, 'lapsed', entry.occurredOn)
  }
}

/** What lasts is open again for the next. */
const ended = (state: ItemState, status: 'met' | 'lapsed', overOn: Day): ItemState =>
  isLasting(state) ? { ...state, status: 'open', claim: null } : { ...state, status, overOn }

function posted(entry: EntryOf<'exchange.posted.v1'>): ItemState {
  const { list, kind, skill, times, until, by, posterId, organisationId, receiptHash } = entry.data
  return {
    itemId: itemOfStream(entry.stream),
    ...{ list, kind, skill, times, until, by, posterId, organisationId, receiptHash },
    status: 'waiting',
    place: entry.place ?? '',
    postedAt: entry.at,
    repairDayId: null,
    titleId: null,
    claim: null,
    asked: [],
    declined: [],
    photos: [],
    overOn: null,
    isForgotten: false,
  }
}

function claimOf({ data, at }: EntryOf<'exchange.claimed.v1'>): Claim {
  const { claimId, claimerId, organisationId, unitId } = data
  return { claimId, claimerId, organisationId, unitId, at, confirmBy: null, dueOn: null }
}
