/** A published number and the sums it is part of: `ids` of cells that add up to the cell `total`. */
type Cell = { readonly id: string; readonly value: number }
type Sum = { readonly total: string; readonly parts: readonly string[] }
export type PublicTable = { readonly cells: readonly Cell[]; readonly sums: readonly Sum[] }

/** Fewer than this many cannot be shown to everybody. */
export const publicThreshold = 10

type Hidden = ReadonlySet<string>

/** Every sum as a row of coefficients over the hidden cells. */
function equationsOf(table: PublicTable, hidden: readonly string[]): number[][] {
  const columns = new Map(hidden.map((id, column) => [id, column]))
  return table.sums.map(({ total, parts }) => {
    const row = new Array<number>(hidden.length).fill(0)
    const put = (id: string, coefficient: number) => {
      const column = columns.get(id)
      if (column !== undefined) row[column] = (row[column] ?? 0) + coefficient
    }
    for (const id of parts) put(id, 1)
    put(total, -1)
    return row
  })
}

const tiny = 1e-9

function pivotRow(rows: readonly number[][], column: number, from: number): number {
  return rows.findIndex((row, at) => at >= from && Math.abs(row[column] ?? 0) > tiny)
}

function clearColumn(rows: number[][], column: number, pivotAt: number): void {
  const pivot = rows[pivotAt] ?? []
  const scale = pivot[column] ?? 1
  rows[pivotAt] = pivot.map((each) => each / scale)
  rows.forEach((row, at) => {
    const factor = row[column] ?? 0
    if (at === pivotAt || Math.abs(factor) <= tiny) return
    rows[at] = row.map((each, index) => each - factor * (rows[pivotAt]?.[index] ?? 0))
  })
}

function reduced(equations: readonly number[][], columns: number): number[][] {
  const rows = equations.map((row) => [...row])
  let rank = 0
  for (let column = 0; column < columns; column += 1) {
    const at = pivotRow(rows, column, rank)
    if (at < 0) continue
    const [found = []] = rows.splice(at, 1)
    rows.splice(rank, 0, found)
    clearColumn(rows, column, rank)
    rank += 1
  }
  return rows
}

/** Hidden cells that anyone could compute from what is shown. */
export function recoverableCells(table: PublicTable, hidden: Hidden): string[] {
  const ids = [...hidden]
  return reduced(equationsOf(table, ids), ids.length).flatMap((row) => {
    const columns = row.flatMap((each, column) => (Math.abs(each) > tiny ? [column] : []))
    const [only] = columns
    return columns.length === 1 && only !== undefined ? [ids[only] ?? ''] : []
  })
}

/** Sums whose hidden parts together are so few that their size still gives them away. */
function thinSums(table: PublicTable, hidden: Hidden, values: ReadonlyMap<string, number>): Sum[] {
  return table.sums.filter(({ total, parts }) => {
    if (hidden.has(total)) return false
    const among = parts.filter((id) => hidden.has(id))
    const together = among.reduce((sum, id) => sum + (values.get(id) ?? 0), 0)
    return among.length > 0 && (among.length === 1 || together < publicThreshold)
  })
}

type Working = {
  readonly table: PublicTable
  readonly values: ReadonlyMap<string, number>
  readonly hidden: Set<string>
}

/** Hides one more cell of these sums: the smallest part that says something, else the total. */
function hideOneMore({ values, hidden }: Working, sums: readonly Sum[]): boolean {
  const shown = sums
    .flatMap(({ parts }) => parts)
    .filter((id) => !hidden.has(id) && (values.get(id) ?? 0) > 0)
  const totals = sums.map(({ total }) => total).filter((id) => !hidden.has(id))
  const [next] = [
    ...shown.toSorted((one, other) => (values.get(one) ?? 0) - (values.get(other) ?? 0)),
    ...totals,
  ]
  if (next === undefined) return false
  hidden.add(next)
  return true
}

function weakSums(working: Working): Sum[] {
  const { table, hidden, values } = working
  const known = new Set(recoverableCells(table, hidden))
  const touching = table.sums.filter(
    ({ total, parts }) => known.has(total) || parts.some((id) => known.has(id)),
  )
  return [...thinSums(table, hidden, values), ...touching]
}

/**
 * Which cells of a table that everybody sees stay hidden: those from 1 to 9, and as many more as it takes that none of
 * them can be computed from the sums that are shown.
 */
export function suppressSmallCells(table: PublicTable): Hidden {
  const values = new Map(table.cells.map(({ id, value }) => [id, value]))
  const small = table.cells.filter(({ value }) => value > 0 && value < publicThreshold)
  const working = { table, values, hidden: new Set(small.map(({ id }) => id)) }
  for (let weak = weakSums(working); weak.length > 0; weak = weakSums(working)) {
    if (!weak.some((sum) => hideOneMore(working, [sum]))) break
  }
  return working.hidden
}
