import { strToU8, zipSync } from 'fflate'

/** What a cell can hold: text, a whole number, a number with one decimal, a share shown as percent; null stays empty. */
export type WorkbookCell = string | number | null | { readonly tenths: number } | { readonly share: number }

/** One plain table: a head that stays, and rows. */
export type WorkbookSheet = {
  readonly name: string
  readonly titles: readonly string[]
  readonly rows: Iterable<readonly WorkbookCell[]>
}

const styles = { text: 0, head: 1, whole: 2, tenths: 3, share: 4 } as const

// What XML cannot hold at all, whatever the escape.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)

function columnName(at: number): string {
  const before = at < 26 ? '' : columnName(Math.floor(at / 26) - 1)
  return before + String.fromCharCode(65 + (at % 26))
}

/** Text is stored as text, so a cell that begins with = + - @ is never a formula. */
const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`

const numberCell = (place: string, value: number, style: number): string =>
  Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : ''

function cellXml(cell: WorkbookCell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return textCell(place, cell, styles.text)
  if (typeof cell === 'number') return numberCell(place, cell, styles.whole)
  return 'share' in cell
    ? numberCell(place, cell.share, styles.share)
    : numberCell(place, cell.tenths, styles.tenths)
}

const rowXml = (cells: readonly string[], number: number): string =>
  `<row r="${number}">${cells.join('')}</row>`

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package_ = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function sheetXml({ titles, rows }: WorkbookSheet): string {
  const lines = [
    rowXml(
      titles.map((title, at) => textCell(`${columnName(at)}1`, title, styles.head)),
      1,
    ),
  ]
  for (const row of rows) {
    const number = lines.length + 1
    lines.push(
      rowXml(
        row.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`)),
        number,
      ),
    )
  }
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="16"/><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="${Math.max(2, titles.length)}" width="14" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

const stylesXml = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFECE6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** Names that Excel takes: at most 31 letters, none of []:*?/\ and none twice. */
function sheetNames(sheets: readonly WorkbookSheet[]): string[] {
  const names: string[] = []
  for (const [at, { name }] of sheets.entries()) {
    const plain = [...name.replace(/[[\]:*?/\\']/g, ' ').trim()].slice(0, 26).join('') || String(at + 1)
    const isTaken = names.some((other) => other.toLowerCase() === plain.toLowerCase())
    names.push(isTaken ? `${plain} ${at + 1}` : plain)
  }
  return names
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (all: readonly string[]): string =>
  `${head}<Relationships xmlns="${package_}/relationships">${all.join('')}</Relationships>`

function bookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
}

function typesXml(count: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${types}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet'))
  return `${head}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${sheets.join('')}</Types>`
}

// One moment for every part, so that the same table is the same bytes.
const written = new Date(2000, 0, 1)

/** An XLSX workbook of plain tables, which Excel, WPS and LibreOffice open as it is. The same tables give the same bytes. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const names = sheetNames(sheets)
  const links = sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const texts: Record<string, string> = {
    '[Content_Types].xml': typesXml(sheets.length),
    '_rels/.rels': relations([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': bookXml(names),
    'xl/_rels/workbook.xml.rels': relations([...links, relation(sheets.length + 1, 'styles', 'styles.xml')]),
    'xl/styles.xml': stylesXml,
  }
  for (const [at, sheet] of sheets.entries()) texts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet)
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(files, { level: 6, mtime: written })
}
