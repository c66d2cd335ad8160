import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '../events.ts'
import { measuredPoints, type Reading } from './stars.ts'
import { addMonths, gradeOf, levelOf } from './standards.ts'

const item = (full: number): Item => ({
  itemId: 'rate',
  title: '满意率',
  points: 20,
  evidence: '',
  measured: { figureId: 'cases.satisfactionRate', full },
})
const reading = (thousandths: number | null, isDown = false): Reading => ({
  figureId: 'cases.satisfactionRate',
  thousandths,
  n: 40,
  isDown,
})

test('a measured item has points in proportion to its figure, all of them from the full value on, none without data', () => {
  expect(measuredPoints(item(0.9), reading(900))).toBe(20)
  expect(measuredPoints(item(0.9), reading(1_000))).toBe(20)
  expect(measuredPoints(item(0.9), reading(450))).toBe(10)
  expect(measuredPoints(item(0.9), reading(null))).toBe(0)
  expect(measuredPoints(item(0.9), undefined)).toBe(0)
})

test('where less is better, twice as much as is full gives half', () => {
  expect(measuredPoints(item(480), reading(480_000, true))).toBe(20)
  expect(measuredPoints(item(480), reading(960_000, true))).toBe(10)
  expect(measuredPoints(item(480), reading(0, true))).toBe(20)
})

test('points of a figure never leave the item, whatever the figure says', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000, max: 10_000_000 }), fc.boolean(), (thousandths, isDown) => {
      const points = measuredPoints(item(0.9), reading(thousandths, isDown))
      expect(points).toBeGreaterThanOrEqual(0)
      expect(points).toBeLessThanOrEqual(20)
      expect(Number.isInteger(points)).toBe(true)
    }),
  )
})

test('a total at the line is enough, one below is not', () => {
  const lines = [60, 70, 80, 90, 95]
  expect([59, 60, 94, 95, 100].map((total) => levelOf(total, lines))).toEqual([0, 1, 4, 5, 5])
  expect([59, 60, 75, 90].map((total) => gradeOf(total, [60, 75, 90]))).toEqual(['D', 'C', 'B', 'A'])
})

test('months are counted by the calendar, to the last of a short month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2026-11-29', 12)).toBe('2027-11-29')
  expect(addMonths('2026-12-01', 1)).toBe('2027-01-01')
})
