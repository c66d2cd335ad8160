import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Located } from '#platform/access/rule.ts'
import type { FillingEvent, FormFilled, FormUploaded } from '../events.ts'
import { reportsProblems as problems } from '../problems.ts'
import type { TreeName } from '../words.ts'

/** One form on its way to being filled; null before it came in. */
export type FillingState = (FormUploaded['data'] & { readonly isForgotten: boolean }) | null

/** Total: what happens to a form that never came in changes nothing. */
export function replayFilling(entries: readonly Entry<FillingEvent>[]): FillingState {
  let state: FillingState = null
  for (const entry of entries) state = applied(state, entry)
  return state
}

function applied(state: FillingState, { type, data }: Entry<FillingEvent>): FillingState {
  if (type === 'reports.uploaded.v1') return state ?? { ...data, isForgotten: false }
  if (!state) return state
  if (type === 'reports.periodChosen.v1') return { ...state, from: data.from, to: data.to }
  return type === 'reports.workbookForgotten.v1' ? { ...state, isForgotten: true } : state
}

/** Where a form counts: at the node it is filled for. */
export const countedAt = (
  tree: TreeName,
  node: string,
): { place: string | null; organisation: string | null } => ({
  place: tree === 'place' ? node : null,
  organisation: tree === 'organisation' ? node : null,
})

export const locatedAt = (tree: TreeName, node: string): Located => ({
  placeId: tree === 'place' ? node : null,
  organisationId: tree === 'organisation' ? node : null,
})

export const nowhere: Located = { placeId: null, organisationId: null }

export const locationOf = (state: FillingState): Located =>
  state ? locatedAt(state.tree, state.node) : nowhere

/** The form as it stands; one that never came in is not there, one whose bytes are gone cannot be filled. */
export function standing(state: FillingState): NonNullable<FillingState> {
  if (!state) throw new Problem('not-found', houseProblems.notFound)
  if (state.isForgotten) throw new Problem('rule-broken', problems.forgotten)
  return state
}

function assertOrder(from: Day, to: Day): void {
  if (to < from) throw new Problem('rule-broken', problems.daysReversed)
}

export function upload(state: FillingState, data: FormUploaded['data']): FillingEvent[] {
  if (state) throw new Problem('conflict', problems.idTaken)
  assertOrder(data.from, data.to)
  return [{ type: 'reports.uploaded.v1', ...countedAt(data.tree, data.node), data }]
}

export function choosePeriod(state: FillingState, from: Day, to: Day): FillingEvent[] {
  const { tree, node } = standing(state)
  assertOrder(from, to)
  return [{ type: 'reports.periodChosen.v1', ...countedAt(tree, node), data: { from, to } }]
}

export function finish(state: FillingState, data: FormFilled['data']): FillingEvent[] {
  const { tree, node } = standing(state)
  return [{ type: 'reports.filled.v1', ...countedAt(tree, node), data }]
}

/** The bytes go when their time is over, and once. */
export function forget(state: FillingState, today: Day): FillingEvent[] {
  if (!state || state.isForgotten || today <= state.forgetOn) return []
  return [{ type: 'reports.workbookForgotten.v1', ...countedAt(state.tree, state.node), data: {} }]
}
