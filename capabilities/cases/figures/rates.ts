import { type ContributionOf, figure } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { FirstResponse } from '../events.ts'
import { byKindAndChannel, type ByKindAndChannel, type EventOf, percent, shared } from './contributions.ts'

type Responding = EventOf<
  | 'cases.accepted.v1'
  | 'cases.work-started.v1'
  | 'cases.replied.v1'
  | 'cases.resident-asked.v1'
  | 'cases.answered.v1'
  | 'cases.answer-passed-on.v1'
  | 'cases.first-response-missed.v1'
>

function firstResponded({ data }: Entry<Responding>): ContributionOf<'share', ByKindAndChannel>[] {
  const first: FirstResponse | null = data.firstResponse
  return first === null ? [] : [shared(data.about, first.isOnTime)]
}

export const firstResponseOnTime = figure<Responding, 'share', ByKindAndChannel>({
  id: 'cases.firstResponseOnTime',
  words: {
    zh: '首次响应按时',
    en: 'First response on time',
    meaning: {
      zh: '在规定时间内有人接手或答复的件数，占应当响应的件数',
      en: 'Cases taken up or answered in time, out of those that should have been',
    },
  },
  shareOf: {
    part: { zh: '按时有人接手或答复', en: 'taken up or answered in time' },
    whole: { zh: '到期应当响应的事', en: 'cases due for a first response' },
  },
  unit: percent,
  better: 'up',
  measure: 'share',
  slices: byKindAndChannel,
  of: [
    'cases.accepted.v1',
    'cases.work-started.v1',
    'cases.replied.v1',
    'cases.resident-asked.v1',
    'cases.answered.v1',
    'cases.answer-passed-on.v1',
    'cases.first-response-missed.v1',
  ],
  contribute: firstResponded,
})

type Promised = EventOf<'cases.answered.v1' | 'cases.answer-passed-on.v1' | 'cases.promise-missed.v1'>

function promised(entry: Entry<Promised>): ContributionOf<'share', ByKindAndChannel>[] {
  const isOnTime = entry.type === 'cases.promise-missed.v1' ? false : entry.data.isOnTime
  return entry.data.isCounted ? [shared(entry.data.about, isOnTime)] : []
}

/** CASE-15: answered in time, out of those that should have been answered; each case once. */
export const responseRate = figure<Promised, 'share', ByKindAndChannel>({
  id: 'cases.responseRate',
  words: {
    zh: '响应率',
    en: 'Response rate',
    meaning: {
      zh: '在承诺日期前答复的件数，占到期应答复的件数',
      en: 'Cases answered by the promised date, out of those that should have been',
    },
  },
  shareOf: {
    part: { zh: '在承诺日期前答复', en: 'answered by the promised date' },
    whole: { zh: '到期应当答复的事', en: 'cases due for an answer' },
  },
  unit: percent,
  better: 'up',
  measure: 'share',
  slices: byKindAndChannel,
  of: ['cases.answered.v1', 'cases.answer-passed-on.v1', 'cases.promise-missed.v1'],
  contribute: promised,
})

type Judged = EventOf<'cases.closed.v1' | 'cases.disputed.v1' | 'cases.followed-up.v1'>

function judged(entry: Entry<Judged>): ContributionOf<'share', ByKindAndChannel>[] {
  const { about, result } = entry.data
  if (result === 'explained' || result === 'redirected') return []
  if (entry.type === 'cases.closed.v1') return entry.data.how === 'confirmed' ? [shared(about, true)] : []
  if (entry.type === 'cases.disputed.v1') return [shared(about, false)]
  return [shared(about, result === 'solved')]
}

/** CASE-15: "solved", out of valid visits; the author's own word counts as a visit, silence does not. */
export const resolutionRate = figure<Judged, 'share', ByKindAndChannel>({
  id: 'cases.resolutionRate',
  words: {
    zh: '解决率',
    en: 'Resolution rate',
    meaning: {
      zh: '居民确认或回访认定已解决的，占居民表态和有效回访的总数；依法说明、告知渠道的不计入',
      en: 'Found solved by the author or a visit, out of all such verdicts; lawful explanations are left out',
    },
  },
  shareOf: {
    part: { zh: '认定已解决', en: 'found solved' },
    whole: { zh: '居民表态和有效回访', en: 'verdicts of authors and visits' },
  },
  unit: percent,
  better: 'up',
  measure: 'share',
  slices: byKindAndChannel,
  of: ['cases.closed.v1', 'cases.disputed.v1', 'cases.followed-up.v1'],
  contribute: judged,
})

export const satisfactionRate = figure<EventOf<'cases.rated.v1'>, 'share', ByKindAndChannel>({
  id: 'cases.satisfactionRate',
  words: {
    zh: '满意率',
    en: 'Satisfaction',
    meaning: {
      zh: '评价满意的人数，占评价总人数；谁评的，办理人看不到',
      en: 'Ratings that say satisfied, out of all; handlers never see who rated',
    },
  },
  shareOf: {
    part: { zh: '满意', en: 'satisfied' },
    whole: { zh: '评价过的人', en: 'people who rated' },
  },
  unit: percent,
  better: 'up',
  measure: 'share',
  slices: byKindAndChannel,
  of: ['cases.rated.v1'],
  contribute: ({ data }) => [shared(data.about, data.rating === 'satisfied')],
})

/** CASE-07: the department's own side of a whistle. */
export const whistleOnTime = figure<EventOf<'cases.whistle-part-finished.v1'>, 'share', ByKindAndChannel>({
  id: 'cases.whistleOnTime',
  words: {
    zh: '吹哨按时完成',
    en: 'Whistles done on time',
    meaning: {
      zh: '被请的部门按时完成自己部分的，占已完成的',
      en: 'Parts that departments asked in finished on time, out of those finished',
    },
  },
  shareOf: {
    part: { zh: '按时完成', en: 'finished on time' },
    whole: { zh: '部门已完成的部分', en: 'parts that departments finished' },
  },
  unit: percent,
  better: 'up',
  measure: 'share',
  slices: byKindAndChannel,
  of: ['cases.whistle-part-finished.v1'],
  contribute: ({ data }) => [shared(data.about, data.isOnTime)],
})
