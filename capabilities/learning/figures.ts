import { figure, type SliceNames } from '#platform/figures/figure.ts'
import type {
  AttendanceStruck,
  Attended,
  CertificateGiven,
  CertificateReplaced,
  CertificateRevoked,
  LessonDone,
} from './events.ts'
import { unpackMembers } from './packed-members.ts'
import { levelNames } from './shapes.ts'

const listNames = {
  list: { zh: '名单登记', en: 'Entered from a list' },
  sheet: { zh: '签到表', en: 'From a sheet' },
} as const satisfies SliceNames & Readonly<Record<Attended['data']['by'], unknown>>
const byLevel = { kind: levelNames }
const byLevelAndList = { kind: levelNames, channel: listNames }

const times = { zh: '人次', en: '' }
const sessions = { zh: '场', en: '' }
const people = { zh: '人', en: '' }
const certificates = { zh: '张', en: '' }

/** Attendances at sessions, as the organisers' lists and sheets have them. */
const attendances = figure<Attended | AttendanceStruck, 'sum', typeof byLevelAndList>({
  id: 'learning.attendances',
  words: {
    zh: '培训人次',
    en: 'Attendances',
    meaning: {
      zh: '组织者名单上到场的人次，一人一场只算一次',
      en: 'Attendances by the organisers’ lists; one person at one session counts once',
    },
  },
  unit: times,
  better: 'neither',
  measure: 'sum',
  slices: byLevelAndList,
  of: ['learning.attended.v1', 'learning.attendanceStruck.v1'],
  contribute: ({ type, data }) => [
    {
      amount: type === 'learning.attended.v1' ? data.count : -1,
      slices: { kind: data.level, channel: data.by },
    },
  ],
})

/** Sessions that somebody attended. */
const sessionsHeld = figure<Attended, 'count', typeof byLevel>({
  id: 'learning.sessionsHeld',
  words: {
    zh: '办班场次',
    en: 'Sessions held',
    meaning: { zh: '办了并登记了名单的场次', en: 'Sessions held whose list was entered' },
  },
  unit: sessions,
  better: 'neither',
  measure: 'count',
  slices: byLevel,
  of: ['learning.attended.v1'],
  contribute: ({ data }) => (data.isFirst ? [{ amount: 1, slices: { kind: data.level } }] : []),
})

/** Different people behind the attendances. */
const learners = figure<Attended, 'distinct'>({
  id: 'learning.learners',
  words: {
    zh: '参训党员',
    en: 'Members trained',
    meaning: {
      zh: '到场过的不同党员，参加多场也只算一人；人数多，数到相差百分之二左右；事后从名单上划去的仍算在内',
      en: 'Different members who attended, however often, counted to about two percent; those struck off a list later still count',
    },
  },
  unit: people,
  better: 'neither',
  measure: 'distinct',
  isCrowd: true,
  of: ['learning.attended.v1'],
  contribute: ({ data }) => unpackMembers(data.members).map((who) => ({ who })),
})

/** Online lessons whose questions were answered. */
const lessonsDone = figure<LessonDone, 'count', typeof byLevel>({
  id: 'learning.lessonsDone',
  words: {
    zh: '网上学完',
    en: 'Lessons done',
    meaning: { zh: '网上课程答完题的次数，不看在线时间', en: 'Online lessons whose questions were answered' },
  },
  unit: { zh: '次', en: '' },
  better: 'neither',
  measure: 'count',
  slices: byLevel,
  of: ['learning.lessonDone.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.level } }],
})

/** Certificates that were taken and hold. */
const certificatesGiven = figure<
  CertificateGiven | CertificateReplaced | CertificateRevoked,
  'sum',
  typeof byLevel
>({
  id: 'learning.certificates',
  words: {
    zh: '结业证书',
    en: 'Certificates',
    meaning: {
      zh: '学时满后领取的证书；撤销的不算，换新的只算一张',
      en: 'Certificates taken after the hours were full; not those revoked, and a renewed one once',
    },
  },
  unit: certificates,
  better: 'neither',
  measure: 'sum',
  version: 2,
  slices: byLevel,
  of: ['learning.certificateGiven.v1', 'learning.certificateReplaced.v1', 'learning.certificateRevoked.v1'],
  contribute: ({ type, data }) => [
    { amount: type === 'learning.certificateGiven.v1' ? 1 : -1, slices: { kind: data.level } },
  ],
})

export const learningFigures = [attendances, sessionsHeld, learners, lessonsDone, certificatesGiven] as const
