import type { Located } from '#platform/access/rule.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { ShiftEvent } from './events.ts'

export type ShiftState = Located & { readonly wasPlanned: boolean; readonly isPlanned: boolean }

const unplanned: ShiftState = { wasPlanned: false, isPlanned: false, placeId: null, organisationId: null }

function afterEntry(state: ShiftState, entry: Entry<ShiftEvent>): ShiftState {
  if (entry.type === 'people.shiftCancelled.v1') return { ...state, isPlanned: false }
  const { placeId, organisationId } = entry.data
  return { wasPlanned: true, isPlanned: true, placeId, organisationId }
}

/** What is known of a shift from its own history. */
export const replayShift = (entries: readonly Entry<ShiftEvent>[]): ShiftState =>
  entries.reduce(afterEntry, unplanned)
