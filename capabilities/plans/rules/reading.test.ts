import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchOrganisation } from './match-organisation.ts'
import { readCheckDays } from './read-check-days.ts'
import { splitNumbering, yearIn } from './read-numbering.ts'
import { readParties } from './read-parties.ts'
import { readPlanTables } from './read-plan-tables.ts'
import { readTarget } from './read-target.ts'

test.each([
  ['一、深入实施铸魂工程', '一、', '深入实施铸魂工程'],
  ['（一）党员轮训', '（一）', '党员轮训'],
  ['12. 社区工作者', '12.', '社区工作者'],
  ['1.2、网格', '1.2、', '网格'],
  ['③减负', '③', '减负'],
  ['第三条 健全机制', '第三条', '健全机制'],
  ['20条举措落实', '', '20条举措落实'],
  ['一、', '', '一、'],
])('“%s” is parted from its number', (text, number, title) => {
  expect(splitNumbering(text)).toEqual({ number, title })
})

test.each([
  ['2024年', 2024],
  ['２０２５年度目标', 2025],
  ['二〇二六年', 2026],
  ['第二年', 2025],
  ['20266年', null],
  ['明年', null],
])('“%s” as a year', (text, year) => {
  expect(yearIn(text, 2024)).toBe(year)
})

test.each([
  ['覆盖率不低于90%', { bound: 'atLeast', low: 90, high: null }],
  ['≥80%', { bound: 'atLeast', low: 80, high: null }],
  ['2026年完成1,200户', { bound: 'atLeast', low: 1200, high: null }],
  ['超期件控制在5件以内', { bound: 'atMost', low: null, high: 5 }],
  ['不超过3天', { bound: 'atMost', low: null, high: 3 }],
  ['80%—90%', { bound: 'between', low: 80, high: 90 }],
  ['从10个到20个', { bound: 'atLeast', low: 10, high: null }],
])('“%s” as numbers', (text, numbers) => {
  expect(readTarget(text)).toEqual(numbers)
})

test('words without a number set no target', () => {
  expect(readTarget('全面推开')).toBeNull()
})

test.each([
  ['2026年6月底前', ['2026-06-30']],
  ['2026-02-03', ['2026-02-03']],
  ['2025年底', ['2025-12-31']],
  ['每半年', ['2025-06-30', '2025-12-31', '2026-06-30', '2026-12-31']],
  ['长期坚持', []],
  ['尽快', null],
])('“%s” as days to check', (text, days) => {
  expect(readCheckDays(text, { fromYear: 2025, toYear: 2026 })).toEqual(days)
})

test('owners and helpers in one cell or in two', () => {
  expect(readParties('牵头单位：组织部；配合单位：民政局、财政局', '')).toEqual({
    owner: '组织部',
    helpers: ['民政局', '财政局'],
  })
  expect(readParties('民政局、组织部（牵头）', '妇联')).toEqual({
    owner: '组织部',
    helpers: ['民政局', '妇联'],
  })
})

describe('an organisation by the name a document gives it', () => {
  const known = [
    { organisationId: '1', name: '霞山区住房和城乡建设局' },
    { organisationId: '2', name: '霞山区水务局' },
    { organisationId: '3', name: '赤坎区水务局' },
  ]
  test.each([
    ['霞山区水务局', '2', true],
    ['住建局', '1', false],
    ['霞山水务局', '2', false],
  ])('“%s”', (said, organisationId, isExact) => {
    expect(matchOrganisation(said, known)).toMatchObject({ organisation: { organisationId }, isExact })
  })
  test('what could be two is none', () => {
    expect(matchOrganisation('水务局', known)).toBeNull()
    expect(matchOrganisation('局', known)).toBeNull()
  })
})

const plain = (...rows: readonly (readonly string[])[]) => ({
  name: '',
  before: [] as readonly string[],
  rows: rows.map((row) => row.map((text) => ({ text, isFirst: true }))),
})

test('years may have rows of their own; one that is none is named by its row', () => {
  const read = readPlanTables([
    plain(
      ['任务类别', '工作举措', '年度', '目标', '责任单位'],
      ['治理', '网格党组织', '2024年', '60%', '政法委'],
      ['治理', '网格党组织', '2025年', '80%', '政法委'],
      ['治理', '物业党组织', '近期', '50%', '住建局'],
    ),
  ])
  expect(read?.measures).toMatchObject([
    { title: '网格党组织', yearTexts: [{ year: 2024 }, { year: 2025, text: '80%' }] },
    { title: '物业党组织', yearTexts: [] },
  ])
  expect(read?.problems).toMatchObject([{ row: 4, kind: 'notAYear', said: '近期' }])
})

test('tables of a text with one head are one plan, and the numbered paragraph before each is its area', () => {
  const head = ['工作任务', '责任单位', '2026年目标']
  const part = (heading: string, ...rows: readonly (readonly string[])[]) => ({
    ...plain(head, ...rows),
    before: ['强基方案（2026年）', heading],
  })
  const read = readPlanTables([
    part('一、城市治理', ['两张清单', '组织部', '2 份']),
    part('二、干部队伍', ['书记轮训', '组织部', '100%'], ['两张清单', '民政局', '1 份']),
  ])
  expect(read?.areas).toMatchObject([{ title: '城市治理' }, { title: '干部队伍' }])
  expect(read?.measures.map(({ title, area }) => [title, area])).toEqual([
    ['两张清单', 0],
    ['书记轮训', 1],
    ['两张清单', 1],
  ])
  expect(read?.problems).toMatchObject([{ kind: 'measureTwice', said: '两张清单' }])
})

test('another sheet that looks like a plan is named, not silently left out', () => {
  const sheet = (name: string, ...titles: readonly string[]) => ({
    ...plain(['举措', '责任单位', '2026年'], ...titles.map((title) => [title, '组织部', '1'])),
    name,
  })
  const read = readPlanTables([sheet('甲', '一件'), sheet('乙', '两件', '三件')])
  expect(read?.measures).toHaveLength(2)
  expect(read?.problems).toMatchObject([{ row: null, kind: 'otherTable', said: '甲' }])
})

test('any table whatever is read or is none; no row with a measure is lost', () => {
  const cell = fc.record({
    text: fc.oneof(
      fc.constantFrom('', '举措', '方面', '2024年', '牵头单位', '年度目标', '一、治理', '每季度', '合计'),
      fc.string({ maxLength: 8 }),
    ),
    isFirst: fc.boolean(),
  })
  const rows = fc
    .integer({ min: 1, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))
  fc.assert(
    fc.property(rows, (given) => {
      const read = readPlanTables([{ name: '', before: ['方案（2024—2026年）'], rows: given }])
      for (const measure of read?.measures ?? []) {
        expect(measure.title).not.toBe('')
        expect(read?.areas[measure.area]).toBeDefined()
      }
    }),
  )
})
