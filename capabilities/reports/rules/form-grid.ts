import type { CellFormat, CellRange, WorkbookCell, WorkbookSheet } from '#platform/documents/workbook.ts'

const nothingWritten = /^(?:[-—－/／\\]*|0|无)$/

/** A sheet as people see it: what is written where, merged cells speaking for all they cover. */
export type FormGrid = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** The words at a cell, from the corner of its merged range if it lies in one; '' for numbers and empty cells. */
  readonly label: (row: number, column: number) => string
  /** Whether something may be filled in here: empty or a number, no formula, not covered by another cell. */
  readonly isOpen: (row: number, column: number) => boolean
  /** Whether a formula stands here. */
  readonly isComputed: (row: number, column: number) => boolean
  /** Whether the cell stands in the file, which an empty one does when it is drawn with lines. */
  readonly isDrawn: (row: number, column: number) => boolean
  readonly format: (row: number, column: number) => CellFormat
  readonly given: (row: number, column: number) => string
  /** How many columns the cell at this corner covers. */
  readonly width: (row: number, column: number) => number
}

/** Beyond these no form is drawn by hand; a sheet that goes further is read up to here. */
const most = { rows: 30_000, columns: 300, cells: 400_000 }

const keyOf = (row: number, column: number): number => row * 32_768 + column

const squeezed = (text: string): string => text.replace(/\s+/g, '')

export function formGrid({ cells, merges }: Pick<WorkbookSheet, 'cells' | 'merges'>): FormGrid {
  const at = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]))
  const corners = cornersOf(merges)
  const written = cells.filter(({ text }) => text !== '')
  const cellAt = (row: number, column: number): WorkbookCell | undefined => at.get(keyOf(row, column))
  const cornerOf = (row: number, column: number): WorkbookCell | undefined => {
    const range = corners.get(keyOf(row, column))
    return range ? cellAt(range.top, range.left) : cellAt(row, column)
  }
  const isCovered = (row: number, column: number): boolean => {
    const range = corners.get(keyOf(row, column))
    return range !== undefined && (range.top !== row || range.left !== column)
  }
  const label = (row: number, column: number): string => {
    const cell = cornerOf(row, column)
    const isWords = cell && cell.number === null && cell.day === null && cell.formula === null
    return isWords && !nothingWritten.test(squeezed(cell.text)) ? squeezed(cell.text) : ''
  }
  return {
    ...boundsOf(written.length > 0 ? cells : []),
    label,
    isOpen: (row, column) =>
      !isCovered(row, column) && (cellAt(row, column)?.formula ?? null) === null && label(row, column) === '',
    isComputed: (row, column) => (cellAt(row, column)?.formula ?? null) !== null,
    isDrawn: (row, column) => at.has(keyOf(row, column)),
    format: (row, column) => cellAt(row, column)?.format ?? 'general',
    given: (row, column) => cellAt(row, column)?.text ?? '',
    width: (row, column) => {
      const range = corners.get(keyOf(row, column))
      return range ? range.right - range.left + 1 : 1
    },
  }
}

function cornersOf(merges: readonly CellRange[]): ReadonlyMap<number, CellRange> {
  const corners = new Map<number, CellRange>()
  for (const range of merges) {
    const [bottom, right] = [Math.min(range.bottom, most.rows), Math.min(range.right, most.columns)]
    for (let row = range.top; row <= bottom; row += 1) {
      for (let column = range.left; column <= right; column += 1) corners.set(keyOf(row, column), range)
    }
  }
  return corners
}

function boundsOf(cells: readonly WorkbookCell[]): Pick<FormGrid, 'top' | 'bottom' | 'left' | 'right'> {
  const bounds = { top: 1, bottom: 0, left: 1, right: 0 }
  for (const { row, column } of cells) {
    bounds.bottom = Math.min(Math.max(bounds.bottom, row), most.rows)
    bounds.right = Math.min(Math.max(bounds.right, column), most.columns)
  }
  bounds.bottom = Math.min(bounds.bottom, Math.floor(most.cells / Math.max(bounds.right, 1)))
  return bounds
}
