import { dayNumberOf, partsOf, weekdayOf } from './day.ts'
import { type Day, dayOf, epochMsOf, type Instant, instantOf, minutesBetween, startOfDay } from './instant.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** The same thing said in Chinese and in English. */
export type Said = { readonly zh: string; readonly en: string }

const weekdays = [
  { zh: '一', en: 'Mon' },
  { zh: '二', en: 'Tue' },
  { zh: '三', en: 'Wed' },
  { zh: '四', en: 'Thu' },
  { zh: '五', en: 'Fri' },
  { zh: '六', en: 'Sat' },
  { zh: '日', en: 'Sun' },
] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const nearDays: Readonly<Record<string, Said>> = {
  '-1': { zh: '昨天', en: 'yesterday' },
  '0': { zh: '今天', en: 'today' },
  '1': { zh: '明天', en: 'tomorrow' },
}

/** A day as people say it from today: 今天, 周五, 下周三, 12月3日, 2027年1月3日. */
export function sayDay(day: Day, today: Day): Said {
  const number = dayNumberOf(day)
  const distance = number - dayNumberOf(today)
  const near = nearDays[String(distance)]
  if (near) return near
  const weeks = weekOf(number) - weekOf(dayNumberOf(today))
  const weekday = weekdays[weekdayOf(number)]
  if (weekday && weeks === 0) return { zh: `周${weekday.zh}`, en: weekday.en }
  if (weekday && weeks === 1) return { zh: `下周${weekday.zh}`, en: `next ${weekday.en}` }
  return sayDate(day, today)
}

/** A moment with its clock time: 昨天 14:20. */
export function sayMoment(at: Instant, now: Instant): Said {
  const day = sayDay(dayOf(at), dayOf(now))
  const time = clockOf(at)
  return { zh: `${day.zh} ${time}`, en: `${day.en} ${time}` }
}

/** A deadline and what is left of it: 周五 17:30 前，还剩 1 个工作日. Past it, by how much. */
export function sayDue(due: Instant, now: Instant, calendar: WorkingCalendar): Said {
  const moment = sayMoment(due, now)
  const mark = calendar.isProvisional(dayOf(due))
    ? { zh: '（暂算）', en: ' (provisional)' }
    : { zh: '', en: '' }
  if (now <= due) {
    const left = sayWorkingTime(calendar.workingMinutesBetween(now, due), calendar)
    return {
      zh: `${moment.zh} 前，还剩 ${left.zh}${mark.zh}`,
      en: `by ${moment.en}, ${left.en} left${mark.en}`,
    }
  }
  const minutes = calendar.workingMinutesBetween(due, now)
  const over = minutes < 1 ? { zh: '刚过', en: 'just passed' } : sayOver(minutes, calendar)
  return {
    zh: `应在${spaced(moment.zh)} 前，${over.zh}${mark.zh}`,
    en: `was due ${moment.en}, ${over.en}${mark.en}`,
  }
}

function sayOver(minutes: number, calendar: WorkingCalendar): Said {
  const over = sayWorkingTime(minutes, calendar)
  return { zh: `已超 ${over.zh}`, en: `${over.en} over` }
}

/** A stretch of working time, rounded down to what people count in: days, hours, minutes. */
export function sayWorkingTime(minutes: number, calendar: WorkingCalendar): Said {
  const days = Math.floor(minutes / calendar.minutesPerDay)
  if (days >= 1) return { zh: `${days} 个工作日`, en: plural(days, 'working day') }
  const hours = Math.floor(minutes / 60)
  if (hours >= 1) return { zh: `${hours} 个工作小时`, en: plural(hours, 'working hour') }
  if (minutes >= 1) return { zh: `${Math.floor(minutes)} 分钟`, en: plural(Math.floor(minutes), 'minute') }
  return { zh: '不到 1 分钟', en: 'less than a minute' }
}

/** How long ago: 刚刚, 5 分钟前, 3 小时前, then the moment itself. A phone's clock that runs ahead reads 刚刚. */
export function sayAgo(at: Instant, now: Instant): Said {
  const minutes = Math.floor(minutesBetween(at, now))
  if (minutes < 1) return { zh: '刚刚', en: 'just now' }
  if (minutes < 60) return { zh: `${minutes} 分钟前`, en: `${plural(minutes, 'minute')} ago` }
  const hours = Math.floor(minutes / 60)
  if (dayOf(at) === dayOf(now)) return { zh: `${hours} 小时前`, en: `${plural(hours, 'hour')} ago` }
  const { zh, en } =
    dayNumberOf(dayOf(now)) - dayNumberOf(dayOf(at)) < 2 ? sayMoment(at, now) : sayExactly(at, now)
  return { zh, en }
}

/** The date and clock time, the year only when it is another one: 11月3日 09:10. */
export function sayExactly(at: Instant, now: Instant): Said {
  const date = sayDate(dayOf(at), dayOf(now))
  return { zh: `${date.zh} ${clockOf(at)}`, en: `${date.en} ${clockOf(at)}` }
}

/** A date: 12月3日, with its year when it is not this one. */
export function sayDate(day: Day, today: Day): Said {
  const { year, month, dayOfMonth } = partsOf(day)
  const date = { zh: `${month}月${dayOfMonth}日`, en: `${dayOfMonth} ${months[month - 1]}` }
  return year === partsOf(today).year ? date : { zh: `${year}年${date.zh}`, en: `${date.en} ${year}` }
}

/** The clock time in Asia/Shanghai, `17:30`. */
export const clockOf = (at: Instant): string =>
  instantOf(epochMsOf(at) - epochMsOf(startOfDay(dayOf(at)))).slice(11, 16)

const weekOf = (dayNumber: number): number => Math.floor((dayNumber + 3) / 7)
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
const spaced = (text: string): string => (/^\d/.test(text) ? ` ${text}` : text)
