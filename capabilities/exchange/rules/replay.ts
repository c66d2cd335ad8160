import type { Entry } from '#platform/ledger/entry.ts'
import type { CheckInEvent, ExchangeEvent, ItemEvent, RepairDayEvent, TechnicianEvent } from '../events.ts'
import { type CheckInState, replayCheckIn } from './checking-in.ts'
import { type ItemState, replayItem } from './item-state.ts'
import { type RepairDayState, replayRepairDay, replayTechnician, type TechnicianState } from './repairing.ts'

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type ExchangeState = {
  readonly item: ItemState | null
  readonly checkIn: CheckInState
  readonly technician: TechnicianState
  readonly day: RepairDayState
}

type All = readonly Entry<ExchangeEvent>[]

const checkIns: readonly string[] = [
  'exchange.checked-in.v1',
  'exchange.checked-out.v1',
  'exchange.unit-checked-in.v1',
]
const ofTechnicians: readonly string[] = [
  'exchange.technician-applied.v1',
  'exchange.technician-admitted.v1',
  'exchange.technician-left.v1',
]
const ofDays: readonly string[] = [
  'exchange.repair-day-opened.v1',
  'exchange.technician-coming.v1',
  'exchange.technician-stays-away.v1',
]
const elsewhere = [...checkIns, ...ofTechnicians, ...ofDays]

// Guarantee: the types kept are exactly those of the events named.
const checkInsIn = (entries: All) =>
  entries.filter(({ type }) => checkIns.includes(type)) as Entry<CheckInEvent>[]
const techniciansIn = (entries: All) =>
  entries.filter(({ type }) => ofTechnicians.includes(type)) as Entry<TechnicianEvent>[]
const daysIn = (entries: All) =>
  entries.filter(({ type }) => ofDays.includes(type)) as Entry<RepairDayEvent>[]
const itemsIn = (entries: All) =>
  entries.filter(({ type }) => !elsewhere.includes(type)) as Entry<ItemEvent>[]

/** Total: an event that does not fit changes nothing. */
export const replayExchange = (entries: All): ExchangeState => ({
  item: replayItem(itemsIn(entries)),
  checkIn: replayCheckIn(checkInsIn(entries)),
  technician: replayTechnician(techniciansIn(entries)),
  day: replayRepairDay(daysIn(entries)),
})
