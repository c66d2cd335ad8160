import { readHeader } from './plan-columns.ts'
import { splitNumbering } from './read-numbering.ts'
import { type GivenTable, type ReadPlan, type ReadProblem, readPlanTable } from './read-plan-table.ts'

/** The plan of a document: its table, tables of a text that go on with the same head, and word of what was left out. */
export function readPlanTables(tables: readonly GivenTable[]): ReadPlan | null {
  const joined = joinAlike(tables)
  const read = joined.flatMap((table) => {
    const plan = readPlanTable(table)
    return plan && plan.measures.length > 0 ? [{ plan, name: table.name }] : []
  })
  const [best, ...others] = read.toSorted(
    (one, other) => other.plan.measures.length - one.plan.measures.length,
  )
  if (!best) return null
  return { ...best.plan, problems: [...others.map(leftOut), ...best.plan.problems] }
}

function leftOut({ plan, name }: { plan: ReadPlan; name: string }): ReadProblem {
  const said = name === '' ? (plan.measures[0]?.title ?? '') : name
  const count = plan.measures.length
  return {
    row: null,
    kind: 'otherTable',
    said,
    zh: `另有一张表（${said}）也有 ${count} 条举措，没有读入；请另存成单独的文件再导入`,
    en: `Another table (${said}) with ${count} measures was not read; save it as a file of its own`,
  }
}

/** Tables of a text document with one and the same head are parts of one table; rows are then counted on. */
function joinAlike(tables: readonly GivenTable[]): GivenTable[] {
  const groups = Map.groupBy(tables, (table) => table.name || headOf(table))
  return [...groups.values()].map((alike) => {
    const [first, ...rest] = alike
    if (!first || (rest.length === 0 && headingOf(first) === null)) return first ?? emptyTable
    return { ...first, rows: [...headRows(first), ...alike.flatMap(bodyRows)] }
  })
}

const emptyTable: GivenTable = { name: '', before: [], rows: [] }

const headOf = ({ rows }: GivenTable): string => {
  const header = readHeader(rows, null)
  return header ? JSON.stringify(header.columns) : `none-${rows.length}-${rows[0]?.[0]?.text ?? ''}`
}

const bodyFrom = ({ rows }: GivenTable): number => readHeader(rows, null)?.bodyFrom ?? rows.length

const headRows = (table: GivenTable) => table.rows.slice(0, bodyFrom(table))

/** The numbered paragraph right before a table is the area of its measures. */
function headingOf({ name, before, rows }: GivenTable): string | null {
  const heading = before.at(-1) ?? ''
  const hasAreas = readHeader(rows, null)?.columns.some(({ role }) => role === 'area') ?? true
  return name === '' && !hasAreas && splitNumbering(heading).number !== '' ? heading : null
}

function bodyRows(table: GivenTable): GivenTable['rows'] {
  const body = table.rows.slice(bodyFrom(table))
  const heading = headingOf(table)
  if (heading === null) return body
  const width = table.rows[0]?.length ?? 1
  const section = Array.from({ length: Math.max(2, width) }, (_, at) => ({
    text: heading,
    isFirst: at === 0,
  }))
  return [section, ...body]
}
