import { type ContributionOf, figure, type SliceNames } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { DisputeEvent } from './events.ts'
import { type Manner, subjectNames } from './words.ts'

const mannerNames = {
  receipt: { zh: '双方自己说的', en: 'Said by both themselves' },
  paper: { zh: '纸上写的', en: 'On paper' },
  told: { zh: '说给调解员的', en: 'Told to the mediator' },
} as const satisfies SliceNames & Readonly<Record<Manner, unknown>>
const bySubject = { kind: subjectNames }
const bySubjectAndManner = { kind: subjectNames, channel: mannerNames }

type EventOf<Name extends string> = Extract<DisputeEvent, { readonly type: `mediation.${Name}.v1` }>

const disputes = { zh: '件', en: '' }
const one = ({ data }: Entry<DisputeEvent>): ContributionOf<'count', typeof bySubject>[] => [
  { amount: 1, slices: { kind: data.subject } },
]

const brought = figure<EventOf<'brought'>, 'count', typeof bySubject>({
  id: 'mediation.brought',
  words: {
    zh: '申请调解',
    en: 'Disputes brought',
    meaning: { zh: '一方申请调解的纠纷', en: 'Disputes for which one side asked for mediation' },
  },
  unit: disputes,
  better: 'neither',
  measure: 'count',
  slices: bySubject,
  of: ['mediation.brought.v1'],
  contribute: one,
})

const consented = figure<EventOf<'bothConsented'>, 'count', typeof bySubject>({
  id: 'mediation.consented',
  words: {
    zh: '双方同意调解',
    en: 'Both sides consented',
    meaning: { zh: '双方都同意调解的纠纷', en: 'Disputes that both sides consented to have mediated' },
  },
  unit: disputes,
  better: 'neither',
  measure: 'count',
  slices: bySubject,
  of: ['mediation.bothConsented.v1'],
  contribute: one,
})

const agreed = figure<EventOf<'agreed'>, 'count', typeof bySubject>({
  id: 'mediation.agreed',
  words: {
    zh: '达成协议',
    en: 'Agreements reached',
    meaning: {
      zh: '双方都确认了协议的；是否守住，要等回访',
      en: 'Both sides confirmed the agreement; whether it holds, the revisit tells',
    },
  },
  unit: disputes,
  better: 'neither',
  measure: 'count',
  slices: bySubject,
  of: ['mediation.agreed.v1'],
  contribute: one,
})

const held = figure<EventOf<'held'>, 'count', typeof bySubjectAndManner>({
  id: 'mediation.held',
  words: {
    zh: '回访守住',
    en: 'Held at the revisit',
    meaning: {
      zh: '最后一次回访时，双方都说协议守住了的',
      en: 'Both sides said at the last revisit that the agreement holds',
    },
  },
  unit: disputes,
  better: 'up',
  measure: 'count',
  slices: bySubjectAndManner,
  of: ['mediation.held.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.subject, channel: data.how } }],
})

type Ended = EventOf<'held' | 'broken' | 'unsettled' | 'withdrawn'>

/** A dispute one side never wanted mediated is no failed mediation. */
const wasMediated = ({ type, data }: Entry<Ended>): boolean =>
  type !== 'mediation.withdrawn.v1' || data.wasOpen

const successRate = figure<Ended, 'share', typeof bySubject>({
  id: 'mediation.successRate',
  words: {
    zh: '调解成功率',
    en: 'Mediations that held',
    meaning: {
      zh: '双方同意调解并已有结果的纠纷里，回访时守住的',
      en: 'Of mediated disputes that have come to an end, those that held at the revisit',
    },
  },
  unit: { zh: '%', en: '%' },
  better: 'up',
  measure: 'share',
  slices: bySubject,
  shareOf: {
    part: { zh: '回访时双方都说守住的', en: 'held at the revisit' },
    whole: { zh: '双方同意调解、已有结果的', en: 'mediated and come to an end' },
  },
  of: ['mediation.held.v1', 'mediation.broken.v1', 'mediation.unsettled.v1', 'mediation.withdrawn.v1'],
  contribute: (entry) =>
    wasMediated(entry)
      ? [
          {
            part: entry.type === 'mediation.held.v1' ? 1 : 0,
            whole: 1,
            slices: { kind: entry.data.subject },
          },
        ]
      : [],
})

export const mediationFigures = [brought, consented, agreed, held, successRate] as const
