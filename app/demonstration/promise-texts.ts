/** How a made-up promise has fared by now. */
type Fate = 'open' | 'late' | 'done' | 'kept' | 'keptLate' | 'broken'

export type Promised = {
  readonly title: string
  /** The short name of the department that owns it. */
  readonly owner: string
  readonly fate: Fate
  readonly told?: string
  readonly amount?: { readonly count: number; readonly unit: 'flats' | 'passes' | 'metres' | 'places' }
  readonly milestones?: readonly string[]
}

/** Deputies at the demonstration's hearing, by level; nobody is named. */
export const deputies = [
  { level: 'province', count: 1 },
  { level: 'city', count: 3 },
  { level: 'county', count: 5 },
] as const

/** What units brought to the clinic. */
export const unitProblems: readonly Promised[] = [
  {
    title: '海韵花园二期 318 套房办不了房产证',
    owner: 'housing',
    fate: 'kept',
    told: '手续补齐，318 本证已经发到住户手里',
    amount: { count: 318, unit: 'flats' },
  },
  {
    title: '水产加工企业冷链货车进不了城区',
    owner: 'enforcement',
    fate: 'kept',
    told: '办好分时段通行证 46 张',
    amount: { count: 46, unit: 'passes' },
  },
  { title: '食品厂门口积水影响装货', owner: 'water', fate: 'done', told: '雨水管已经接通' },
  { title: '园区夜间路灯不足', owner: 'municipal', fate: 'open' },
]

/** What deputies asked at the hearing. */
export const hearingMatters: readonly Promised[] = [
  { title: '老街菜市场排污沟何时清疏', owner: 'water', fate: 'keptLate', told: '已清疏 640 米，每月巡查' },
  { title: '第八小学门口接送车位何时划定', owner: 'enforcement', fate: 'late' },
  { title: '高层小区消防水压不足如何解决', owner: 'fire', fate: 'open' },
]

const steps = ['方案公示', '进场施工', '完工自查'] as const

/** This year's list: some kept, some under way, one late, one that could not be kept. */
export const livelihoodItems: readonly Promised[] = [
  {
    title: '改造 3 个老旧小区供水管网',
    owner: 'water',
    fate: 'kept',
    told: '三个小区都通了新管',
    amount: { count: 3, unit: 'places' },
  },
  {
    title: '新建口袋公园 2 处',
    owner: 'municipal',
    fate: 'kept',
    told: '两处都已开放',
    amount: { count: 2, unit: 'places' },
  },
  { title: '增设电动自行车充电棚 20 处', owner: 'fire', fate: 'done', told: '20 处都能用了' },
  { title: '维修内街小巷路面 1,200 米', owner: 'municipal', fate: 'open', milestones: steps },
  { title: '为老旧住宅加装电梯 6 部', owner: 'housing', fate: 'open', milestones: steps },
  { title: '清淤疏通内河 2 公里', owner: 'water', fate: 'late' },
  { title: '新增公共停车位 150 个', owner: 'enforcement', fate: 'open' },
  { title: '开办零工驿站 1 处', owner: 'labour', fate: 'kept', told: '驿站每天开门，找工的人可以歇脚' },
  { title: '改造背街路灯 80 盏', owner: 'municipal', fate: 'keptLate', told: '80 盏都亮了' },
  { title: '增设长者饭堂 2 间', owner: 'labour', fate: 'open' },
  { title: '微型消防站补齐装备', owner: 'fire', fate: 'done', told: '五个站都配齐了' },
  {
    title: '旧码头步道连通工程',
    owner: 'housing',
    fate: 'broken',
    told: '地块规划调整，今年不能动工，已向居民说明',
  },
]

export type Found = {
  readonly daysAgo: number
  readonly text: string
  readonly households: number
  readonly problem: string | null
  readonly answer: string | null
}

/** What a leader heard and saw on visits. */
export const foundOnVisits: readonly Found[] = [
  {
    daysAgo: 20,
    text: '和几户老人聊了聊，都说楼道灯太暗',
    households: 4,
    problem: '三单元楼道灯坏了两盏，老人上下楼看不清',
    answer: '两盏灯当天下午换好，晚上去看过，都亮了。',
  },
  {
    daysAgo: 9,
    text: '看了新修的小公园，孩子们玩得开心',
    households: 2,
    problem: null,
    answer: null,
  },
  {
    daysAgo: 1,
    text: '巷口电线垂得低，已经报了',
    households: 3,
    problem: '巷口电线垂得很低，骑车的人要低头过',
    answer: null,
  },
]
