import { type ContributionOf, type Figure, figure, type SliceNames } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { GatheringOpened, PromiseEvent } from './events.ts'
import { visitFigures } from './figures/visits.ts'
import { type AmountUnit, amountUnits, type PromiseKind } from './words.ts'

const kindNames = {
  clinic: { zh: '问诊会', en: 'Clinics for units' },
  hearing: { zh: '人大代表约见会', en: 'Deputies’ hearings' },
  livelihood: { zh: '民生实事', en: 'Livelihood list' },
} as const satisfies SliceNames & Readonly<Record<PromiseKind, unknown>>
const byKind = { kind: kindNames }

type EventOf<Type extends PromiseEvent['type']> = Extract<PromiseEvent, { readonly type: Type }>

const promises = { zh: '件', en: 'promises' }
const oneOf = (kind: PromiseKind, amount = 1) => ({ amount, slices: { kind } })
const oneMore = ({ data }: Entry<PromiseEvent>): ContributionOf<'count', typeof byKind>[] => [
  oneOf(data.kind),
]

const made = figure<EventOf<'promises.made.v1'>, 'count', typeof byKind>({
  id: 'promises.made',
  words: {
    zh: '作出的承诺',
    en: 'Promises made',
    meaning: { zh: '定了负责单位和日期的事', en: 'Matters given an owner and a day' },
  },
  unit: promises,
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['promises.made.v1'],
  contribute: oneMore,
})

type Kept = EventOf<'promises.accepted.v1'>

const keptInTime = figure<Kept, 'count', typeof byKind>({
  id: 'promises.keptInTime',
  words: {
    zh: '按期兑现',
    en: 'Kept in time',
    meaning: { zh: '在承诺日期前办好、并已验收的', en: 'Done by the promised day and accepted' },
  },
  unit: promises,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['promises.accepted.v1'],
  contribute: ({ data }) => (data.isInTime ? [oneOf(data.kind)] : []),
})

const keptLate = figure<Kept, 'count', typeof byKind>({
  id: 'promises.keptLate',
  words: {
    zh: '逾期兑现',
    en: 'Kept late',
    meaning: { zh: '过了承诺日期才办好、已验收的', en: 'Done after the promised day and accepted' },
  },
  unit: promises,
  better: 'down',
  measure: 'count',
  slices: byKind,
  of: ['promises.accepted.v1'],
  contribute: ({ data }) => (data.isInTime ? [] : [oneOf(data.kind)]),
})

const brokenOnes = figure<EventOf<'promises.broken.v1'>, 'count', typeof byKind>({
  id: 'promises.broken',
  words: {
    zh: '没有兑现',
    en: 'Broken',
    meaning: { zh: '公开说明办不到的', en: 'Publicly said to be out of reach' },
  },
  unit: promises,
  better: 'down',
  measure: 'count',
  slices: byKind,
  of: ['promises.broken.v1'],
  contribute: oneMore,
})

const accepted = figure<Kept, 'count', typeof byKind>({
  id: 'promises.accepted',
  words: {
    zh: '群众验收通过',
    en: 'Accepted',
    meaning: {
      zh: '由提出的一方或居民代表确认的；到期没人说话的不算在内',
      en: 'Confirmed by those it was for; silence is not counted here',
    },
  },
  unit: promises,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['promises.accepted.v1'],
  contribute: ({ data }) => (data.how === 'confirmed' ? [oneOf(data.kind)] : []),
})

const deemed = figure<Kept, 'count', typeof byKind>({
  id: 'promises.deemed',
  words: {
    zh: '视为通过',
    en: 'Deemed accepted',
    meaning: { zh: '到期没有人表态的', en: 'Nobody spoke until the time was over' },
  },
  unit: promises,
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['promises.accepted.v1'],
  contribute: ({ data }) => (data.how === 'deemed' ? [oneOf(data.kind)] : []),
})

type Verdict = EventOf<'promises.accepted.v1' | 'promises.broken.v1'>

const keptRate = figure<Verdict, 'share', typeof byKind>({
  id: 'promises.keptRate',
  words: {
    zh: '承诺兑现率',
    en: 'Promises kept in time',
    meaning: {
      zh: '按期兑现的，占已有结果的',
      en: 'Kept by the promised day, out of all that have come to an end',
    },
  },
  unit: { zh: '%', en: '%' },
  better: 'up',
  measure: 'share',
  slices: byKind,
  of: ['promises.accepted.v1', 'promises.broken.v1'],
  contribute: ({ type, data }) => {
    const isInTime = type === 'promises.accepted.v1' && data.isInTime
    return [{ part: isInTime ? 1 : 0, whole: 1, slices: { kind: data.kind } }]
  },
})

