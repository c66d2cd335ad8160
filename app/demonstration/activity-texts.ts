import type { activitiesContract } from '#capabilities/activities/contract.ts'
import type { classesContract } from '#capabilities/classes/contract.ts'
import type { InputOf } from '#platform/operations/contract.ts'

type Plan = InputOf<typeof activitiesContract.planActivity>
type Came = InputOf<typeof activitiesContract.recordAttendance>['walkIns']
type Subject = InputOf<typeof classesContract.nameTopic>['subject']

export type Meeting = Pick<Plan, 'title' | 'kind' | 'spot' | 'capacity'> & {
  readonly groups: readonly Plan['groups'][number][]
  /** Days from today, minutes from midnight, minutes it lasts. */
  readonly day: number
  readonly minute: number
  readonly lasts: number
  readonly came: Came
  /** Who has signed up so far, where it is still to come. */
  readonly signed: Came
}

/** A month's menu: some have been, most are still to come. */
export const meetings: readonly Meeting[] = [
  {
    title: '量血压、测血糖',
    kind: 'health',
    spot: '社区活动室',
    capacity: 40,
    groups: ['elders', 'residents'],
    day: -12,
    minute: 9 * 60,
    lasts: 120,
    came: [
      { group: 'elders', count: 26 },
      { group: 'residents', count: 5 },
    ],
    signed: [],
  },
  {
    title: '周末绘画课',
    kind: 'children',
    spot: '社区书屋',
    capacity: 20,
    groups: ['children'],
    day: -5,
    minute: 15 * 60,
    lasts: 90,
    came: [{ group: 'children', count: 17 }],
    signed: [],
  },
  {
    title: '磨刀、修伞、补鞋',
    kind: 'repair',
    spot: '小区北门',
    capacity: 60,
    groups: ['residents', 'elders'],
    day: 2,
    minute: 9 * 60,
    lasts: 150,
    came: [],
    signed: [
      { group: 'residents', count: 14 },
      { group: 'elders', count: 11 },
    ],
  },
  {
    title: '骑手交通安全和保险咨询',
    kind: 'consultation',
    spot: '暖蜂驿站',
    capacity: 25,
    groups: ['gigWorkers'],
    day: 5,
    minute: 14 * 60 + 30,
    lasts: 60,
    came: [],
    signed: [{ group: 'gigWorkers', count: 9 }],
  },
  {
    title: '手机防诈骗一点通',
    kind: 'learning',
    spot: '社区活动室',
    capacity: 30,
    groups: ['elders'],
    day: 9,
    minute: 9 * 60 + 30,
    lasts: 90,
    came: [],
    signed: [{ group: 'elders', count: 33 }],
  },
  {
    title: '长者生日饭',
    kind: 'meal',
    spot: '长者饭堂',
    capacity: 24,
    groups: ['elders'],
    day: 14,
    minute: 11 * 60,
    lasts: 120,
    came: [],
    signed: [{ group: 'elders', count: 17 }],
  },
]

/** What a grid has on for itself: one has been, one is to come. */
export const meetingsOfGrid: readonly Meeting[] = [
  {
    title: '楼栋茶话会',
    kind: 'other',
    spot: '楼下架空层',
    capacity: 30,
    groups: ['residents', 'elders'],
    day: -4,
    minute: 19 * 60 + 30,
    lasts: 60,
    came: [
      { group: 'residents', count: 8 },
      { group: 'elders', count: 6 },
    ],
    signed: [],
  },
  {
    title: '楼道清杂物，一起动手',
    kind: 'other',
    spot: '各楼栋门口',
    capacity: 40,
    groups: ['residents', 'members'],
    day: 3,
    minute: 9 * 60,
    lasts: 120,
    came: [],
    signed: [
      { group: 'residents', count: 7 },
      { group: 'members', count: 5 },
    ],
  },
]

type Points = InputOf<typeof classesContract.assessClass>['points']
type Verdict = InputOf<typeof classesContract.evaluateClass>['verdict']

export type Lesson = {
  readonly title: string
  readonly words: string
  readonly subject: Subject
  readonly reason: string
  readonly came: Came
  readonly points: Points | null
  readonly verdict: Verdict | null
  readonly chosen: string | null
}

