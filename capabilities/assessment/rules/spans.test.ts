import { expect, test } from 'vitest'
import { finishedSpans, isWholeSpan, spanBefore, spanOf } from './spans.ts'

test('a day lies in its month, its quarter and its year', () => {
  expect(spanOf('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(spanOf('quarter', '2026-12-31')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(spanOf('year', '2026-05-05')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
})

test('before January comes December of the year before', () => {
  expect(spanBefore('month', spanOf('month', '2026-01-31'))).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(spanBefore('quarter', spanOf('quarter', '2026-02-01'))).toEqual({
    from: '2025-10-01',
    to: '2025-12-31',
  })
})

test('the last year has twelve months, four quarters, one year, all of them over', () => {
  expect(finishedSpans('month', '2026-11-29')).toHaveLength(12)
  expect(finishedSpans('quarter', '2026-11-29').map(({ from }) => from)).toEqual([
    '2026-07-01',
    '2026-04-01',
    '2026-01-01',
    '2025-10-01',
  ])
  expect(finishedSpans('year', '2026-11-29')).toEqual([{ from: '2025-01-01', to: '2025-12-31' }])
})

test('half a month is no period', () => {
  expect(isWholeSpan('month', { from: '2026-08-01', to: '2026-08-31' })).toBe(true)
  expect(isWholeSpan('month', { from: '2026-08-01', to: '2026-08-15' })).toBe(false)
})
