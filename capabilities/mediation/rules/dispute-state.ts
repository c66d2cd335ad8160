import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import { type DisputeEvent, disputeOfStream } from '../events.ts'
import type { Audience, DisputeStatus, Manner, Side, Subject } from '../words.ts'

export type Voice = {
  readonly on: Day
  readonly side: Side
  readonly holds: boolean
  readonly how: Manner
}

export type Draft = { readonly draft: number; readonly revisitAfter: readonly number[] }

/** A dispute as its own history tells it: who may do what, never what was said. */
export type DisputeState = {
  readonly mediationId: string
  readonly groupId: string
  readonly subject: Subject
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly status: DisputeStatus
  readonly consents: readonly Side[]
  readonly mediatorId: string | null
  /** Mediators who stood back or were objected to. */
  readonly excluded: readonly string[]
  readonly sessions: readonly { sessionId: string; audience: Audience; isHeld: boolean }[]
  readonly offers: readonly { offerId: string; side: Side; isShared: boolean }[]
  readonly draft: Draft | null
  readonly confirmed: readonly Side[]
  readonly revisitOn: readonly Day[]
  readonly voices: readonly Voice[]
  readonly erased: readonly Side[]
  /** Since when it has been over; null while it goes on. */
  readonly overOn: Day | null
}

export type DisputeEntry = Entry<DisputeEvent>
type EntryOf<Name extends string> = Extract<DisputeEntry, { readonly type: `mediation.${Name}.v1` }>

/** Total: an event that does not fit changes nothing. */
export const replayDispute = (entries: readonly DisputeEntry[]): DisputeState | null =>
  entries.reduce(applyEntry, null as DisputeState | null)

const over: readonly DisputeStatus[] = ['held', 'broken', 'unsettled', 'refused', 'withdrawn']

export const isOver = (status: DisputeStatus): boolean => over.includes(status)

function applyEntry(state: DisputeState | null, entry: DisputeEntry): DisputeState | null {
  if (entry.type === 'mediation.brought.v1') return state ?? brought(entry)
  if (state === null) return null
  if (entry.type === 'mediation.erased.v1') return { ...state, erased: [...state.erased, entry.data.side] }
  if (isOver(state.status)) return state
  const next = consented(state, entry)
  return isOver(next.status) ? { ...next, overOn: entry.occurredOn } : next
}

const brought = ({ stream, place, organisation, data }: EntryOf<'brought'>): DisputeState => ({
  mediationId: disputeOfStream(stream),
  groupId: data.groupId,
  subject: data.subject,
  placeId: place,
  organisationId: organisation,
  status: 'brought',
  consents: [],
  mediatorId: null,
  excluded: [],
  sessions: [],
  offers: [],
  draft: null,
  confirmed: [],
  revisitOn: [],
  voices: [],
  erased: [],
  overOn: null,
})

function consented(state: DisputeState, entry: DisputeEntry): DisputeState {
  switch (entry.type) {
    case 'mediation.consented.v1':
      return { ...state, consents: [...state.consents, entry.data.side] }
    case 'mediation.bothConsented.v1':
      return { ...state, status: 'open' }
    case 'mediation.refused.v1':
      return { ...state, status: 'refused' }
    case 'mediation.withdrawn.v1':
      return { ...state, status: 'withdrawn' }
    default:
      return mediated(state, entry)
  }
}

function mediated(state: DisputeState, entry: DisputeEntry): DisputeState {
  switch (entry.type) {
    case 'mediation.assigned.v1':
      return { ...state, status: 'asked', mediatorId: entry.data.mediatorId }
    case 'mediation.accepted.v1':
      return { ...state, status: 'underWay' }
    case 'mediation.stoodBack.v1': {
      const excluded = [...state.excluded, entry.data.mediatorId]
      return { ...state, status: 'open', mediatorId: null, excluded }
    }
    case 'mediation.sessionPlanned.v1': {
      const { sessionId, audience } = entry.data
      return { ...state, sessions: [...state.sessions, { sessionId, audience, isHeld: false }] }
    }
    case 'mediation.sessionHeld.v1':
      return { ...state, sessions: heldAfter(state, entry.data.sessionId) }
    case 'mediation.offered.v1': {
      const { offerId, side } = entry.data
      return { ...state, offers: [...state.offers, { offerId, side, isShared: false }] }
    }
    case 'mediation.offerShared.v1':
      return { ...state, offers: sharedAfter(state, entry.data.offerId) }
    default:
      return agreed(state, entry)
  }
}

const heldAfter = ({ sessions }: DisputeState, sessionId: string) =>
  sessions.map((one) => (one.sessionId === sessionId ? { ...one, isHeld: true } : one))
const sharedAfter = ({ offers }: DisputeState, offerId: string) =>
  offers.map((one) => (one.offerId === offerId ? { ...one, isShared: true } : one))

function agreed(state: DisputeState, entry: DisputeEntry): DisputeState {
  switch (entry.type) {
    case 'mediation.drafted.v1': {
      const { draft, revisitAfter } = entry.data
      return { ...state, draft: { draft, revisitAfter }, confirmed: [] }
    }
    case 'mediation.confirmed.v1':
      return { ...state, confirmed: [...state.confirmed, entry.data.side] }
    case 'mediation.agreed.v1':
      return { ...state, status: 'agreed', revisitOn: entry.data.revisitOn }
    case 'mediation.revisited.v1':
      return { ...state, voices: spokenAfter(state, entry) }
    case 'mediation.unsettled.v1':
      return { ...state, status: 'unsettled' }
    case 'mediation.held.v1':
      return { ...state, status: 'held' }
    case 'mediation.broken.v1':
      return { ...state, status: 'broken' }
    default:
      return state
  }
}

/** What a side says later of the same day takes the place of what it said before. */
const spokenAfter = ({ voices }: DisputeState, { data }: EntryOf<'revisited'>): Voice[] => {
  const { on, side, holds, how } = data
  return [...voices.filter((one) => one.on !== on || one.side !== side), { on, side, holds, how }]
}

/** The first revisit that not both sides have spoken on; null once all are done. */
export const dueOn = ({ revisitOn, voices }: Pick<DisputeState, 'revisitOn' | 'voices'>): Day | null =>
  revisitOn.find((day) => voices.filter((one) => one.on === day).length < 2) ?? null
