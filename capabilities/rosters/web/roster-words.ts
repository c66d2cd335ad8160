import { defineWords } from '#platform/web/words.ts'
import type { Hindrance, Reason } from '../shapes.ts'

const reasonsZh: Readonly<Record<Reason, string>> = {
  fewest: '轮到的次数最少',
  longestAgo: '次数一样，上一次值班离现在最久',
  never: '次数一样，还没有值过',
  order: '次数一样，先加入',
}
const reasonsEn: Readonly<Record<Reason, string>> = {
  fewest: 'fewest turns so far',
  longestAgo: 'as many turns as others, the last one longest ago',
  never: 'as many turns as others, none served yet',
  order: 'as many turns as others, joined first',
}
const hindrancesZh: Readonly<Record<Hindrance, string>> = {
  away: '那天不在',
  resting: '刚值过，在休息',
  busy: '同一时间有别的班',
}
const hindrancesEn: Readonly<Record<Hindrance, string>> = {
  away: 'away that day',
  resting: 'resting after a turn',
  busy: 'on duty elsewhere',
}
const weekdaysZh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const weekdaysEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Words that the public page, the members’ page and the desk share. */
export const rosterWords = defineWords({
  zh: {
    duty: '值班',
    open: '待认领',
    openCount: (n: number) => (n === 0 ? '班次都有人' : `${n} 班待认领`),
    neighbour: '一位邻居',
    unknown: '一家合伙单位',
    asksCover: '请人代班',
    missed: '没人来',
    noDuty: '不值班',
    notPublished: '这些天还没有排班',
    notPublishedFrom: (day: string) => `${day}起还没有排`,
    publishedTo: '已排到',
    never: '还没值过',
    turns: (n: number) => `${n} 次`,
    because: (reason: Reason) => reasonsZh[reason],
    why: (why: Hindrance) => hindrancesZh[why],
    weekday: (day: number) => weekdaysZh[day] ?? '',
    nobodyFree: '这一班没有人有空，先空着等人认领',
    calendar: '加到日历',
    calendarLead: '手机或电脑的日历订阅这个地址，有变动会自己更新。',
    openCalendar: '在日历里打开',
    cancel: '取消',
    save: '保存',
  },
  en: {
    duty: 'Duty',
    open: 'Open',
    openCount: (n) => (n === 0 ? 'Every shift is taken' : `${n} open shifts`),
    neighbour: 'A neighbour',
    unknown: 'A partner',
    asksCover: 'Asks for cover',
    missed: 'Nobody came',
    noDuty: 'No duty',
    notPublished: 'No shifts are published for these days yet',
    notPublishedFrom: (day) => `From ${day} on nothing is published yet`,
    publishedTo: 'Published to',
    never: 'No turn yet',
    turns: (n) => (n === 1 ? '1 turn' : `${n} turns`),
    because: (reason) => reasonsEn[reason],
    why: (why) => hindrancesEn[why],
    weekday: (day) => weekdaysEn[day] ?? '',
    nobodyFree: 'Nobody is free for this shift; it stays open',
    calendar: 'Add to a calendar',
    calendarLead: 'Subscribe to this address on a phone or computer; changes arrive by themselves.',
    openCalendar: 'Open in a calendar',
    cancel: 'Cancel',
    save: 'Save',
  },
})
