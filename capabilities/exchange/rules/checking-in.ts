import type { Entry } from '#platform/ledger/entry.ts'
import type { CheckInEvent } from '../events.ts'
import type { Time } from '../words.ts'

/** Where a participant or a unit has offered itself; a stream fills only the part that is its own. */
export type CheckInState = {
  readonly participant: {
    readonly place: string
    readonly unitId: string | null
    readonly times: readonly Time[]
  } | null
  readonly hasUnit: boolean
}

const nothingYet: CheckInState = { participant: null, hasUnit: false }

/** Total: an event that does not fit changes nothing. */
export const replayCheckIn = (entries: readonly Entry<CheckInEvent>[]): CheckInState =>
  entries.reduce(applyEntry, nothingYet)

function applyEntry(state: CheckInState, entry: Entry<CheckInEvent>): CheckInState {
  switch (entry.type) {
    case 'exchange.checked-in.v1': {
      const { unitId, times } = entry.data
      return { ...state, participant: { place: entry.place ?? '', unitId, times } }
    }
    case 'exchange.checked-out.v1':
      return { ...state, participant: null }
    case 'exchange.unit-checked-in.v1':
      return { ...state, hasUnit: true }
  }
}

export type CheckingIn = {
  readonly participantId: string
  readonly place: string
  readonly unitId: string | null
  readonly times: readonly Time[]
}

/** Offers time at home. Whoever changes unit or home leaves the old one first, so that each counts once. */
export function checkIn(state: CheckInState, checking: CheckingIn): CheckInEvent[] {
  const { place, participantId, unitId, times } = checking
  // The unit is no part of where it counts: its staff read no entry that names a member.
  const came: CheckInEvent = {
    type: 'exchange.checked-in.v1',
    place,
    data: { participantId, unitId, times },
  }
  return [...checkOut(state, participantId), came]
}

export function checkOut({ participant }: CheckInState, participantId: string): CheckInEvent[] {
  if (participant === null) return []
  const { place, unitId } = participant
  return [{ type: 'exchange.checked-out.v1', place, data: { participantId, unitId } }]
}

/** A unit offers itself to a community once. */
export const checkInUnit = (state: CheckInState, organisationId: string, place: string): CheckInEvent[] =>
  state.hasUnit
    ? []
    : [{ type: 'exchange.unit-checked-in.v1', place, organisation: organisationId, data: { organisationId } }]
