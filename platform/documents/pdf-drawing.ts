import type PDFKit from 'pdfkit'
import type { PdfCell, PdfInk, PdfPicture, PdfTable, PdfText } from './pdf-document.ts'
import { drawable } from './pdf-font.ts'

export type Sheet = InstanceType<typeof PDFKit>

const pointsPerMillimetre = 72 / 25.4
export const points = (millimetres: number): number => millimetres * pointsPerMillimetre

const inks: Readonly<Record<PdfInk, string>> = {
  plain: '#222222',
  soft: '#555555',
  good: '#1f6b3a',
  warn: '#8a5a00',
  late: '#a11d2a',
}

type Look = {
  readonly size: number
  readonly before: number
  readonly after: number
  readonly isBold: boolean
}

const looks: Readonly<Record<PdfText['kind'], Look>> = {
  display: { size: 40, before: 6, after: 10, isBold: true },
  title: { size: 20, before: 0, after: 8, isBold: true },
  heading: { size: 13, before: 12, after: 6, isBold: true },
  text: { size: 10.5, before: 0, after: 5, isBold: false },
  note: { size: 9, before: 0, after: 4, isBold: false },
}

const lineGap = 2.5
const boldLine = 0.35
const cellSize = 9.5
const padding = 4
const line = '#999999'
const shade = '#efece6'

/** The font has one weight; a thin line around its strokes makes the other. */
function write(
  sheet: Sheet,
  text: string,
  options: PDFKit.Mixins.TextOptions & { readonly isBold: boolean },
) {
  const { isBold, ...rest } = options
  if (isBold) sheet.lineWidth(boldLine)
  sheet.text(drawable(text), { lineGap, ...rest, ...(isBold ? { fill: true, stroke: true } : {}) })
}

const colour = (sheet: Sheet, ink: PdfInk = 'plain'): Sheet =>
  sheet.fillColor(inks[ink]).strokeColor(inks[ink])

const left = (sheet: Sheet): number => sheet.page.margins.left
const widthOf = ({ page }: Sheet): number => page.width - page.margins.left - page.margins.right
const bottomOf = ({ page }: Sheet): number => page.height - page.margins.bottom

export function drawText(sheet: Sheet, { kind, text, align = 'left', ink }: PdfText): void {
  const { size, before, after, isBold } = looks[kind]
  sheet.fontSize(size)
  const needed = kind === 'heading' ? size * 6 : size
  if (sheet.y + before + needed > bottomOf(sheet)) sheet.addPage()
  sheet.y += before
  sheet.x = left(sheet)
  colour(sheet, ink)
  write(sheet, text, { align, width: widthOf(sheet), isBold })
  sheet.y += after
}

export function drawPicture(sheet: Sheet, { bytes, width, height }: PdfPicture): void {
  const [wide, high] = [Math.min(points(width), widthOf(sheet)), points(height)]
  if (sheet.y + high > bottomOf(sheet)) sheet.addPage()
  const top = sheet.y
  const place = left(sheet) + (widthOf(sheet) - wide) / 2
  sheet.image(Buffer.from(bytes), place, top, { fit: [wide, high], align: 'center', valign: 'center' })
  sheet.y = top + high + padding
}

type Column = { readonly x: number; readonly width: number }

function columnsOf(sheet: Sheet, { columns }: PdfTable): Column[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  let x = left(sheet)
  return columns.map(({ share }) => {
    const column = { x, width: (widthOf(sheet) * share) / all }
    x += column.width
    return column
  })
}

const textOf = (cell: PdfCell): string => (typeof cell === 'string' ? cell : cell.text)

function heightOf(sheet: Sheet, cells: readonly PdfCell[], columns: readonly Column[]): number {
  const heights = cells.map((cell, at) => {
    const width = (columns[at]?.width ?? 0) - 2 * padding
    return sheet.heightOfString(drawable(textOf(cell)) || ' ', { width, lineGap })
  })
  return Math.max(...heights) + 2 * padding
}

type Row = { readonly cells: readonly PdfCell[]; readonly height: number; readonly isHead: boolean }

function drawRow(sheet: Sheet, columns: readonly Column[], { cells, height, isHead }: Row): void {
  const top = sheet.y
  for (const [at, { x, width }] of columns.entries()) {
    sheet.lineWidth(0.5).rect(x, top, width, height)
    if (isHead) sheet.fillAndStroke(shade, line)
    else sheet.strokeColor(line).stroke()
    const cell = cells[at] ?? ''
    const { ink, isBold = isHead } = typeof cell === 'string' ? {} : cell
    colour(sheet, ink)
    sheet.x = x + padding
    sheet.y = top + padding
    write(sheet, textOf(cell), { width: width - 2 * padding, height: height - padding, isBold })
  }
  sheet.x = left(sheet)
  sheet.y = top + height
}

/** Draws a table; a row that does not fit goes to the next page, under the head once more. */
export function drawTable(sheet: Sheet, table: PdfTable): void {
  const columns = columnsOf(sheet, table)
  sheet.fontSize(cellSize)
  const titles = table.columns.map(({ title }) => title)
  const head: Row = { cells: titles, height: heightOf(sheet, titles, columns), isHead: true }
  const most = bottomOf(sheet) - sheet.page.margins.top - head.height
  const rows = table.rows.flatMap((cells) => split(sheet, { cells, columns, most }))
  const [first] = rows
  if (sheet.y + head.height + (first?.height ?? 0) > bottomOf(sheet)) sheet.addPage()
  drawRow(sheet, columns, head)
  for (const row of rows) {
    if (sheet.y + row.height > bottomOf(sheet)) {
      sheet.addPage().fontSize(cellSize)
      drawRow(sheet, columns, head)
    }
    drawRow(sheet, columns, row)
  }
  sheet.y += 2 * padding
}

type Given = {
  readonly cells: readonly PdfCell[]
  readonly columns: readonly Column[]
  /** The most a row may be high. */
  readonly most: number
}

/** A row higher than a page becomes several: each cell gives a share of its text to every one of them. */
function split(sheet: Sheet, { cells, columns, most }: Given): Row[] {
  const height = heightOf(sheet, cells, columns)
  if (height <= most) return [{ cells, height, isHead: false }]
  const parts = Math.ceil(height / (most * 0.8))
  return Array.from({ length: parts }, (_, at) => {
    const some = cells.map((cell) => partOf(cell, at, parts))
    return { cells: some, height: Math.min(heightOf(sheet, some, columns), most), isHead: false }
  })
}

function partOf(cell: PdfCell, at: number, parts: number): PdfCell {
  const signs = [...textOf(cell)]
  const size = Math.ceil(signs.length / parts)
  const text = signs.slice(at * size, (at + 1) * size).join('')
  return typeof cell === 'string' ? text : { ...cell, text }
}
