import { readXml } from './read-xml.ts'
import type { CellFormat } from './workbook.ts'

const builtInDates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47]

function builtInFormat(id: number): CellFormat {
  if (builtInDates.includes(id) || (id >= 50 && id <= 58)) return 'date'
  return builtIn.get(id) ?? 'number'
}

/** What a number format of one's own shows: quoted words, colours and escapes say nothing about it. */
export function formatOfCode(code: string): CellFormat {
  if (/^general$/i.test(code)) return 'general'
  if (code === '@') return 'text'
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  if (/[ymdhs]/i.test(bare)) return 'date'
  return bare.includes('%') ? 'percent' : 'number'
}

const builtIn: ReadonlyMap<number, CellFormat> = new Map([
  [0, 'general'],
  [9, 'percent'],
  [10, 'percent'],
  [49, 'text'],
])

/** The format of each cell style (`s="3"` is the fourth), from the part that holds the styles. */
export function readCellFormats(styles: Uint8Array | undefined): readonly CellFormat[] {
  const codes = new Map<number, string>()
  const formats: CellFormat[] = []
  const inside = { cellStyles: false }
  const formatOf = (id: number): CellFormat => {
    const own = codes.get(id)
    return own === undefined ? builtInFormat(id) : formatOfCode(own)
  }
  if (!styles) return formats
  readXml(styles, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inside.cellStyles = true
      if (name === 'xf' && inside.cellStyles) formats.push(formatOf(Number(attributes.numFmtId ?? 0)))
    },
    close: (name) => {
      if (name === 'cellXfs') inside.cellStyles = false
    },
  })
  return formats
}
