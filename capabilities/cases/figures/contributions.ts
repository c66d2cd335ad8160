import type { ContributionOf, SliceNames } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { About, CaseEvent } from '../events.ts'
import type { CaseKind, Channel } from '../words.ts'

export type EventOf<Type extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: Type }>

export const cases = { zh: '件', en: 'cases' }
export const percent = { zh: '%', en: '%' }

const kindNames = {
  letter: { zh: '来信', en: 'Letters' },
  hazard: { zh: '隐患', en: 'Hazards' },
  complaint: { zh: '投诉', en: 'Complaints' },
  question: { zh: '咨询', en: 'Questions' },
  suggestion: { zh: '建议', en: 'Suggestions' },
  help: { zh: '求助', en: 'Help' },
} as const satisfies SliceNames & Readonly<Record<CaseKind, unknown>>
const channelNames = {
  qr: { zh: '扫码', en: 'QR code' },
  web: { zh: '网页', en: 'Web' },
  grid: { zh: '网格巡查', en: 'Grid round' },
  phone: { zh: '电话代写', en: 'By phone' },
  paper: { zh: '纸信代写', en: 'On paper' },
} as const satisfies SliceNames & Readonly<Record<Channel, unknown>>

/** Every case is split by its kind, and by the way it came in. */
export const byKindAndChannel = { kind: kindNames, channel: channelNames }
export type ByKindAndChannel = typeof byKindAndChannel

export const slicesOf = ({ kind, channel }: About) => ({ slices: { kind, channel } })

/** One more, split by kind and channel. */
export const oneMore = ({ data }: Entry<CaseEvent>): ContributionOf<'count', ByKindAndChannel>[] => [
  { amount: 1, ...slicesOf(data.about) },
]

/** One more of the whole, and of the part if it is one. */
export const shared = (about: About, isPart: boolean): ContributionOf<'share', ByKindAndChannel> => ({
  part: isPart ? 1 : 0,
  whole: 1,
  ...slicesOf(about),
})
