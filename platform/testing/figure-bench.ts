import { figure, type SliceNames } from '../figures/figure.ts'
import type { LedgerEvent } from '../ledger/entry.ts'

type Told = LedgerEvent & {
  readonly type: 'tests.told.v1'
  readonly data: { readonly kind: string; readonly channel: string; readonly households: number }
}
type Done = LedgerEvent & {
  readonly type: 'tests.done.v1'
  readonly data: {
    readonly kind: string
    readonly channel: string
    readonly minutes: number
    readonly isOnTime: boolean
    readonly wasLate: boolean
  }
}
type Late = LedgerEvent & {
  readonly type: 'tests.late.v1'
  readonly data: { readonly kind: string; readonly channel: string }
}

const slicesOf = (data: { readonly kind: string; readonly channel: string }) => ({
  kind: data.kind,
  channel: data.channel,
})
const said = (zh: string, en: string) => ({ zh, en })
const kindNames: SliceNames = {
  hazard: said('隐患', 'Hazards'),
  letter: said('来信', 'Letters'),
  help: said('求助', 'Help'),
}
const channelNames: SliceNames = { qr: said('扫码', 'QR code'), grid: said('网格', 'Grid round') }
const byKindAndChannel = { kind: kindNames, channel: channelNames }
type Sliced = typeof byKindAndChannel
const words = (zh: string, en: string) => ({ zh, en, meaning: { zh, en } })
const pieces = said('件', '')

/** One figure of each measure, over made-up entries. */
export const benchFigures = [
  figure<Told, 'count', Sliced>({
    id: 'tests.told',
    words: words('收到', 'Told'),
    unit: pieces,
    better: 'neither',
    measure: 'count',
    slices: byKindAndChannel,
    of: ['tests.told.v1'],
    contribute: ({ data }) => [{ amount: 1, slices: slicesOf(data) }],
  }),
  figure<Told, 'sum', Sliced>({
    id: 'tests.households',
    words: words('户数', 'Households'),
    unit: said('户', ''),
    better: 'up',
    measure: 'sum',
    slices: byKindAndChannel,
    of: ['tests.told.v1'],
    contribute: ({ data }) => [{ amount: data.households, slices: slicesOf(data) }],
  }),
  figure<Done, 'share', Sliced>({
    id: 'tests.onTime',
    words: words('按时', 'On time'),
    unit: said('%', '%'),
    better: 'up',
    measure: 'share',
    slices: byKindAndChannel,
    of: ['tests.done.v1'],
    contribute: ({ data }) => [{ part: data.isOnTime ? 1 : 0, whole: 1, slices: slicesOf(data) }],
  }),
  figure<Done, 'median', Sliced>({
    id: 'tests.handling',
    words: words('办理时长', 'Handling time'),
    unit: said('分钟', 'min'),
    better: 'down',
    measure: 'median',
    slices: byKindAndChannel,
    of: ['tests.done.v1'],
    contribute: ({ data }) => [{ minutes: data.minutes, slices: slicesOf(data) }],
  }),
  figure<Late | Done, 'balance', Sliced>({
    id: 'tests.lateNow',
    words: words('超时未办', 'Late now'),
    unit: pieces,
    better: 'down',
    measure: 'balance',
    slices: byKindAndChannel,
    of: ['tests.late.v1', 'tests.done.v1'],
    raisedBy: ['tests.late.v1'],
    contribute: (entry) => {
      const slices = slicesOf(entry.data)
      if (entry.type === 'tests.late.v1') return [{ amount: 1, slices }]
      return entry.data.wasLate ? [{ amount: -1, slices }] : []
    },
  }),
  figure<Told, 'distinct', Sliced>({
    id: 'tests.sizes',
    words: words('户数有几种', 'Different sizes'),
    unit: said('种', ''),
    better: 'neither',
    measure: 'distinct',
    slices: byKindAndChannel,
    of: ['tests.told.v1'],
    contribute: ({ data }) => [{ who: `size-${data.households}`, slices: slicesOf(data) }],
  }),
] as const
