import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/time/instant.ts'
import { lastFinishedMonth, periodIn } from './period-words.ts'

const base = { from: '2026-06-01', to: '2026-06-30' }

test.each([
  ['本月', '2026-06-01', '2026-06-30'],
  ['上月', '2026-05-01', '2026-05-31'],
  ['本年累计', '2026-01-01', '2026-06-30'],
  ['年初至今', '2026-01-01', '2026-06-30'],
  ['截至6月底', '2026-01-01', '2026-06-30'],
  ['截止2025年6月15日', '2025-01-01', '2025-06-15'],
  ['2026年上半年', '2026-01-01', '2026-06-30'],
  ['下半年', '2026-07-01', '2026-12-31'],
  ['一季度', '2026-01-01', '2026-03-31'],
  ['2025年第4季度', '2025-10-01', '2025-12-31'],
  ['本季度', '2026-04-01', '2026-06-30'],
  ['2025年12月', '2025-12-01', '2025-12-31'],
  ['2月份', '2026-02-01', '2026-02-28'],
  ['1-6月', '2026-01-01', '2026-06-30'],
  ['去年同期', '2025-06-01', '2025-06-30'],
  ['上年', '2025-01-01', '2025-12-31'],
  ['2024年度', '2024-01-01', '2024-12-31'],
  ['全年', '2026-01-01', '2026-12-31'],
])('“%s” is %s to %s', (words, from, to) => {
  expect(periodIn(`${words}受理数`, base)).toEqual({ period: { from, to }, rest: '受理数' })
})

test.each(['受理数', '13月', '第五网格', '单位名称'])('“%s” speaks of no days', (words) => {
  expect(periodIn(words, base)).toBeUndefined()
})

test('the month before any day ends the day before that month began', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
      const today = addDays('2000-01-01', days)
      const { from, to } = lastFinishedMonth(today)
      expect(addDays(to, 1)).toBe(`${today.slice(0, 7)}-01`)
      expect(from.slice(8)).toBe('01')
      expect(from.slice(0, 7)).toBe(to.slice(0, 7))
    }),
  )
})

test('whatever a label says, its days are real and in order', () => {
  const piece = fc.constantFrom(
    '2026年',
    '截至',
    '1',
    '6',
    '13',
    '月',
    '-',
    '底',
    '第',
    '三',
    '季度',
    '本',
    '上年',
    '同期',
    '累计',
    '数',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const found = periodIn(pieces.join(''), base)
      if (!found) return
      const { from, to } = found.period
      expect(from <= to).toBe(true)
      expect([addDays(from, 0), addDays(to, 0)]).toEqual([from, to])
    }),
  )
})
