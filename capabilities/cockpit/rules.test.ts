import { expect, test } from 'vitest'
import { checkPeriod, chosenFigures, finishedMonth } from './rules.ts'

test('a period that runs backwards, or over ten years, is refused with the remedy', () => {
  expect(() => checkPeriod({ from: '2026-03-02', to: '2026-03-01' })).toThrow('days-reversed')
  expect(() => checkPeriod({ from: '2010-01-01', to: '2026-03-01' })).toThrow('period-too-long')
  expect(() => checkPeriod({ from: '2026-03-01', to: '2026-03-01' })).not.toThrow()
})

test('a figure nobody declared is refused by name', () => {
  expect(() => chosenFigures([], ['cases.invented'])).toThrow('unknown-figure')
})

test('the public sees whole finished months only, February and December included', () => {
  expect(finishedMonth('2026-02', '2026-03-01')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(finishedMonth('2024-02', '2026-03-01')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
  expect(finishedMonth('2025-12', '2026-01-01')).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  expect(() => finishedMonth('2026-03', '2026-03-31')).toThrow('month-not-over')
  expect(() => finishedMonth('2026-04', '2026-03-31')).toThrow('month-not-over')
})
