import type { Entry } from '#platform/ledger/entry.ts'
import type { CaseEvent } from '../events.ts'
import { absent, type Case, type CaseState } from './case-state.ts'
import { received, type Steps, steps, unchanged } from './replay-steps.ts'

export type CaseEntry = Entry<CaseEvent>

/** Tells a case from its history. Total: any sequence of entries has an answer and none throws. */
export function replayCase(entries: readonly CaseEntry[]): CaseState {
  let state: CaseState = absent
  for (const entry of entries) state = applyEntry(state, entry)
  return state
}

function applyEntry(state: CaseState, entry: CaseEntry): CaseState {
  if (entry.type === 'cases.received.v1') return state.status === 'absent' ? received(entry) : state
  if (state.status === 'absent') return state
  const after = stepFor(entry)(state, entry)
  return { ...after, version: entry.version, allPhotos: [...after.allPhotos, ...photosOf(entry)] }
}

const photosOf = ({ data }: CaseEntry): readonly string[] =>
  'photos' in data && Array.isArray(data.photos) ? data.photos : []

// Guarantee: the table's key and its step's entry have the same type, so the step found fits the entry.
const stepFor = (entry: CaseEntry) =>
  (steps[entry.type as keyof Steps] ?? unchanged) as (state: Case, entry: CaseEntry) => Case
