import { type ContributionOf, figure } from '#platform/figures/figure.ts'
import type { ActivityPlanned, Attended, AttendanceCorrected, Rated, SignedUp } from './events.ts'
import type { Numbers } from './shapes.ts'
import { type ActivityKind, activityKindNames, groupNames, groups } from './words.ts'

const byKind = { kind: activityKindNames }
const byKindAndGroup = { kind: activityKindNames, channel: groupNames }

/** Of every group as many as came; `channel` is the group. */
export const byGroup = (
  numbers: Numbers,
  kind: ActivityKind,
): ContributionOf<'sum', typeof byKindAndGroup>[] =>
  groups.flatMap((group) => {
    const amount = numbers[group] ?? 0
    return amount === 0 ? [] : [{ amount, slices: { kind, channel: group } }]
  })

/** What a list adds: all of it, or what putting it right changed. */
export const countedOn = (data: Attended['data'] | AttendanceCorrected['data']): Numbers =>
  isCorrection(data) ? data.change : data.numbers

const isCorrection = (
  data: Attended['data'] | AttendanceCorrected['data'],
): data is AttendanceCorrected['data'] => 'change' in data

const planned = figure<ActivityPlanned, 'count', typeof byKind>({
  id: 'activities.planned',
  words: {
    zh: '活动',
    en: 'Activities',
    meaning: { zh: '排进服务菜单的活动', en: 'Activities put on the menu' },
  },
  unit: { zh: '场', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['activities.planned.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.plan.kind } }],
})

const signUps = figure<SignedUp, 'count', typeof byKindAndGroup>({
  id: 'activities.signUps',
  words: {
    zh: '报名',
    en: 'Sign-ups',
    meaning: { zh: '报名人次，排队的也算', en: 'Sign-ups, those waiting counted in' },
  },
  unit: { zh: '人次', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byKindAndGroup,
  of: ['activities.signedUp.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind, channel: data.group } }],
})

const attendances = figure<Attended | AttendanceCorrected, 'sum', typeof byKindAndGroup>({
  id: 'activities.attendances',
  words: {
    zh: '参加活动',
    en: 'Attendances',
    meaning: { zh: '主办方名单上来了的人次', en: 'Those who came, by the hosts’ lists' },
  },
  unit: { zh: '人次', en: '' },
  better: 'up',
  measure: 'sum',
  slices: byKindAndGroup,
  of: ['activities.attended.v1', 'activities.attendanceCorrected.v1'],
  contribute: ({ data }) => byGroup(countedOn(data), data.kind),
})

const satisfaction = figure<Rated, 'share', typeof byKind>({
  id: 'activities.satisfaction',
  words: {
    zh: '活动满意率',
    en: 'Satisfied with activities',
    meaning: { zh: '来过并评价的人里，说满意的', en: 'Of those who came and rated, who were satisfied' },
  },
  unit: { zh: '%', en: '%' },
  better: 'up',
  measure: 'share',
  slices: byKind,
  shareOf: {
    part: { zh: '满意', en: 'satisfied' },
    whole: { zh: '评价过的人', en: 'people who rated' },
  },
  of: ['activities.rated.v1'],
  contribute: ({ data }) => [
    { part: data.rating === 'satisfied' ? 1 : 0, whole: 1, slices: { kind: data.kind } },
  ],
})

export const activityFigures = [planned, signUps, attendances, satisfaction] as const
