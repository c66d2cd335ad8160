import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { BookletEvent, Sealed } from './events.ts'
import { participantsProblems } from './problems.ts'
import type { ParticipantKind, Skill } from './shapes.ts'

export type BookletState = {
  readonly participantId: string
  readonly placeId: string
  readonly kind: ParticipantKind
  readonly isClosed: boolean
  /** Hashes of every code it ever had. */
  readonly codes: readonly string[]
} | null

/** What is said and sealed; `isKnownPlace` was asked of the tree. */
export type Said = {
  readonly participantId: string
  readonly placeId: string
  readonly isKnownPlace: boolean
  readonly name: Sealed
  readonly phone: Sealed | null
  readonly skills: readonly Skill[]
  readonly kind: ParticipantKind
}

/** Total: an event that does not fit changes nothing. */
export function replayBooklet(entries: readonly Entry<BookletEvent>[]): BookletState {
  return entries.reduce<BookletState>(applied, null)
}

function applied(before: BookletState, entry: Entry<BookletEvent>): BookletState {
  if (entry.type === 'participants.closed.v1') return before && { ...before, isClosed: true }
  if (entry.type === 'participants.renewed.v1')
    return before && { ...before, codes: [...before.codes, entry.data.receiptHash] }
  const { participantId, placeId, kind } = entry.data
  if (entry.type === 'participants.opened.v1')
    return before ?? { participantId, placeId, kind, isClosed: false, codes: [entry.data.receiptHash] }
  return before && { ...before, placeId, kind }
}

/** The booklet as it stands, or a refusal where there is none any more. */
export function standing(state: BookletState): NonNullable<BookletState> {
  if (state === null || state.isClosed) throw new Problem('not-found', houseProblems.notFound)
  return state
}

function dataOf({ name, isKnownPlace, placeId, ...rest }: Said) {
  if (!isKnownPlace) throw new Problem('rule-broken', participantsProblems.unknownPlace, { placeId })
  return { ...rest, placeId, ...name }
}

type Opening = { readonly receiptHash: string; readonly byStaff: boolean }

export function openBooklet(state: BookletState, said: Said, opening: Opening): BookletEvent[] {
  if (state !== null) throw new Problem('conflict', participantsProblems.idTaken)
  const data = { ...dataOf(said), ...opening }
  return [{ type: 'participants.opened.v1', place: said.placeId, data }]
}

export function changeBooklet(state: BookletState, said: Said): BookletEvent[] {
  const { placeId, kind } = standing(state)
  const data = { ...dataOf(said), before: { placeId, kind } }
  return [{ type: 'participants.changed.v1', place: said.placeId, data }]
}

type Renewing = { readonly receiptHash: string; readonly isSeen: boolean }

/** A new code for whoever lost the card; an old one never opens anything again. */
export function renewBooklet(state: BookletState, { receiptHash, isSeen }: Renewing): BookletEvent[] {
  const { participantId, placeId, kind, codes } = standing(state)
  if (!isSeen) throw new Problem('rule-broken', participantsProblems.notSeen)
  if (codes.includes(receiptHash)) throw new Problem('conflict', participantsProblems.codeUsed)
  const data = { participantId, kind, receiptHash }
  return [{ type: 'participants.renewed.v1', place: placeId, data }]
}

export function closeBooklet(state: BookletState): BookletEvent[] {
  const { participantId, placeId, kind } = standing(state)
  return [{ type: 'participants.closed.v1', place: placeId, data: { participantId, kind } }]
}
