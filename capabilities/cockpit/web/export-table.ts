import type { WorkbookCell } from '#platform/documents/write-workbook.ts'
import type { Cell } from '#platform/text/write-table.ts'
import type { FigureShape, Heading, ValueShape } from '../contract.ts'
import type { ReadTable } from './read-table.ts'
import type { TableWords } from './table-words.ts'

/** What a table to take away needs besides its numbers. */
export type ExportNames = {
  readonly words: TableWords
  readonly heading: (heading: Heading) => string
  readonly figureAt: (column: Heading | null) => FigureShape | undefined
}

type Part = {
  readonly title: string
  readonly cell: (value: ValueShape | undefined) => WorkbookCell
}

/** A share is taken away with both its counts, everything else as one number. */
function partsOf(name: string, figure: FigureShape | undefined, words: TableWords): Part[] {
  if (figure?.measure === 'share') {
    return [
      {
        title: words.rate(name),
        cell: (value) => (typeof value?.value === 'number' ? { share: value.value } : null),
      },
      { title: words.part(name), cell: (value) => value?.part ?? null },
      { title: words.whole(name), cell: (value) => value?.n ?? null },
    ]
  }
  if (figure?.measure === 'balance')
    return [
      { title: name, cell: (value) => (typeof value?.value === 'number' ? { tenths: value.value } : null) },
    ]
  return [{ title: name, cell: (value) => value?.value ?? null }]
}

/** The titles and rows of the table, totals last. */
export function exportedRows(
  { view, data }: Pick<ReadTable, 'view' | 'data'>,
  { words, heading, figureAt }: ExportNames,
): { readonly titles: string[]; readonly rows: WorkbookCell[][] } {
  const total = view.columns === 'period' ? words.wholeYear : words.total
  const columns = [
    ...data.columns.map((column, at) => ({
      parts: partsOf(heading(column), figureAt(column), words),
      of: (row: number | null) => (row === null ? data.columnTotals[at] : data.cells[row]?.[at]),
    })),
    ...(data.rowTotals
      ? [
          {
            parts: partsOf(total, figureAt(null), words),
            of: (row: number | null) => (row === null ? (data.total ?? undefined) : data.rowTotals?.[row]),
          },
        ]
      : []),
  ]
  const cellsOf = (row: number | null) =>
    columns.flatMap(({ parts, of }) => parts.map(({ cell }) => cell(of(row))))
  return {
    titles: [words.name, ...columns.flatMap(({ parts }) => parts.map(({ title }) => title))],
    rows: [...data.rows.map((row, at) => [heading(row), ...cellsOf(at)]), [words.total, ...cellsOf(null)]],
  }
}

/** A cell as CSV has it: bare numbers. */
export function plainCell(cell: WorkbookCell): Cell {
  if (cell === null || typeof cell !== 'object') return cell
  return 'share' in cell ? cell.share : cell.tenths
}

/** A name that every file system takes. */
export const fileNameOf = (name: string, { from, to }: { from: string; to: string }): string =>
  `${name} ${from}—${to}`.replace(/[\\/:*?"<>|]/g, ' ').trim()
