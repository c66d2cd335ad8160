import type { assessmentContract } from '#capabilities/assessment/contract.ts'
import type { InputOf } from '#platform/operations/contract.ts'

type Definition = InputOf<typeof assessmentContract.draftScorecard>['definition']
type Part = Definition['areas'][number]['parts'][number]
type Scoring = Extract<Part['source'], { kind: 'figure' }>['scoring']

const chosen = (figureId: string) => ({ figureId, version: 1 })

type Tied = {
  readonly partId: string
  readonly title: string
  readonly weight: number
  readonly figureId: string
  readonly scoring: Scoring
  readonly per?: string
  readonly isIgnoredHeavier?: true
}

/** A part tied to a figure; what is left unanswered may count as two that failed. */
const tied = ({ partId, title, weight, figureId, scoring, per, isIgnoredHeavier }: Tied): Part => ({
  partId,
  title,
  weight,
  source: {
    kind: 'figure',
    figure: chosen(figureId),
    per: per === undefined ? null : chosen(per),
    ignored: isIgnoredHeavier ? { figure: chosen('cases.overdueNow'), weight: 2 } : null,
    leastSample: 1,
    scoring,
  },
})

const upTo = (goal: number, floor = 40): Scoring => ({ form: 'linear', floor, goal })

const common = {
  unitKinds: ['residentsCommittee', 'villagersCommittee'],
  size: null,
  upper: { by: 'count', number: 2 },
  lower: { by: 'count', number: 2 },
  laggingPercent: 80,
  laggingRunning: 3,
} as const satisfies Partial<Definition>

const solving = {
  partId: 'solved',
  title: '解决率',
  figureId: 'cases.resolutionRate',
  scoring: upTo(95),
  isIgnoredHeavier: true,
} as const
const satisfying = {
  partId: 'satisfied',
  title: '满意率',
  figureId: 'cases.satisfactionRate',
  scoring: upTo(95),
} as const

/** The five basics of a community, by the quarter. */
export const fiveBasics = (ownerId: string): Definition => ({
  ...common,
  unitKinds: [...common.unitKinds],
  name: '社区五个基本评分表',
  basis: '区委组织部〔演示〕1号：基本组织、基本队伍、基本活动、基本制度、基本保障',
  ownerId,
  period: 'quarter',
  appealDays: 7,
  areas: [
    {
      areaId: 'organisation',
      title: '基本组织',
      parts: [
        tied({
          partId: 'first',
          title: '网格有人接，首次响应按时',
          weight: 20,
          figureId: 'cases.firstResponseOnTime',
          scoring: upTo(98, 50),
        }),
      ],
    },
    {
      areaId: 'team',
      title: '基本队伍',
      parts: [
        tied({
          partId: 'answered',
          title: '说到做到，承诺日期前答复',
          weight: 20,
          figureId: 'cases.responseRate',
          scoring: upTo(98, 50),
        }),
      ],
    },
    {
      areaId: 'activity',
      title: '基本活动',
      parts: [
        {
          partId: 'meetings',
          title: '群众会按月开展',
          weight: 20,
          source: { kind: 'evidence', wanted: '写明每月群众会的日期、议题和定下来的事，不写个人姓名' },
        },
      ],
    },
    {
      areaId: 'system',
      title: '基本制度',
      parts: [
        tied({
          partId: 'overdue',
          title: '每百件里超时未办的',
          weight: 20,
          figureId: 'cases.overdueNow',
          per: 'cases.received',
          scoring: { form: 'lessIsBetter', most: 20 },
        }),
      ],
    },
    {
      areaId: 'support',
      title: '基本保障',
      parts: [tied({ ...solving, weight: 10 }), tied({ ...satisfying, weight: 10 })],
    },
  ],
})

/** A hundred points for how letters to the secretary are handled, by the month. */
export const hundredPoints = (ownerId: string): Definition => ({
  ...common,
  unitKinds: [...common.unitKinds],
  name: '有事找书记百分制',
  basis: '区委办〔演示〕2号：有事找书记办理标准',
  ownerId,
  period: 'month',
  appealDays: 14,
  areas: [
    {
      areaId: 'speed',
      title: '及时',
      parts: [
        tied({
          partId: 'answered',
          title: '承诺日期前答复',
          weight: 40,
          figureId: 'cases.responseRate',
          scoring: {
            form: 'steps',
            steps: [
              { from: 60, percent: 50 },
              { from: 75, percent: 75 },
              { from: 85, percent: 90 },
              { from: 95, percent: 100 },
            ],
          },
        }),
      ],
    },
    {
      areaId: 'effect',
      title: '实效',
      parts: [tied({ ...solving, weight: 40 }), tied({ ...satisfying, weight: 20 })],
    },
  ],
})
