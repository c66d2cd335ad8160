import { strToU8, zipSync } from 'fflate'
import { columnLetters } from '../documents/workbook.ts'

/** The styles a made-up workbook has, by the number that a cell names them with. */
export const testStyle = {
  plain: 0,
  title: 1,
  header: 2,
  whole: 3,
  day: 4,
  percent: 5,
  text: 6,
  decimal: 7,
  chineseDay: 8,
  boxed: 9,
} as const

type TestCell = {
  readonly value?: string | number | boolean
  readonly formula?: string
  readonly style?: number
  /** Written into the cell itself instead of the list of shared strings. */
  readonly isInline?: boolean
}

/** A sheet as rows of cells; a bare text or number is a boxed cell, null leaves the cell out. */
export type TestSheet = {
  readonly name: string
  readonly rows: readonly (readonly (TestCell | string | number | null)[])[]
  readonly merges?: readonly string[]
  readonly widths?: readonly number[]
  readonly isHidden?: boolean
  /** Further XML behind the merged cells, such as the page's orientation. */
  readonly tail?: string
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const styles = `${header}<styleSheet ${main}>
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="方正小标宋简体"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="10">${[
  [0, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, 2, 1],
  [3, 0, 0, 1],
  [165, 0, 0, 1],
  [10, 0, 0, 1],
  [49, 0, 0, 1],
  [4, 0, 0, 1],
  [164, 0, 0, 1],
  [0, 0, 0, 1],
]
  .map(
    ([format, font, fill, border]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`,
  )
  .join('')}</cellXfs>
</styleSheet>`

/** An .xlsx as a county would send it, made in code; `also` adds or replaces parts of the package. */
export function testWorkbook(sheets: readonly TestSheet[], also: Record<string, string> = {}): Uint8Array {
  const strings: string[] = []
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${header}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': outline(sheets),
    'xl/_rels/workbook.xml.rels': outlineRelations(sheets.length),
    'xl/styles.xml': styles,
  }
  for (const [at, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, strings)
  parts['xl/sharedStrings.xml'] =
    `${header}<sst ${main} count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`
  return zipSync(
    Object.fromEntries(Object.entries({ ...parts, ...also }).map(([name, xml]) => [name, strToU8(xml)])),
  )
}

const numbered = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1)

const contentTypes = (count: number): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ['/xl/sharedStrings.xml', 'sharedStrings'],
    ...numbered(count).map((at) => [`/xl/worksheets/sheet${at}.xml`, 'worksheet']),
  ]
  const overrides = parts.map(
    ([name, kind]) => `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`,
  )
  return `${header}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const outline = (sheets: readonly TestSheet[]): string => {
  const listed = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  return `${header}<workbook ${main} xmlns:r="${relationships}"><sheets>${listed.join('')}</sheets><calcPr calcId="191029"/></workbook>`
}

const outlineRelations = (count: number): string => {
  const listed = numbered(count).map(
    (at) =>
      `<Relationship Id="rId${at}" Type="${relationships}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
  )
  const further = ['styles', 'sharedStrings'].map(
    (kind, at) =>
      `<Relationship Id="rId${count + at + 1}" Type="${relationships}/${kind}" Target="${kind}.xml"/>`,
  )
  return `${header}<Relationships xmlns="${packaged}/relationships">${[...listed, ...further].join('')}</Relationships>`
}

function sheetXml(sheet: TestSheet, strings: string[]): string {
  const columns = (sheet.widths ?? []).map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const rows = sheet.rows.map((cells, at) => {
    const written = cells.map((cell, column) =>
      cellXml(cell, `${columnLetters(column + 1)}${at + 1}`, strings),
    )
    return `<row r="${at + 1}" ht="24" customHeight="1">${written.join('')}</row>`
  })
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`)
  const merged =
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''
  const widths = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  return `${header}<worksheet ${main}>${widths}<sheetData>${rows.join('')}</sheetData>${merged}${sheet.tail ?? ''}</worksheet>`
}

function cellXml(cell: TestSheet['rows'][number][number], at: string, strings: string[]): string {
  if (cell === null) return ''
  const given: TestCell = typeof cell === 'object' ? cell : { value: cell }
  const start = `<c r="${at}" s="${given.style ?? testStyle.boxed}"`
  const computed = given.formula === undefined ? '' : `<f>${escaped(given.formula)}</f>`
  const { value } = given
  if (value === undefined || value === '') return `${start}>${computed}</c>`
  if (typeof value === 'string') return `${start}${textXml({ ...given, value }, computed, strings)}</c>`
  const type = typeof value === 'boolean' ? ' t="b"' : ''
  return `${start}${type}>${computed}<v>${Number(value)}</v></c>`
}

function textXml(
  { value, isInline }: TestCell & { value: string },
  computed: string,
  strings: string[],
): string {
  if (computed) return ` t="str">${computed}<v>${escaped(value)}</v>`
  if (isInline) return ` t="inlineStr"><is><t>${escaped(value)}</t></is>`
  return ` t="s"><v>${strings.push(value) - 1}</v>`
}
