import { yearIn } from './read-numbering.ts'

/** One cell as a table of a document has it: merged ones all bear the text, only the first is `isFirst`. */
export type PlanCell = { readonly text: string; readonly isFirst: boolean }
export type PlanRow = readonly PlanCell[]

type Role = 'area' | 'measure' | 'number' | 'owner' | 'helpers' | 'check' | 'target' | 'yearOf'
export type Column =
  | { readonly at: number; readonly role: Role }
  | { readonly at: number; readonly role: 'year'; readonly year: number }
  /** Stands among the years and names none. */
  | { readonly at: number; readonly role: 'noYear'; readonly said: string }

export type Header = {
  readonly columns: readonly Column[]
  readonly firstRow: number
  readonly bodyFrom: number
}

const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(序号|编号|号)$/],
  ['helpers', /配合|协办|协同|参与单位|协助/],
  ['owner', /牵头|责任|主责|负责单位|承办/],
  ['check', /检查|时限|时间|节点|完成日期/],
  ['yearOf', /^(年度|年份|年)$/],
  ['measure', /举措|措施|具体任务|工作任务|任务内容|主要内容|工作内容|工作事项|项目名称|任务名称/],
  ['area', /方面|领域|任务类别|重点任务|主要任务|工作类别|板块|类别/],
  ['target', /目标|指标|成效/],
]

const headerReach = 20

/** Finds the head of the table, one or two rows, and what each column holds; null where there is no column of measures. */
export function readHeader(rows: readonly PlanRow[], firstYear: number | null): Header | null {
  for (const [at, row] of rows.slice(0, headerReach).entries()) {
    if (isTitle(row)) continue
    const isDouble = hasSecondRow(row, rows[at + 1])
    const columns = columnsOf(row, isDouble ? rows[at + 1] : undefined, firstYear)
    if (columns) return { columns, firstRow: at, bodyFrom: at + (isDouble ? 2 : 1) }
  }
  return null
}

/** One text over the whole row is the title of the table. */
const isTitle = (row: PlanRow): boolean =>
  new Set(row.map(({ text }) => text).filter((text) => text !== '')).size < 2

/** A head has a second row where a cell reaches down into it, or where years stand below a merged cell. */
function hasSecondRow(row: PlanRow, next: PlanRow | undefined): boolean {
  if (!next) return false
  const reachesDown = next.some(
    ({ text, isFirst }, at) => text !== '' && !isFirst && text === row[at]?.text && row[at]?.isFirst,
  )
  const isParted = row.some(
    ({ text, isFirst }, at) =>
      text !== '' && !isFirst && next[at]?.isFirst === true && next[at]?.text !== text,
  )
  return reachesDown || isParted
}

function columnsOf(
  row: PlanRow,
  below: PlanRow | undefined,
  firstYear: number | null,
): readonly Column[] | null {
  const columns = row.flatMap(({ text }, at): Column[] => {
    const under = below?.[at]?.text ?? ''
    const column = columnOf({ upper: text, under: under === text ? '' : under }, firstYear)
    return column ? [{ ...column, at }] : []
  })
  const known = withMeasures(columns)
  return known.some(({ role }) => role === 'measure') && known.length >= 2 ? known : null
}

type Unplaced =
  | { readonly role: Role }
  | { readonly role: 'year'; readonly year: number }
  | { readonly role: 'noYear'; readonly said: string }

function columnOf(said: { upper: string; under: string }, firstYear: number | null): Unplaced | null {
  const upper = said.upper.replace(/\s/g, '')
  const under = said.under.replace(/\s/g, '')
  const year = yearIn(under, firstYear) ?? (under === '' ? yearIn(upper, firstYear) : null)
  if (year !== null) return { role: 'year', year }
  if (under !== '' && /目标|年度|分年/.test(upper) && /年|\d{3,}/.test(under))
    return { role: 'noYear', said: under }
  if (/^\d{3,5}年/.test(upper)) return { role: 'noYear', said: upper }
  const words = under === '' ? upper : under
  const role =
    roleWords.find(([, pattern]) => pattern.test(words)) ??
    roleWords.find(([, pattern]) => pattern.test(upper))
  return role ? { role: role[0] } : null
}

/** Without a column that says “举措”, the right one of the tasks holds the measures. */
function withMeasures(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ role }) => role === 'measure')) return columns
  const areas = columns.filter(({ role }) => role === 'area')
  const last = areas.at(-1)
  return last
    ? columns.map((column) => (column === last ? { at: column.at, role: 'measure' as const } : column))
    : columns
}
