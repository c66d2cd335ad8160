import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ItemEvent } from '../events.ts'
import { partnersProblems } from '../problems.ts'
import type { Item, ItemStatus, PartnerKind } from '../shapes.ts'

export type StandingItem = {
  readonly placeId: string | null
  readonly status: ItemStatus
  readonly claimedBy: { readonly partnerId: string; readonly kind: PartnerKind } | null
}

export type ItemHistory = StandingItem | null

/** Total: an event that does not fit changes nothing. */
export const replayItem = (entries: readonly Entry<ItemEvent>[]): ItemHistory =>
  entries.reduce<ItemHistory>(applyEntry, null)

function applyEntry(before: ItemHistory, entry: Entry<ItemEvent>): ItemHistory {
  if (entry.type === 'partners.itemPublished.v1')
    return before ?? { placeId: entry.place, status: 'open', claimedBy: null }
  return before && { ...before, ...changeBy(entry) }
}

function changeBy(
  entry: Exclude<Entry<ItemEvent>, { type: 'partners.itemPublished.v1' }>,
): Partial<StandingItem> {
  switch (entry.type) {
    case 'partners.itemClaimed.v1':
      return {
        status: 'claimed',
        claimedBy: { partnerId: entry.data.partnerId, kind: entry.data.kind },
      }
    case 'partners.itemGivenBack.v1':
      return { status: 'open', claimedBy: null }
    case 'partners.itemDone.v1':
      return { status: 'done' }
    case 'partners.itemWithdrawn.v1':
      return { status: 'withdrawn' }
  }
}

function standing(history: ItemHistory): StandingItem {
  if (history === null) throw new Problem('not-found', houseProblems.notFound)
  if (history.status === 'done' || history.status === 'withdrawn') {
    throw new Problem('rule-broken', partnersProblems.itemOver)
  }
  return history
}

const at = ({ placeId }: StandingItem) => ({ place: placeId })

export function publishItem(history: ItemHistory, placeId: string, item: Item): ItemEvent[] {
  if (history !== null) throw new Problem('conflict', partnersProblems.idTaken)
  return [{ type: 'partners.itemPublished.v1', place: placeId, data: item }]
}

/** A partner as far as claiming depends on it. */
export type Claimant = {
  readonly partnerId: string
  readonly kind: PartnerKind
  readonly isActive: boolean
  /** The last day of its agreement. */
  readonly to: Day | null
}

/** PARTNER-05: whoever claims first has it, once; only while the own agreement runs. */
export function claim(history: ItemHistory, claimant: Claimant, today: Day): ItemEvent[] {
  const item = standing(history)
  const { partnerId, kind, isActive, to } = claimant
  if (!isActive) throw new Problem('rule-broken', partnersProblems.notActive)
  if (to !== null && to < today) throw new Problem('rule-broken', partnersProblems.lapsed, { to })
  if (item.claimedBy !== null) throw new Problem('rule-broken', partnersProblems.claimed)
  return [{ type: 'partners.itemClaimed.v1', ...at(item), data: { partnerId, kind, on: today } }]
}

export function giveBack(history: ItemHistory, partnerId: string): ItemEvent[] {
  const item = standing(history)
  if (item.claimedBy?.partnerId !== partnerId) throw new Problem('rule-broken', partnersProblems.notYours)
  return [{ type: 'partners.itemGivenBack.v1', ...at(item), data: { partnerId } }]
}

/** PARTNER-06: what was claimed is done when the other side says so. */
export function finish(history: ItemHistory, on: Day, today: Day): ItemEvent[] {
  const item = standing(history)
  if (item.claimedBy === null) throw new Problem('rule-broken', partnersProblems.notClaimed)
  if (on > today) throw new Problem('rule-broken', partnersProblems.inFuture, { today })
  return [{ type: 'partners.itemDone.v1', ...at(item), data: { ...item.claimedBy, on } }]
}

export function withdrawItem(history: ItemHistory, reason: string): ItemEvent[] {
  const item = standing(history)
  return [{ type: 'partners.itemWithdrawn.v1', ...at(item), data: { reason } }]
}
