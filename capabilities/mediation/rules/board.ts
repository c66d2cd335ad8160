import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { DisputeEvent, GroupEvent, MediationEvent } from '../events.ts'
import { type DisputeState, replayDispute } from './dispute-state.ts'
import { type GroupState, replayGroup } from './group.ts'

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type BoardState = { readonly group: GroupState | null; readonly dispute: DisputeState | null }

const isOfGroup = (entry: Entry<MediationEvent>): entry is Entry<GroupEvent> =>
  entry.type === 'mediation.groupOpened.v1' || entry.type.startsWith('mediation.mediator')

export function replayBoard(entries: readonly Entry<MediationEvent>[]): BoardState {
  const ofGroup = entries.filter(isOfGroup)
  const ofDispute = entries.filter((entry): entry is Entry<DisputeEvent> => !isOfGroup(entry))
  return { group: replayGroup(ofGroup), dispute: replayDispute(ofDispute) }
}

/** The dispute, which must be there. */
export function existing({ dispute }: BoardState): DisputeState {
  if (dispute === null) throw new Problem('not-found', houseProblems.notFound)
  return dispute
}
