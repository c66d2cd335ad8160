import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import type { Description } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `stations.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type StationOpened = Event<'opened', Description & { hours: OpeningHours; on: Day }>
type StationDescribed = Event<'described', Description>
type HoursSet = Event<'hoursSet', { hours: OpeningHours }>
export type StationClosed = Event<'closed', { on: Day; reason: string; kind: Description['kind'] }>

export type StationEvent = StationOpened | StationDescribed | HoursSet | StationClosed

export const stationStream = (stationId: string): string => `station:${stationId}`
