import type { Day } from '#platform/time/instant.ts'
import { type Column, type Header, type PlanCell, type PlanRow, readHeader } from './plan-columns.ts'
import { plainTitle } from './plain-title.ts'
import { readCheckDays } from './read-check-days.ts'
import { splitNumbering, yearIn, yearsIn } from './read-numbering.ts'
import { readParties } from './read-parties.ts'

export type ReadMeasure = {
  readonly row: number
  readonly area: number
  readonly number: string
  readonly title: string
  readonly ownerName: string
  readonly helperNames: readonly string[]
  readonly yearTexts: readonly { readonly year: number; readonly text: string }[]
  readonly checkDays: readonly Day[]
}

export type ReadProblem = {
  /** Null where it is about the whole document. */
  readonly row: number | null
  readonly kind: 'measureTwice' | 'notAYear' | 'noTitle' | 'dayUnclear' | 'otherTable'
  readonly said: string
  readonly zh: string
  readonly en: string
}

export type ReadPlan = {
  readonly name: string
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly areas: readonly { readonly number: string; readonly title: string }[]
  readonly measures: readonly ReadMeasure[]
  readonly problems: readonly ReadProblem[]
}

/** A plan from a file, or from an example, which has no rows. */
export type DraftInput = Omit<ReadPlan, 'measures'> & {
  readonly measures: readonly (Omit<ReadMeasure, 'row'> & { readonly row: number | null })[]
}

export type GivenTable = {
  /** Name of the sheet; empty in a text document. */
  readonly name: string
  readonly before: readonly string[]
  readonly rows: readonly PlanRow[]
}

type YearText = { readonly year: number; readonly text: string }

type Draft = {
  readonly areas: { number: string; title: string }[]
  readonly measures: (Omit<ReadMeasure, 'yearTexts'> & { yearTexts: { year: number; text: string }[] })[]
  readonly problems: ReadProblem[]
}

type Around = {
  readonly header: Header
  readonly firstYear: number | null
  readonly years: { readonly fromYear: number; readonly toYear: number } | null
}

/** A table of a plan document as a plan; null where no column holds measures. Nothing that stands in a row is dropped. */
export function readPlanTable(table: GivenTable): ReadPlan | null {
  const loose = yearsIn(nameOf(table, 0)) ?? yearsIn(table.before.join('\n'))
  const header = readHeader(table.rows, loose?.from ?? null)
  if (!header) return null
  const name = nameOf(table, header.firstRow)
  const named = yearsIn(name) ?? loose
  const all = [...writtenYears(header), ...(named ? [named.from, named.to] : [])]
  const draft: Draft = { areas: [], measures: [], problems: headerProblems(header) }
  const around = { header, firstYear: named?.from ?? null, years: spanOf(all) }
  for (const [at, row] of [...table.rows.entries()].slice(header.bodyFrom))
    readRow(draft, { row, at }, around)
  const found = draft.measures.flatMap((measure) => measure.yearTexts.map(({ year }) => year))
  const span = spanOf([...all, ...found])
  return { ...draft, name, fromYear: span?.fromYear ?? null, toYear: span?.toYear ?? null }
}

const writtenYears = ({ columns }: Header): number[] =>
  columns.flatMap((column) => (column.role === 'year' ? [column.year] : []))

const spanOf = (years: readonly number[]): Around['years'] =>
  years.length > 0 ? { fromYear: Math.min(...years), toYear: Math.max(...years) } : null

/** The title stands in the rows above the head, or in the paragraphs before the table. */
function nameOf({ before, rows }: GivenTable, firstRow: number): string {
  const above = rows.slice(0, firstRow).flatMap((row) => row.find(({ text }) => text !== '')?.text ?? [])
  const candidates = [...above, ...before].map((text) => text.replace(/\s+/g, ' ').trim())
  const isTitle = (text: string) => /方案|计划|任务|清单|要点/.test(text) && text.length <= 80
  return (candidates.find(isTitle) ?? candidates[0] ?? '').slice(0, 100)
}

const headerProblems = ({ columns, bodyFrom }: Header): ReadProblem[] =>
  columns.flatMap((column) =>
    column.role === 'noYear' ? [notAYear(bodyFrom, column.said, '这一列的目标没有读入，请手工补上')] : [],
  )

const notAYear = (row: number, said: string, remedy: string): ReadProblem => ({
  row,
  kind: 'notAYear',
  said,
  zh: `第 ${row} 行：“${said}”不是年份，${remedy}`,
  en: `Row ${row}: “${said}” is no year; its target was not read`,
})

type At = { readonly row: PlanRow; readonly at: number }

const cellOf = (row: PlanRow, header: Header, role: Column['role']): PlanCell | undefined => {
  const column = header.columns.find((one) => one.role === role)
  return column && row[column.at]
}
const textIn = (row: PlanRow, header: Header, role: Column['role']): string =>
  cellOf(row, header, role)?.text.trim() ?? ''