const openNow = figure<EventOf<'promises.made.v1'> | Verdict, 'balance', typeof byKind>({
  id: 'promises.openNow',
  words: {
    zh: '还在办的承诺',
    en: 'Promises open now',
    meaning: { zh: '已承诺、还没有结果的', en: 'Made and not yet at an end' },
  },
  unit: promises,
  better: 'neither',
  measure: 'balance',
  slices: byKind,
  of: ['promises.made.v1', 'promises.accepted.v1', 'promises.broken.v1'],
  raisedBy: ['promises.made.v1'],
  contribute: ({ type, data }) => [oneOf(data.kind, type === 'promises.made.v1' ? 1 : -1)],
})

const lateNow = figure<EventOf<'promises.missed.v1'> | Verdict, 'balance', typeof byKind>({
  id: 'promises.lateNow',
  words: {
    zh: '已过期的承诺',
    en: 'Promises late now',
    meaning: { zh: '过了承诺日期、还没有结果的', en: 'Past their day and not yet at an end' },
  },
  unit: promises,
  better: 'down',
  measure: 'balance',
  slices: byKind,
  of: ['promises.missed.v1', 'promises.accepted.v1', 'promises.broken.v1'],
  raisedBy: ['promises.missed.v1'],
  contribute: ({ type, data }) => {
    if (type === 'promises.missed.v1') return [oneOf(data.kind)]
    return data.wasLate ? [oneOf(data.kind, -1)] : []
  },
})

const moved = figure<EventOf<'promises.moved.v1'>, 'count', typeof byKind>({
  id: 'promises.moved',
  words: {
    zh: '改过日期',
    en: 'Days moved',
    meaning: { zh: '承诺日期到来前改了日子的次数', en: 'How often a promised day was moved before it came' },
  },
  unit: { zh: '次', en: 'times' },
  better: 'down',
  measure: 'count',
  slices: byKind,
  of: ['promises.moved.v1'],
  contribute: oneMore,
})

const raised = figure<EventOf<'promises.raised.v1'>, 'count', typeof byKind>({
  id: 'promises.raised',
  words: {
    zh: '提出的问题',
    en: 'Matters raised',
    meaning: {
      zh: '问诊会、约见会提出和列入清单的事',
      en: 'Put to clinics and hearings, or on a year’s list',
    },
  },
  unit: promises,
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['promises.raised.v1'],
  contribute: oneMore,
})

const gatherings = figure<GatheringOpened, 'count', typeof byKind>({
  id: 'promises.gatherings',
  words: {
    zh: '问诊会和约见会',
    en: 'Clinics and hearings',
    meaning: { zh: '开过和定好的问诊会、人大代表约见会', en: 'Clinics for units and deputies’ hearings' },
  },
  unit: { zh: '场', en: 'meetings' },
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['promises.gathering-opened.v1'],
  isElsewhere: true,
  contribute: ({ data }) => [{ amount: 1, day: data.on, slices: { kind: data.kind } }],
})

const units: Readonly<Record<AmountUnit, { zh: string; en: string; what: { zh: string; en: string } }>> = {
  flats: { zh: '套', en: 'flats', what: { zh: '解决的住房', en: 'Flats settled' } },
  passes: { zh: '张', en: 'passes', what: { zh: '办好的证件', en: 'Passes issued' } },
  households: { zh: '户', en: 'households', what: { zh: '受益的住户', en: 'Households served' } },
  people: { zh: '人', en: 'people', what: { zh: '受益的人', en: 'People served' } },
  metres: { zh: '米', en: 'm', what: { zh: '修好的长度', en: 'Length built' } },
  squareMetres: { zh: '平方米', en: 'm²', what: { zh: '修好的面积', en: 'Area built' } },
  places: { zh: '处', en: 'places', what: { zh: '建好的点位', en: 'Places built' } },
}

/** A result counts once those it is for have confirmed it; silence counts nothing. */
const amountIn = (unit: AmountUnit): Figure =>
  figure<Kept, 'sum', typeof byKind>({
    id: `promises.amount.${unit}`,
    words: {
      ...units[unit].what,
      meaning: { zh: '已由受益的一方确认的数量', en: 'As confirmed by those it is for' },
    },
    unit: units[unit],
    better: 'up',
    measure: 'sum',
    slices: byKind,
    of: ['promises.accepted.v1'],
    contribute: ({ data }) =>
      data.how === 'confirmed' && data.amount?.unit === unit ? [oneOf(data.kind, data.amount.count)] : [],
  })

/** What is counted of promises and visits; visits are counted by place only, never by person. */
export const promiseFigures: readonly Figure[] = [
  raised,
  made,
  keptInTime,
  keptLate,
  brokenOnes,
  accepted,
  deemed,
  keptRate,
  openNow,
  lateNow,
  moved,
  gatherings,
  ...amountUnits.map(amountIn),
  ...visitFigures,
]