const yard = (elders: number, residents: number, children: number): Came =>
  [
    { group: 'elders' as const, count: elders },
    { group: 'residents' as const, count: residents },
    { group: 'children' as const, count: children },
  ].filter(({ count }) => count > 0)

/** A season of classes in the courtyards, the latest first. */
export const lessons: readonly Lesson[] = [
  {
    title: '楼道里的电动车',
    words: '电动车推上楼充电，怎么管',
    subject: 'safety',
    reason: '上个月三栋楼都有人提，消防也来看过',
    came: yard(12, 9, 2),
    points: null,
    verdict: null,
    chosen: null,
  },
  {
    title: '小院里的支部是怎么建起来的',
    words: '想听老党员讲讲我们这里的事',
    subject: 'partyHistory',
    reason: '老同志愿意讲，孩子们也想听',
    came: yard(15, 6, 8),
    points: { answersNeed: 23, taughtWell: 24, tookPart: 22, followedUp: 20 },
    verdict: null,
    chosen: null,
  },
  {
    title: '加装电梯，钱怎么分、事怎么议',
    words: '加装电梯一楼不同意怎么办',
    subject: 'policy',
    reason: '两个单元正在商量，政策大家还不清楚',
    came: yard(14, 18, 0),
    points: { answersNeed: 25, taughtWell: 23, tookPart: 24, followedUp: 23 },
    verdict: 'good',
    chosen: '居民自己出的难题，课后两个单元接着议成了事',
  },
]

type Season = Omit<Lesson, 'came' | 'chosen'>

/** What a season of courtyard classes in one street is about, the latest first. */
export const season: readonly Season[] = [
  {
    title: '台风来之前家里备什么',
    words: '江边涨水的时候该先做什么',
    subject: 'safety',
    reason: '汛期前一个月问的人最多',
    points: null,
    verdict: null,
  },
  {
    title: '手机上的“客服”怎么认',
    words: '接到说退款的电话，是不是骗子',
    subject: 'law',
    reason: '上个月有两位老人差点转账',
    points: { answersNeed: 24, taughtWell: 22, tookPart: 23, followedUp: 20 },
    verdict: null,
  },
  {
    title: '高血压的一日三餐',
    words: '血压高的人能不能吃咸菜',
    subject: 'health',
    reason: '量血压时大家常问',
    points: { answersNeed: 25, taughtWell: 24, tookPart: 22, followedUp: 21 },
    verdict: 'good',
  },
  {
    title: '邻居装修吵，怎么开口',
    words: '楼上中午还在敲墙，去说怕伤和气',
    subject: 'neighbours',
    reason: '调解室一季收到五件',
    points: { answersNeed: 22, taughtWell: 20, tookPart: 21, followedUp: 18 },
    verdict: 'sound',
  },
  {
    title: '小院里的议事会怎么开',
    words: '院子里停车的事能不能大家坐下来谈',
    subject: 'policy',
    reason: '院里想试一次，先听听别处怎么做',
    points: { answersNeed: 25, taughtWell: 24, tookPart: 24, followedUp: 24 },
    verdict: 'good',
  },
]

/** Volunteer teachers of that street, made up; each teaches all that the season is about. */
export const teachersOfSeason = ['郑老师', '吴医生', '叶警官', '谢律师', '范老师', '游书记'] as const

/** Volunteer teachers, made up. */
export const teachersAtHand: readonly { readonly name: string; readonly subjects: readonly Subject[] }[] = [
  { name: '林老师', subjects: ['safety', 'law', 'policy'] },
  { name: '黄老师', subjects: ['partyHistory', 'policy', 'safety'] },
  { name: '蔡老师', subjects: ['policy', 'partyHistory', 'safety', 'neighbours'] },
  { name: '何医生', subjects: ['health', 'policy', 'safety', 'partyHistory'] },
]

/** Topics of this month; `wanted` 0 is one that nobody has read yet. */
export const namedTopics: readonly {
  readonly words: string
  readonly subject: Subject
  readonly wanted: number
}[] = [
  { words: '飞线充电有多危险', subject: 'safety', wanted: 6 },
  { words: '遗嘱怎么写才有效', subject: 'law', wanted: 4 },
  { words: '楼下菜地能不能变成花园', subject: 'environment', wanted: 0 },
]