function readRow(draft: Draft, { row, at }: At, around: Around): void {
  const { header } = around
  const said = [...new Set(row.map(({ text }) => text.trim()).filter((text) => text !== ''))]
  const [only] = said
  if (only === undefined || /^(合计|总计|备注|注[:：])/.test(only)) return
  if (said.length === 1 && isSection(row, only, header)) {
    addArea(draft, only)
    return
  }
  const title = cellOf(row, header, 'measure')
  if (!title || title.text.trim() === '') {
    draft.problems.push({
      row: at + 1,
      kind: 'noTitle',
      said: said.join(' · ').slice(0, 60),
      zh: `第 ${at + 1} 行：没有写举措，这一行没有读入`,
      en: `Row ${at + 1}: no measure is written, the row was not read`,
    })
    return
  }
  const continued = continuedMeasure(draft, title, around)
  if (continued) addYearTexts(draft, { measure: continued, row, at }, around)
  else addMeasure(draft, { row, at }, around)
}

/** A row with one text is the heading of an area, if it is merged over the row or numbered like one. */
function isSection(row: PlanRow, text: string, header: Header): boolean {
  const hasAreaColumn = header.columns.some(({ role }) => role === 'area')
  const isMerged = row.filter((cell) => cell.text.trim() === text).length > 1
  return isMerged || (!hasAreaColumn && splitNumbering(text).number !== '')
}

function addArea(draft: Draft, text: string): number {
  const area = splitNumbering(text)
  const plain = plainTitle(area.title)
  const known = draft.areas.findIndex(({ title }) => plainTitle(title) === plain)
  if (known >= 0) return known
  draft.areas.push({ number: area.number, title: area.title.replace(/\s*\n\s*/g, '') })
  return draft.areas.length - 1
}

/** The measure above, where its cell reaches down, or where each of its years has a row of its own. */
function continuedMeasure(
  draft: Draft,
  title: PlanCell,
  { header }: Around,
): Draft['measures'][number] | undefined {
  const last = draft.measures.at(-1)
  if (!last || plainTitle(splitNumbering(title.text).title) !== plainTitle(last.title)) return undefined
  const hasYearRows = header.columns.some(({ role }) => role === 'yearOf')
  return !title.isFirst || hasYearRows ? last : undefined
}

function addMeasure(draft: Draft, { row, at }: At, around: Around): void {
  const { header, years } = around
  const written = splitNumbering(textIn(row, header, 'measure'))
  const title = written.title.replace(/\s*\n\s*/g, '')
  const twin = draft.measures.find((measure) => plainTitle(measure.title) === plainTitle(title))
  if (twin)
    draft.problems.push({
      row: at + 1,
      kind: 'measureTwice',
      said: title,
      zh: `第 ${at + 1} 行：这条举措和第 ${twin.row} 行重复，请删去一条或改写`,
      en: `Row ${at + 1}: this measure stands in row ${twin.row} too; remove one or reword it`,
    })
  const areaText = textIn(row, header, 'area')
  const area = areaText === '' ? lastArea(draft) : addArea(draft, areaText)
  const parties = readParties(textIn(row, header, 'owner'), textIn(row, header, 'helpers'))
  const measure = {
    row: at + 1,
    area,
    number: written.number === '' ? textIn(row, header, 'number') : written.number,
    title,
    ownerName: parties.owner,
    helperNames: parties.helpers,
    yearTexts: [],
    checkDays: years ? checkDaysOf(draft, { row, at }, { ...around, years }) : [],
  }
  draft.measures.push(measure)
  addYearTexts(draft, { measure, row, at }, around)
}

const lastArea = (draft: Draft): number =>
  draft.areas.length > 0 ? draft.areas.length - 1 : addArea(draft, '主要任务')

type Dated = Around & { readonly years: NonNullable<Around['years']> }

function checkDaysOf(draft: Draft, { row, at }: At, { header, years }: Dated): readonly Day[] {
  const text = textIn(row, header, 'check')
  if (text === '') return []
  const days = readCheckDays(text, years)
  if (days)
    return days.filter(
      (day) => Number(day.slice(0, 4)) >= years.fromYear && Number(day.slice(0, 4)) <= years.toYear,
    )
  draft.problems.push({
    row: at + 1,
    kind: 'dayUnclear',
    said: text,
    zh: `第 ${at + 1} 行：从“${text}”看不出检查日期，请手工补上`,
    en: `Row ${at + 1}: “${text}” names no day to check; add it by hand`,
  })
  return []
}

const isNothing = (text: string): boolean => /^[-—–/、\s]*$/.test(text)

function addYearTexts(
  draft: Draft,
  { measure, row, at }: At & { measure: Draft['measures'][number] },
  around: Around,
): void {
  for (const { year, text } of yearTextsOf(draft, { row, at }, around)) {
    if (isNothing(text)) continue
    const before = measure.yearTexts.find((one) => one.year === year)
    if (!before) measure.yearTexts.push({ year, text })
    else if (!before.text.includes(text)) before.text = `${before.text}；${text}`
  }
}

function yearTextsOf(draft: Draft, { row, at }: At, { header, firstYear, years }: Around): YearText[] {
  const columns = header.columns.flatMap((column) =>
    column.role === 'year' ? [{ year: column.year, text: row[column.at]?.text.trim() ?? '' }] : [],
  )
  const target = textIn(row, header, 'target')
  if (target === '' || columns.length > 0) return columns
  const said = textIn(row, header, 'yearOf')
  // Without years of their own, targets are those of the whole plan: of its last year.
  const year = said === '' ? (years?.toYear ?? null) : yearIn(said, firstYear)
  if (year !== null) return [{ year, text: target }]
  if (said !== '') draft.problems.push(notAYear(at + 1, said, '目标没有读入，请手工补上'))
  return []
}
