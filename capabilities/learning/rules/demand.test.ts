import { expect, test } from 'vitest'
import { houseRules } from '#platform/time/house-rules.ts'
import { demandOf, isExempt, isFull } from './demand.ts'

const rules = houseRules()

test('a year is judged by the rules of its day: 32 hours, and 56 with one training for who leads a branch', () => {
  expect(demandOf(rules, 'member', 2026)).toEqual({ ruleId: 'LIFE-12', hours: 32, concentrated: 0 })
  expect(demandOf(rules, 'officer', 2026)).toEqual({ ruleId: 'LIFE-13', hours: 56, concentrated: 1 })
  // Before the plan of 2019 and after that of 2028, what is asked of every member is asked of them too.
  expect(demandOf(rules, 'officer', 2018).ruleId).toBe('LIFE-12')
  expect(demandOf(rules, 'officer', 2029).ruleId).toBe('LIFE-12')
})

test('56 hours without the concentrated training are not full', () => {
  const demand = demandOf(rules, 'officer', 2026)
  expect(isFull({ hours: 60, concentrated: 0 }, demand)).toBe(false)
  expect(isFull({ hours: 56, concentrated: 1 }, demand)).toBe(true)
})

test('an exemption counts in every year it touches', () => {
  const exemption = { from: '2025-11-01', to: '2026-02-01' }
  expect([2024, 2025, 2026, 2027].map((year) => isExempt(exemption, year))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isExempt({ from: '2025-11-01', to: null }, 2030)).toBe(true)
  expect(isExempt(null, 2026)).toBe(false)
})
