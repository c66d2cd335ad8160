import { describe, expect, test } from 'vitest'
import { houseCalendar } from './house-calendar.ts'
import { instantOf } from './instant.ts'
import { sayAgo, sayDate, sayDay, sayDue, sayMoment } from './say-time.ts'

const calendar = houseCalendar()
const shanghai = (text: string) => instantOf(Date.parse(`${text}:00.000+08:00`))
const due = (dueAt: string, now: string) => sayDue(shanghai(dueAt), shanghai(now), calendar)

describe('a deadline', () => {
  test('says the day and what is left of it', () => {
    expect(due('2026-11-06T17:30', '2026-11-04T17:30')).toEqual({
      zh: '周五 17:30 前，还剩 2 个工作日',
      en: 'by Fri 17:30, 2 working days left',
    })
    expect(due('2026-11-06T17:30', '2026-11-05T10:00').zh).toBe('明天 17:30 前，还剩 1 个工作日')
    expect(due('2026-11-06T17:30', '2026-11-06T16:10').zh).toBe('今天 17:30 前，还剩 1 个工作小时')
    expect(due('2026-11-06T17:30', '2026-11-06T17:10').zh).toBe('今天 17:30 前，还剩 20 分钟')
    expect(due('2026-11-11T17:30', '2026-11-06T17:30').zh).toBe('下周三 17:30 前，还剩 3 个工作日')
  })

  test('never counts a holiday as time left', () => {
    expect(due('2026-10-08T17:30', '2026-09-30T17:30').zh).toBe('下周四 17:30 前，还剩 1 个工作日')
  })

  test('says by how much it has passed, without blame', () => {
    expect(due('2026-11-06T17:30', '2026-11-10T17:30')).toEqual({
      zh: '应在 11月6日 17:30 前，已超 2 个工作日',
      en: 'was due 6 Nov 17:30, 2 working days over',
    })
    expect(due('2026-11-10T17:30', '2026-11-11T09:00').zh).toBe('应在昨天 17:30 前，已超 30 分钟')
  })

  test('does not count a weekend as time over', () => {
    expect(due('2026-11-06T17:30', '2026-11-07T10:00').zh).toBe('应在昨天 17:30 前，刚过')
  })

  test('is marked provisional when the year is not announced', () => {
    expect(due('2027-01-04T17:30', '2026-12-30T10:00').zh).toBe('下周一 17:30 前，还剩 2 个工作日（暂算）')
  })
})

describe('days and moments', () => {
  test('near days have names, far days have dates, other years say so', () => {
    const said = [
      '2026-11-03',
      '2026-11-04',
      '2026-11-05',
      '2026-11-02',
      '2026-11-08',
      '2026-11-09',
      '2026-11-16',
      '2027-01-03',
    ]
    expect(said.map((day) => sayDay(day, '2026-11-04').zh)).toEqual([
      '昨天',
      '今天',
      '明天',
      '周一',
      '周日',
      '下周一',
      '11月16日',
      '2027年1月3日',
    ])
    expect(sayDate('2025-12-31', '2026-01-01').en).toBe('31 Dec 2025')
  })

  test('midnight belongs to the day that begins in Shanghai', () => {
    expect(sayMoment('2026-11-03T16:00:00.000Z', '2026-11-03T15:59:00.000Z').zh).toBe('明天 00:00')
  })

  test('how long ago is said in the unit people use', () => {
    const now = shanghai('2026-11-04T15:00')
    const ago = (text: string) => sayAgo(shanghai(text), now).zh
    expect(ago('2026-11-04T15:00')).toBe('刚刚')
    expect(ago('2026-11-05T15:00')).toBe('刚刚')
    expect(ago('2026-11-04T14:55')).toBe('5 分钟前')
    expect(ago('2026-11-04T12:00')).toBe('3 小时前')
    expect(ago('2026-11-03T14:20')).toBe('昨天 14:20')
    expect(ago('2026-11-02T14:20')).toBe('11月2日 14:20')
    expect(ago('2025-11-02T14:20')).toBe('2025年11月2日 14:20')
    expect(sayAgo(shanghai('2026-11-04T14:59'), now).en).toBe('1 minute ago')
  })
})
