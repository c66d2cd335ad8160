import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { AccountEvent, Claimed, ClaimEvent, MemberEvent, PostingEvent, Taken } from '../events.ts'
import type { ClaimState, DeedKind, PostingKind } from '../shapes.ts'
import { type Lot, less, more } from './lots.ts'

export type StandingClaim = Claimed['data'] & {
  readonly state: ClaimState
  readonly vouchedBy: readonly string[]
  /** Who took it down for somebody without a phone; null where it was told by oneself. */
  readonly takenBy: string | null
}

export type StandingPosting = {
  readonly postingId: string
  readonly what: PostingKind
  readonly name: string
  readonly kind: DeedKind | null
  readonly on: Day
  readonly points: number
  readonly taken: readonly Taken[]
  readonly isReversed: boolean
}

export type AccountState = {
  readonly placeId: string
  readonly code: string
  /** Whoever opened it; says who may join. */
  readonly holder: string
  readonly members: readonly string[]
  readonly asks: readonly { readonly requestId: string; readonly participantId: string }[]
  readonly claims: readonly StandingClaim[]
  readonly postings: readonly StandingPosting[]
  readonly lots: readonly Lot[]
  readonly hours: readonly string[]
}

/** Total: an entry that does not fit changes nothing. */
export function applyToAccount(before: AccountState | null, entry: Entry<AccountEvent>): AccountState | null {
  if (entry.type === 'points.accountOpened.v1') return before ?? opened(entry)
  if (before === null) return null
  if (isPosting(entry)) return applyPosting(before, entry)
  return isOfMembers(entry) ? applyMember(before, entry) : applyClaim(before, entry)
}

const postingTypes: readonly string[] = ['earned', 'spent', 'deducted', 'expired', 'reversed'].map(
  (name) => `points.${name}.v1`,
)
const memberTypes: readonly string[] = ['joinAsked', 'joinAnswered', 'memberLeft'].map(
  (name) => `points.${name}.v1`,
)
const isPosting = (entry: Entry<AccountEvent>): entry is Entry<PostingEvent> =>
  postingTypes.includes(entry.type)
const isOfMembers = (entry: Entry<AccountEvent>): entry is Entry<MemberEvent> =>
  memberTypes.includes(entry.type)

const opened = ({
  data,
}: Extract<Entry<AccountEvent>, { type: 'points.accountOpened.v1' }>): AccountState => ({
  placeId: data.placeId,
  code: data.code,
  holder: data.participantId,
  members: [data.participantId],
  asks: [],
  claims: [],
  postings: [],
  lots: [],
  hours: [],
})

function applyMember(state: AccountState, { type, data }: Entry<MemberEvent>): AccountState {
  switch (type) {
    case 'points.joinAsked.v1':
      return { ...state, asks: [...state.asks, data] }
    case 'points.joinAnswered.v1': {
      const asks = state.asks.filter(({ requestId }) => requestId !== data.requestId)
      const members = data.isWelcome ? [...state.members, data.participantId] : state.members
      return { ...state, asks, members }
    }
    case 'points.memberLeft.v1':
      return { ...state, members: state.members.filter((one) => one !== data.participantId) }
    default:
      return state
  }
}

const withClaim = (
  state: AccountState,
  claimId: string,
  change: (claim: StandingClaim) => StandingClaim,
): AccountState => ({
  ...state,
  claims: state.claims.map((claim) => (claim.claimId === claimId ? change(claim) : claim)),
})

function applyClaim(
  state: AccountState,
  { type, data, actor }: Entry<ClaimEvent | MemberEvent>,
): AccountState {
  switch (type) {
    case 'points.claimed.v1': {
      const takenBy = data.slip === undefined ? null : actor
      const claim: StandingClaim = { ...data, state: 'waiting', vouchedBy: [], takenBy }
      return { ...state, claims: [...state.claims, claim] }
    }
    case 'points.claimVouched.v1':
      return withClaim(state, data.claimId, (claim) => ({
        ...claim,
        vouchedBy: [...claim.vouchedBy, data.participantId],
      }))
    case 'points.claimRefused.v1':
      return withClaim(state, data.claimId, (claim) => ({ ...claim, state: 'refused' }))
    case 'points.claimWithdrawn.v1':
      return withClaim(state, data.claimId, (claim) => ({ ...claim, state: 'withdrawn' }))
    case 'points.slipAnswered.v1':
      return data.isTrue ? state : withClaim(state, data.claimId, (claim) => ({ ...claim, state: 'refused' }))
    case 'points.hoursCounted.v1':
      return { ...state, hours: [...state.hours, data.hoursId] }
    default:
      return state
  }
}

const posting = (
  what: PostingKind,
  name: string,
  data: { postingId: string; points: number; on: Day; taken?: readonly Taken[]; kind?: DeedKind },
): StandingPosting => ({
  what,
  name,
  ...{ postingId: data.postingId, points: data.points, on: data.on },
  ...{ kind: data.kind ?? null, taken: data.taken ?? [], isReversed: false },
})

const posted = (state: AccountState, one: StandingPosting, lots: readonly Lot[]): AccountState => ({
  ...state,
  lots,
  postings: [...state.postings, one],
})

function applyPosting(state: AccountState, { type, data }: Entry<PostingEvent>): AccountState {
  switch (type) {
    case 'points.earned.v1': {
      const { postingId, points, expiresOn, claimId } = data
      const lot = { lot: postingId, left: points, expiresOn, hasExpired: false }
      const after = posted(state, posting('earn', data.itemName, data), [...state.lots, lot])
      return claimId === null ? after : withClaim(after, claimId, (claim) => ({ ...claim, state: 'earned' }))
    }
    case 'points.spent.v1':
      return posted(
        state,
        posting('spend', `${data.goodName} × ${data.quantity}`, data),
        less(state.lots, data.taken),
      )
    case 'points.deducted.v1':
      return posted(state, posting('deduct', data.itemName, data), less(state.lots, data.taken))
    case 'points.expired.v1': {
      const gone = new Set(data.taken.map(({ lot }) => lot))
      const lots = less(state.lots, data.taken)
      return posted(
        state,
        posting('expire', '', data),
        lots.map((one) => (gone.has(one.lot) ? { ...one, hasExpired: true } : one)),
      )
    }
    case 'points.reversed.v1': {
      const lots = data.of === 'earn' ? less(state.lots, data.lots) : more(state.lots, data.lots)
      const postings = state.postings.map((one) =>
        one.postingId === data.reverses ? { ...one, isReversed: true } : one,
      )
      return posted({ ...state, postings }, posting('reverse', data.what, data), lots)
    }
  }
}
