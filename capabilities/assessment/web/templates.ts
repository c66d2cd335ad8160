import type { Definition, Part, Scoring } from '../definition.ts'

export const templateNames = ['fiveBasics', 'hundred', 'empty'] as const
export type TemplateName = (typeof templateNames)[number]

type Tied = Pick<Part, 'partId' | 'title' | 'weight'> & {
  readonly figureId: string
  readonly scoring: Scoring
}

const chosen = (figureId: string) => ({ figureId, version: 1 })

const tied = ({ figureId, scoring, ...part }: Tied): Part => ({
  ...part,
  source: { kind: 'figure', figure: chosen(figureId), per: null, ignored: null, leastSample: 3, scoring },
})

const upTo = (goal: number): Scoring => ({ form: 'linear', floor: 50, goal })

const heavier = (part: Part): Part =>
  part.source.kind === 'evidence'
    ? part
    : { ...part, source: { ...part.source, ignored: { figure: chosen('cases.overdueNow'), weight: 2 } } }

const answered = {
  partId: 'answered',
  title: '承诺日期前答复',
  figureId: 'cases.responseRate',
  scoring: upTo(98),
}
const solved = { partId: 'solved', title: '解决率', figureId: 'cases.resolutionRate', scoring: upTo(95) }
const satisfied = {
  partId: 'satisfied',
  title: '满意率',
  figureId: 'cases.satisfactionRate',
  scoring: upTo(95),
}

const evidence = (partId: string, title: string, wanted: string): Part => ({
  partId,
  title,
  weight: 20,
  source: { kind: 'evidence', wanted },
})

const fiveBasics: Definition['areas'] = [
  {
    areaId: 'organisation',
    title: '基本组织',
    parts: [
      tied({
        partId: 'first',
        title: '首次响应按时',
        weight: 20,
        figureId: 'cases.firstResponseOnTime',
        scoring: upTo(98),
      }),
    ],
  },
  { areaId: 'team', title: '基本队伍', parts: [tied({ ...answered, weight: 20 })] },
  {
    areaId: 'activity',
    title: '基本活动',
    parts: [evidence('meetings', '群众会按月开展', '写明每月群众会的日期、议题和定下来的事，不写个人姓名')],
  },
  {
    areaId: 'system',
    title: '基本制度',
    parts: [evidence('rules', '议事和公开制度落实', '写明公开了哪些事项、在哪里公开、有没有意见')],
  },
  {
    areaId: 'support',
    title: '基本保障',
    parts: [heavier(tied({ ...solved, weight: 10 })), tied({ ...satisfied, weight: 10 })],
  },
]

const hundred: Definition['areas'] = [
  { areaId: 'speed', title: '及时', parts: [tied({ ...answered, weight: 40 })] },
  {
    areaId: 'effect',
    title: '实效',
    parts: [heavier(tied({ ...solved, weight: 40 })), tied({ ...satisfied, weight: 20 })],
  },
]

const areas: Readonly<Record<TemplateName, Definition['areas']>> = {
  fiveBasics,
  hundred,
  empty: [{ areaId: 'a1', title: '', parts: [tied({ ...answered, partId: 'p1', title: '', weight: 100 })] }],
}

/** A scorecard to begin with. */
export const templateOf = (name: TemplateName, ownerId: string): Definition => ({
  name: { fiveBasics: '五个基本评分表', hundred: '百分制评分表', empty: '' }[name],
  basis: '',
  ownerId,
  unitKinds: ['residentsCommittee', 'villagersCommittee'],
  period: name === 'fiveBasics' ? 'quarter' : 'month',
  areas: areas[name],
  size: null,
  upper: { by: 'percent', number: 20 },
  lower: { by: 'percent', number: 20 },
  laggingPercent: 80,
  laggingRunning: 3,
  appealDays: 7,
})
