import { type ContributionOf, figure } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import {
  byKindAndChannel,
  type ByKindAndChannel,
  cases,
  type EventOf,
  oneMore,
  slicesOf,
} from './contributions.ts'

export const received = figure<EventOf<'cases.received.v1'>, 'count', ByKindAndChannel>({
  id: 'cases.received',
  words: {
    zh: '收到',
    en: 'Received',
    meaning: {
      zh: '居民和网格员反映的事，每件算一次',
      en: 'Matters told by residents and grid workers, each once',
    },
  },
  unit: cases,
  better: 'neither',
  measure: 'count',
  slices: byKindAndChannel,
  of: ['cases.received.v1'],
  contribute: oneMore,
})

type Closed = EventOf<'cases.closed.v1'>

const closedAs = (how: 'confirmed' | 'deemed') => (entry: Entry<Closed>) =>
  entry.data.how === how ? oneMore(entry) : []

export const closedConfirmed = figure<Closed, 'count', ByKindAndChannel>({
  id: 'cases.closedConfirmed',
  words: {
    zh: '办结（居民确认）',
    en: 'Closed, confirmed',
    meaning: { zh: '居民自己确认过的办结', en: 'Closings that the author confirmed' },
  },
  unit: cases,
  better: 'up',
  measure: 'count',
  slices: byKindAndChannel,
  of: ['cases.closed.v1'],
  contribute: closedAs('confirmed'),
})

export const closedDeemed = figure<Closed, 'count', ByKindAndChannel>({
  id: 'cases.closedDeemed',
  words: {
    zh: '办结（视为确认）',
    en: 'Closed, deemed',
    meaning: {
      zh: '答复后居民在规定工作日内没有异议的办结',
      en: 'Closings after the working days of silence',
    },
  },
  unit: cases,
  better: 'neither',
  measure: 'count',
  slices: byKindAndChannel,
  of: ['cases.closed.v1'],
  contribute: closedAs('deemed'),
})

export const reopened = figure<EventOf<'cases.disputed.v1'>, 'count', ByKindAndChannel>({
  id: 'cases.reopened',
  words: {
    zh: '居民有异议',
    en: 'Disputed',
    meaning: { zh: '居民说没有解决、重新打开的次数', en: 'Times an author said it was not solved' },
  },
  unit: cases,
  better: 'down',
  measure: 'count',
  slices: byKindAndChannel,
  of: ['cases.disputed.v1'],
  contribute: oneMore,
})

export const medianHandling = figure<Closed, 'median', ByKindAndChannel>({
  id: 'cases.medianHandling',
  words: {
    zh: '办理用时（中位数）',
    en: 'Handling time (median)',
    meaning: {
      zh: '从收到到答复的工作时间，一半的事比它短；等居民回复和派单异议的时间不算',
      en: 'Working time from receipt to answer; half took less; stops are left out',
    },
  },
  unit: { zh: '分钟（工作时间）', en: 'working minutes' },
  better: 'down',
  measure: 'median',
  slices: byKindAndChannel,
  of: ['cases.closed.v1'],
  contribute: ({ data }) => [{ minutes: data.handlingMinutes, ...slicesOf(data.about) }],
})

type Overdue = EventOf<
  | 'cases.promise-missed.v1'
  | 'cases.answered.v1'
  | 'cases.answer-passed-on.v1'
  | 'cases.withdrawn.v1'
  | 'cases.dispatched.v1'
  | 'cases.escalated.v1'
  | 'cases.dispute-decided.v1'
>

function overdue(entry: Entry<Overdue>): ContributionOf<'balance', ByKindAndChannel>[] {
  const slices = slicesOf(entry.data.about)
  if (entry.type === 'cases.promise-missed.v1') return [{ amount: 1, ...slices }]
  if (!entry.data.wasOverdue) return []
  switch (entry.type) {
    case 'cases.dispatched.v1':
    case 'cases.escalated.v1':
    case 'cases.dispute-decided.v1': {
      const to = entry.data.to.organisationId
      if (to === entry.organisation) return []
      return [
        { amount: -1, ...slices },
        { amount: 1, organisation: to, ...slices },
      ]
    }
    default:
      return [{ amount: -1, ...slices }]
  }
}

/** A late case goes with whoever has it: sending it on moves the count, it never hides it. */
export const overdueNow = figure<Overdue, 'balance', ByKindAndChannel>({
  id: 'cases.overdueNow',
  words: {
    zh: '正在超期',
    en: 'Overdue now',
    meaning: { zh: '过了承诺日期还没有答复的事', en: 'Cases past their promised date and not yet answered' },
  },
  unit: cases,
  better: 'down',
  measure: 'balance',
  slices: byKindAndChannel,
  isElsewhere: 'organisation',
  raisedBy: [
    'cases.promise-missed.v1',
    'cases.dispatched.v1',
    'cases.escalated.v1',
    'cases.dispute-decided.v1',
  ],
  of: [
    'cases.promise-missed.v1',
    'cases.answered.v1',
    'cases.answer-passed-on.v1',
    'cases.withdrawn.v1',
    'cases.dispatched.v1',
    'cases.escalated.v1',
    'cases.dispute-decided.v1',
  ],
  contribute: overdue,
})

export const escalated = figure<EventOf<'cases.escalated.v1'>, 'count', ByKindAndChannel>({
  id: 'cases.escalated',
  words: {
    zh: '上报一级',
    en: 'Escalated',
    meaning: { zh: '到时限未办、由时钟上报的次数', en: 'Times the clock took a case one level up' },
  },
  unit: cases,
  better: 'down',
  measure: 'count',
  slices: byKindAndChannel,
  of: ['cases.escalated.v1'],
  contribute: (entry) => (entry.data.why === 'clock' ? oneMore(entry) : []),
})
