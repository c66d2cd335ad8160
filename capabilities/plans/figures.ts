import { type ContributionOf, type Figure, figure } from '#platform/figures/figure.ts'
import type { MeasureAdded, PlanBegun, PlanEvent } from './events.ts'

const byPart = {
  kind: {
    main: { zh: '总方案', en: 'Main plans' },
    supporting: { zh: '配套方案', en: 'Supporting plans' },
  },
}

type EventOf<Type extends PlanEvent['type']> = Extract<PlanEvent, { readonly type: Type }>
type Said = { readonly zh: string; readonly en: string }

const pieces: Said = { zh: '份', en: 'plans' }
const areasUnit: Said = { zh: '个', en: 'areas' }
const measuresUnit: Said = { zh: '条', en: 'measures' }
const times: Said = { zh: '次', en: 'times' }

const documents = figure<PlanBegun, 'count', typeof byPart>({
  id: 'plans.documents',
  words: {
    zh: '行动方案',
    en: 'Action plans',
    meaning: {
      zh: '采用的方案文件，总方案和配套方案各算一份',
      en: 'Plan documents taken over: main and supporting ones, each once',
    },
  },
  unit: pieces,
  better: 'neither',
  measure: 'count',
  slices: byPart,
  of: ['plans.begun.v1'],
  contribute: ({ data }) => [
    { amount: 1, slices: { kind: data.mainPlanId === null ? 'main' : 'supporting' } },
  ],
})

const areas = figure<PlanBegun, 'sum'>({
  id: 'plans.areas',
  words: {
    zh: '方案的方面',
    en: 'Areas of plans',
    meaning: { zh: '各方案写明的方面（领域）', en: 'Areas that plans name' },
  },
  unit: areasUnit,
  better: 'neither',
  measure: 'sum',
  of: ['plans.begun.v1'],
  contribute: ({ data }) => [{ amount: data.areas.length }],
})

const measures = figure<PlanBegun | MeasureAdded | EventOf<'plans.measureArranged.v1'>, 'balance'>({
  id: 'plans.measures',
  words: {
    zh: '方案的举措',
    en: 'Measures of plans',
    meaning: { zh: '各方案写明的举措，算在牵头单位', en: 'Measures of plans, counted at their owner' },
  },
  unit: measuresUnit,
  better: 'neither',
  measure: 'balance',
  of: ['plans.begun.v1', 'plans.measureAdded.v1', 'plans.measureArranged.v1'],
  isElsewhere: 'organisation',
  contribute: ({ type, data }): ContributionOf<'balance'>[] => {
    if (type === 'plans.begun.v1')
      return data.measures.map(({ ownerId }) => ({ amount: 1, organisation: ownerId }))
    if (type === 'plans.measureAdded.v1') return [{ amount: 1, organisation: data.ownerId }]
    if (data.ownerId === data.fromOwnerId) return []
    return [
      { amount: -1, organisation: data.fromOwnerId },
      { amount: 1, organisation: data.ownerId },
    ]
  },
})

type OwnedType = Exclude<PlanEvent['type'], 'plans.begun.v1' | 'plans.published.v1' | 'plans.hidden.v1'>

type Counted = { readonly zh: string; readonly en: string; readonly meaning: Said; readonly unit: Said }

const counted = (name: string, type: OwnedType, { zh, en, meaning, unit }: Counted): Figure =>
  figure<EventOf<OwnedType>, 'count'>({
    id: `plans.${name}`,
    words: { zh, en, meaning },
    unit,
    better: 'neither',
    measure: 'count',
    of: [type],
    isElsewhere: 'organisation',
    contribute: ({ data }) => [{ amount: 1, organisation: data.ownerId }],
  })

/** Everything that is counted of plans. */
export const planFigures: readonly Figure[] = [
  documents,
  areas,
  measures,
  counted('ties', 'plans.measureTied.v1', {
    zh: '挂上的指标',
    en: 'Figures tied',
    meaning: { zh: '给举措挂上指标和年度目标的次数', en: 'Times a measure was tied to a figure' },
    unit: times,
  }),
  counted('evidenceSubmitted', 'plans.evidenceSubmitted.v1', {
    zh: '提交的佐证',
    en: 'Evidence submitted',
    meaning: { zh: '牵头单位交来的佐证', en: 'Evidence that owners handed in' },
    unit: times,
  }),
  counted('evidenceAccepted', 'plans.evidenceAccepted.v1', {
    zh: '认定的佐证',
    en: 'Evidence accepted',
    meaning: { zh: '由上一级认定的佐证', en: 'Evidence that another level accepted' },
    unit: times,
  }),
  counted('supervised', 'plans.supervised.v1', {
    zh: '举措督办',
    en: 'Measures supervised',
    meaning: { zh: '对举措发起督办的次数', en: 'Times a measure was put under supervision' },
    unit: times,
  }),
  counted('targetsChanged', 'plans.targetChanged.v1', {
    zh: '目标调整',
    en: 'Targets changed',
    meaning: { zh: '写明理由调整目标的次数', en: 'Times a target was changed, with a reason' },
    unit: times,
  }),
]
