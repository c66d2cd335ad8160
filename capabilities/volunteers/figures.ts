import { type ContributionOf, figure } from '#platform/figures/figure.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { HoursConfirmed, HoursReversed, Joined, ProjectRated, Recruited } from './events.ts'
import { projectKindNames } from './words.ts'

const byKind = { kind: projectKindNames }

type Counted = HoursConfirmed | HoursReversed

/** What was entered wrongly counts the other way, on the day of the service. */
const signOf = ({ type }: Pick<Entry<Counted>, 'type'>) => (type === 'volunteers.hoursReversed.v1' ? -1 : 1)

const serviceMinutes = figure<Counted, 'sum', typeof byKind>({
  id: 'volunteers.minutes',
  words: {
    zh: '志愿服务时间',
    en: 'Volunteer time',
    meaning: {
      zh: '公示满三个工作日后记入的，路上和休息不算',
      en: 'Entered after three working days of publication; the way there and breaks left out',
    },
  },
  unit: { zh: '分钟', en: 'minutes' },
  better: 'neither',
  measure: 'sum',
  slices: byKind,
  of: ['volunteers.hoursConfirmed.v1', 'volunteers.hoursReversed.v1'],
  isElsewhere: true,
  contribute: (entry): ContributionOf<'sum', typeof byKind>[] => [
    {
      amount: signOf(entry) * entry.data.minutes,
      day: entry.data.on,
      slices: { kind: entry.data.kind },
    },
  ],
})

const services = figure<Counted, 'sum', typeof byKind>({
  id: 'volunteers.services',
  words: {
    zh: '志愿服务人次',
    en: 'Services',
    meaning: { zh: '记入了时间的人次', en: 'Times that somebody served, with hours entered' },
  },
  unit: { zh: '人次', en: '' },
  better: 'neither',
  measure: 'sum',
  slices: byKind,
  of: ['volunteers.hoursConfirmed.v1', 'volunteers.hoursReversed.v1'],
  isElsewhere: true,
  contribute: (entry): ContributionOf<'sum', typeof byKind>[] => [
    { amount: signOf(entry), day: entry.data.on, slices: { kind: entry.data.kind } },
  ],
})

const people = figure<HoursConfirmed, 'distinct', typeof byKind>({
  id: 'volunteers.people',
  words: {
    zh: '做过志愿的人',
    en: 'Volunteers',
    meaning: {
      zh: '有多少不同的人，不分做了几次',
      en: 'How many different people, however often each served',
    },
  },
  unit: { zh: '人', en: 'people' },
  better: 'neither',
  measure: 'distinct',
  slices: byKind,
  of: ['volunteers.hoursConfirmed.v1'],
  isElsewhere: true,
  contribute: ({ data }) => [{ who: data.participantId, day: data.on, slices: { kind: data.kind } }],
})

const joined = figure<Joined, 'count', typeof byKind>({
  id: 'volunteers.joined',
  words: {
    zh: '报名人次',
    en: 'Sign-ups',
    meaning: { zh: '报名志愿项目的人次', en: 'Times that somebody signed up for a project' },
  },
  unit: { zh: '人次', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['volunteers.joined.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
})

const projects = figure<Recruited, 'count', typeof byKind>({
  id: 'volunteers.projects',
  words: {
    zh: '志愿项目',
    en: 'Volunteer projects',
    meaning: { zh: '招过志愿者的项目', en: 'Projects that asked for volunteers' },
  },
  unit: { zh: '个', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['volunteers.recruited.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
})

/** Of the words volunteers give on how they were organised, those that are good. */
const wellOrganised = figure<ProjectRated, 'share', typeof byKind>({
  id: 'volunteers.wellOrganised',
  words: {
    zh: '志愿者说组织得好',
    en: 'Well organised, volunteers say',
    meaning: {
      zh: '志愿者给四颗星以上的评价占多少',
      en: 'How many of the ratings by volunteers are four stars or more',
    },
  },
  unit: { zh: '%', en: '%' },
  better: 'up',
  measure: 'share',
  slices: byKind,
  shareOf: {
    part: { zh: '给四颗星以上', en: 'four stars or more' },
    whole: { zh: '评价', en: 'ratings' },
  },
  of: ['volunteers.projectRated.v1'],
  contribute: ({ data }) => [{ part: data.stars >= 4 ? 1 : 0, whole: 1, slices: { kind: data.kind } }],
})

export const volunteerFigures = [serviceMinutes, services, people, joined, projects, wellOrganised] as const
