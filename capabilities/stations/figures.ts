import { figure, sliceNames } from '#platform/figures/figure.ts'
import type { StationClosed, StationOpened } from './events.ts'
import { kindNameOf, stationKinds } from './kinds.ts'

const byKind = { kind: sliceNames(stationKinds, kindNameOf) }

/** Stations that stand open to people. */
const stationsOpen = figure<StationOpened | StationClosed, 'balance', typeof byKind>({
  id: 'stations.open',
  words: {
    zh: '服务站点',
    en: 'Stations',
    meaning: { zh: '正在对居民开放的站点', en: 'Stations that are open to people' },
  },
  unit: { zh: '个', en: '' },
  better: 'up',
  measure: 'balance',
  slices: byKind,
  of: ['stations.opened.v1', 'stations.closed.v1'],
  raisedBy: ['stations.opened.v1'],
  contribute: (entry) => [
    {
      amount: entry.type === 'stations.opened.v1' ? 1 : -1,
      day: entry.data.on,
      slices: { kind: entry.data.kind },
    },
  ],
})

export const stationFigures = [stationsOpen] as const
