import type { Entry } from '#platform/ledger/entry.ts'
import type {
  AccountEvent,
  CounterEvent,
  GoodEvent,
  HolderEvent,
  PointsEvent,
  VillageEvent,
} from '../events.ts'
import { type AccountState, applyToAccount } from './account.ts'
import { applyToCounter, type CounterState } from './counter.ts'
import { applyToGood, type GoodState } from './good.ts'
import type { HolderState } from './members.ts'
import { applyToVillage, noVillage, type VillageState } from './village.ts'

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type PointsState = {
  readonly account: AccountState | null
  readonly good: GoodState | null
  readonly counter: CounterState | null
  readonly village: VillageState
  readonly holder: HolderState
}

const nothingYet: PointsState = {
  account: null,
  good: null,
  counter: null,
  village: noVillage,
  holder: { accountId: null },
}

const villageTypes: readonly string[] = ['listDrafted', 'listDecided', 'shopSet', 'committeeChanged'].map(
  (name) => `points.${name}.v1`,
)

const isOfVillage = (entry: Entry<PointsEvent>): entry is Entry<VillageEvent> =>
  villageTypes.includes(entry.type)
const isOfHolder = (entry: Entry<PointsEvent>): entry is Entry<HolderEvent> =>
  entry.type.startsWith('points.holder')
const isOfGood = (entry: Entry<PointsEvent>): entry is Entry<GoodEvent> =>
  entry.type.startsWith('points.good') || entry.type === 'points.stockChanged.v1'
const isOfCounter = (entry: Entry<PointsEvent>): entry is Entry<CounterEvent> =>
  entry.type.startsWith('points.counter')
const asOfAccount = (entry: Entry<PointsEvent>): entry is Entry<AccountEvent> =>
  !isOfVillage(entry) && !isOfHolder(entry) && !isOfGood(entry) && !isOfCounter(entry)

export const replayPoints = (entries: readonly Entry<PointsEvent>[]): PointsState =>
  entries.reduce(apply, nothingYet)

function apply(state: PointsState, entry: Entry<PointsEvent>): PointsState {
  if (isOfVillage(entry)) return { ...state, village: applyToVillage(state.village, entry) }
  if (isOfHolder(entry)) {
    const accountId = entry.type === 'points.holderLinked.v1' ? entry.data.accountId : null
    return { ...state, holder: { accountId } }
  }
  if (isOfGood(entry)) return { ...state, good: applyToGood(state.good, entry) }
  if (isOfCounter(entry)) return { ...state, counter: applyToCounter(state.counter, entry) }
  return asOfAccount(entry) ? { ...state, account: applyToAccount(state.account, entry) } : state
}
