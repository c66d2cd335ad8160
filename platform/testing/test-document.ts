import { strToU8, zipSync } from 'fflate'

/** A cell of a made-up table: its text, how many columns it spans, and whether it is merged with the cell above or below. */
type TestDocumentCell = {
  readonly text: string
  readonly span?: number
  readonly merge?: 'restart' | 'continue'
}

/** A text document as rows of cells below some paragraphs; a bare text is a plain cell. */
export type TestDocument = {
  readonly paragraphs: readonly string[]
  readonly rows: readonly (readonly (TestDocumentCell | string)[])[]
}

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const paragraph = (text: string): string =>
  `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

function cellXml(cell: TestDocumentCell | string): string {
  const { text, span, merge } = typeof cell === 'string' ? { text: cell } : cell
  const spanned = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`
  const merged = { restart: '<w:vMerge w:val="restart"/>', continue: '<w:vMerge/>' }
  const properties = `<w:tcPr><w:tcW w:w="1000"/>${spanned}${merge ? merged[merge] : ''}</w:tcPr>`
  return `<w:tc>${properties}${text.split('\n').map(paragraph).join('')}</w:tc>`
}

/** A .docx as an office would send it, made in code; `also` adds or replaces parts of the package. */
export function testDocument(
  { paragraphs, rows }: TestDocument,
  also: Record<string, string> = {},
): Uint8Array {
  const table = rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')
  const body = `${paragraphs.map(paragraph).join('')}<w:tbl><w:tblPr/>${table}</w:tbl><w:p/>`
  const parts = {
    '[Content_Types].xml': `${header}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${documentType}"/></Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${header}<w:document ${main}><w:body>${body}</w:body></w:document>`,
    ...also,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
