import type { Attended, AttendanceCorrected, Rated } from '#capabilities/activities/events.ts'
import { type ContributionOf, figure, type SliceNames } from '#platform/figures/figure.ts'
import type { DemonstrationChosen, TeacherRegistered, TeacherRetired, TopicNamed } from './events.ts'
import { subjectNames } from './words.ts'

const groupNames = {
  residents: { zh: '居民', en: 'Residents' },
  elders: { zh: '老人', en: 'Elders' },
  children: { zh: '儿童', en: 'Children' },
  gigWorkers: { zh: '新就业群体', en: 'Gig workers' },
  members: { zh: '党员', en: 'Party members' },
} as const satisfies SliceNames & Readonly<Record<keyof Attended['data']['numbers'], unknown>>
// Guarantee: the keys of a literal are its own keys.
const groups = Object.keys(groupNames) as unknown as readonly (keyof typeof groupNames)[]
const bySubject = { kind: subjectNames }
const byGroup = { channel: groupNames }

const classes = { zh: '堂', en: '' }
const isClass = ({ kind }: { readonly kind: string }): boolean => kind === 'courtyardClass'

const topics = figure<TopicNamed, 'count', typeof bySubject>({
  id: 'classes.topics',
  words: {
    zh: '居民提的题目',
    en: 'Topics named',
    meaning: { zh: '居民为小院党课提的题目', en: 'Topics residents named for courtyard classes' },
  },
  unit: { zh: '个', en: '' },
  better: 'up',
  measure: 'count',
  slices: bySubject,
  of: ['classes.topicNamed.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.subject } }],
})

const held = figure<Attended, 'count'>({
  id: 'classes.held',
  words: {
    zh: '小院党课',
    en: 'Courtyard classes held',
    meaning: { zh: '有主办方名单、上过的小院党课', en: 'Courtyard classes with a host’s list' },
  },
  unit: classes,
  better: 'neither',
  measure: 'count',
  of: ['activities.attended.v1'],
  contribute: ({ data }) => (isClass(data) ? [{ amount: 1 }] : []),
})

const attendances = figure<Attended | AttendanceCorrected, 'sum', typeof byGroup>({
  id: 'classes.attendances',
  words: {
    zh: '听课',
    en: 'Attendances at classes',
    meaning: { zh: '小院党课名单上来了的人次', en: 'Those who came to courtyard classes, by the lists' },
  },
  unit: { zh: '人次', en: '' },
  better: 'up',
  measure: 'sum',
  slices: byGroup,
  of: ['activities.attended.v1', 'activities.attendanceCorrected.v1'],
  contribute: ({ data }) => (isClass(data) ? groupsIn(data) : []),
})

const isCorrection = (data: (Attended | AttendanceCorrected)['data']): data is AttendanceCorrected['data'] =>
  'change' in data

function groupsIn(data: (Attended | AttendanceCorrected)['data']): ContributionOf<'sum', typeof byGroup>[] {
  const numbers = isCorrection(data) ? data.change : data.numbers
  return groups.flatMap((channel) => {
    const amount = numbers[channel] ?? 0
    return amount === 0 ? [] : [{ amount, slices: { channel } }]
  })
}

const satisfaction = figure<Rated, 'share'>({
  id: 'classes.satisfaction',
  words: {
    zh: '党课满意率',
    en: 'Satisfied with classes',
    meaning: {
      zh: '听过并评价的居民里，说满意的',
      en: 'Of residents who came and rated, who were satisfied',
    },
  },
  unit: { zh: '%', en: '%' },
  better: 'up',
  measure: 'share',
  shareOf: {
    part: { zh: '满意', en: 'satisfied' },
    whole: { zh: '评价过的人', en: 'people who rated' },
  },
  of: ['activities.rated.v1'],
  contribute: ({ data }) => (isClass(data) ? [{ part: data.rating === 'satisfied' ? 1 : 0, whole: 1 }] : []),
})

const teachers = figure<TeacherRegistered | TeacherRetired, 'balance'>({
  id: 'classes.teachers',
  words: {
    zh: '志愿讲师',
    en: 'Volunteer teachers',
    meaning: { zh: '现在师资库里的讲师', en: 'Teachers in the pool now' },
  },
  unit: { zh: '位', en: '' },
  better: 'neither',
  measure: 'balance',
  of: ['classes.teacherRegistered.v1', 'classes.teacherRetired.v1'],
  raisedBy: ['classes.teacherRegistered.v1'],
  contribute: ({ type }) => [{ amount: type === 'classes.teacherRegistered.v1' ? 1 : -1 }],
})

const units = figure<TeacherRegistered, 'distinct'>({
  id: 'classes.units',
  words: {
    zh: '派出讲师的单位',
    en: 'Units with teachers',
    meaning: {
      zh: '有讲师进过师资库的单位，每个只算一次',
      en: 'Units that gave teachers, each counted once',
    },
  },
  unit: { zh: '家', en: '' },
  better: 'up',
  measure: 'distinct',
  of: ['classes.teacherRegistered.v1'],
  contribute: ({ organisation }) => (organisation === null ? [] : [{ who: organisation }]),
})

const demonstrations = figure<DemonstrationChosen, 'count'>({
  id: 'classes.demonstrations',
  words: {
    zh: '示范课',
    en: 'Demonstration classes',
    meaning: { zh: '年度里选出的示范课', en: 'Classes chosen as the year’s demonstrations' },
  },
  unit: classes,
  better: 'neither',
  measure: 'count',
  of: ['classes.chosen.v1'],
  contribute: () => [{ amount: 1 }],
})

export const classFigures = [
  topics,
  held,
  attendances,
  satisfaction,
  teachers,
  units,
  demonstrations,
] as const
