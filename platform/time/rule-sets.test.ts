import { describe, expect, test } from 'vitest'
import { houseRules } from './house-rules.ts'
import { type RuleRecord, ruleSets } from './rule-sets.ts'

const aRule = (change: Partial<RuleRecord> = {}): RuleRecord => ({
  ruleId: 'TEST-01',
  version: 1,
  effectiveFrom: null,
  effectiveTo: null,
  reach: 'house',
  source: '测试',
  certainty: 'C',
  text: { zh: '五天', en: 'five days' },
  values: { days: 5, weights: { a: 1, b: 2 }, kinds: ['x'], open: true },
  settings: ['weights'],
  ...change,
})
const fieldOf = (records: readonly RuleRecord[], settings = {}) => {
  try {
    ruleSets(records, settings)
  } catch (problem) {
    return problem
  }
  return undefined
}

describe('the version in force on a day', () => {
  const versions = ruleSets([
    aRule({ version: 2, effectiveFrom: '2026-01-01', values: { days: 3 }, settings: [] }),
    aRule({ effectiveTo: '2025-12-31' }),
  ])

  test('a record of 2025 is judged by the rule of 2025', () => {
    expect(versions.at('TEST-01', '2025-12-31').number('days')).toBe(5)
    expect(versions.at('TEST-01', '2026-01-01').number('days')).toBe(3)
  })

  test('a rule that was not in force is not found', () => {
    expect(versions.find('TEST-02', '2026-01-01')).toBeUndefined()
    expect(() => versions.at('TEST-02', '2026-01-01')).toThrow('not in force')
  })

  test('values are read by name and kind, and a missing one is a bug', () => {
    const rule = ruleSets([aRule()]).at('TEST-01', '2026-01-01')
    expect([rule.number('weights', 'b'), rule.list('kinds'), rule.flag('open')]).toEqual([2, ['x'], true])
    expect(() => rule.number('hours')).toThrow('no number hours')
    expect(() => rule.number('weights', 'toString')).toThrow('no number')
  })
})

describe('records that do not fit are refused when they are loaded', () => {
  test.each([
    [
      '两版有效期重叠',
      [aRule({ effectiveTo: '2026-01-01' }), aRule({ version: 2, effectiveFrom: '2026-01-01' })],
      '重叠',
    ],
    ['前一版没有结束', [aRule(), aRule({ version: 2, effectiveFrom: '2026-01-01' })], '重叠'],
    ['同一版本两次', [aRule({ effectiveTo: '2020-01-01' }), aRule({ effectiveFrom: '2021-01-01' })], '两次'],
    ['日期不存在', [aRule({ effectiveFrom: '2026-02-30' })], '不存在'],
    ['先失效后生效', [aRule({ effectiveFrom: '2026-02-03', effectiveTo: '2026-02-01' })], '早于'],
    ['没有出处', [aRule({ source: ' ' })], '出处'],
    ['设置项没有缺省值', [aRule({ settings: ['hours'] })], '缺省值'],
  ])('%s', (_title, records, message) => {
    expect(JSON.stringify(fieldOf(records))).toContain(message)
  })
})

describe('what an installation may set', () => {
  test('a setting replaces the default and nothing else', () => {
    const rule = ruleSets([aRule()], { 'TEST-01': { weights: { a: 3, b: 4 } } }).at('TEST-01', '2026-01-01')
    expect([rule.number('weights', 'a'), rule.number('days')]).toEqual([3, 5])
  })

  test('what the law fixes, a negative number, or another form is refused', () => {
    expect(fieldOf([aRule()], { 'TEST-01': { days: 9 } })).toBeDefined()
    expect(fieldOf([aRule()], { 'TEST-09': { days: 9 } })).toBeDefined()
    expect(fieldOf([aRule()], { 'TEST-01': { weights: { a: 3 } } })).toBeDefined()
    expect(fieldOf([aRule()], { 'TEST-01': { weights: { a: 3, b: -1 } } })).toBeDefined()
    expect(fieldOf([aRule()], { 'TEST-01': { weights: 7 } })).toBeDefined()
  })
})

describe('the rules of this house', () => {
  const rules = houseRules()

  test('the default limit is five working days', () => {
    const limit = rules.at('CASE-10', '2026-11-02')
    expect(limit.number('workingDays')).toBe(5)
    expect(limit.certainty).toBe('A')
  })

  test('the limits of the levels add up to the default limit', () => {
    const limit = rules.at('CASE-10', '2026-11-02')
    const levels = ['compound', 'community', 'street', 'district'].map((level) =>
      limit.number('handlingWorkingDays', level),
    )
    expect(levels.reduce((sum, days) => sum + days, 0)).toBe(limit.number('workingDays'))
  })

  test('a petition has 15, 60 and 30 days', () => {
    const petition = rules.at('CASE-14', '2026-11-02')
    expect(['forwardDays', 'finishDays', 'extensionDays'].map((name) => petition.number(name))).toEqual([
      15, 60, 30,
    ])
  })

  test('ranking by one figure was ended by the notice of June 2025', () => {
    expect(rules.at('CASE-17', '2025-06-01').flag('singleRanking')).toBe(true)
    expect(rules.at('CASE-17', '2025-07-01').flag('singleRanking')).toBe(false)
  })

  test('every rule names its source, its text in both languages and its certainty', () => {
    for (const rule of rules.all) {
      expect([rule.ruleId, rule.source !== '', rule.text.zh !== '', rule.text.en !== '']).toEqual([
        rule.ruleId,
        true,
        true,
        true,
      ])
    }
  })
})
