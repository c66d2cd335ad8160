import { escapeFormula } from './formula.ts'

/** What a cell can hold; null is left empty. */
export type Cell = string | number | null

/** CSV that Excel opens as it is: UTF-8 with a byte-order mark, CRLF, and no cell that runs as a formula. */
export function writeTable(titles: readonly string[], rows: Iterable<readonly Cell[]>): Uint8Array {
  const lines = [lineOf(titles)]
  for (const row of rows) lines.push(lineOf(row))
  return new TextEncoder().encode(`\ufeff${lines.join('')}`)
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const safe = escapeFormula(cell)
  return /[",\r\n;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
