import { cellAt, cellName } from './workbook.ts'

/** What is written into a cell; a text never runs as a formula. */
export type CellContent = { readonly number: number } | { readonly text: string }

/** New contents of one sheet by row and column. */
export type SheetEdits = ReadonlyMap<number, ReadonlyMap<number, CellContent>>

const attribute = `\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*')`

/** The elements of one name in a piece of XML, in the manner office programs write them. */
const elements = (name: string): RegExp =>
  new RegExp(`<${name}((?:${attribute})*)\\s*(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g')

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]

/** Writes values into cells of a sheet's XML and leaves every other character as it is. Formulas are never overwritten. */
export function editSheet(xml: string, edits: SheetEdits): string {
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(xml)?.[1] ?? ''
  const name = `${prefix}sheetData`
  return xml.replace(elements(name), (_whole, attributes: string, rows: string | undefined) => {
    const written = editRows(rows ?? '', edits, prefix)
    return `<${name}${attributes}>${written}</${name}>`
  })
}

function editRows(xml: string, edits: SheetEdits, prefix: string): string {
  const missing = [...edits.keys()].toSorted((one, other) => one - other)
  const addBefore = (row: number): string => {
    const pieces: string[] = []
    for (let next = missing[0]; next !== undefined && next < row; next = missing[0]) {
      missing.shift()
      pieces.push(rowElement(` r="${next}"`, editCells('', { row: next, edits, prefix }), prefix))
    }
    return pieces.join('')
  }
  let number = 0
  const written = xml.replace(
    elements(`${prefix}row`),
    (whole, attributes: string, cells: string | undefined) => {
      number = Number(attributeOf(attributes, 'r') ?? number + 1)
      const before = addBefore(number)
      if (missing[0] !== number) return before + whole
      missing.shift()
      return before + rowElement(attributes, editCells(cells ?? '', { row: number, edits, prefix }), prefix)
    },
  )
  return written + addBefore(Number.POSITIVE_INFINITY)
}

const rowElement = (attributes: string, cells: string, prefix: string): string =>
  `<${prefix}row${attributes}>${cells}</${prefix}row>`

type Row = { readonly row: number; readonly edits: SheetEdits; readonly prefix: string }

function editCells(xml: string, { row, edits, prefix }: Row): string {
  const contents = new Map(edits.get(row))
  const missing = [...contents.keys()].toSorted((one, other) => one - other)
  const write = (column: number, style: string | undefined): string =>
    cellElement(cellName(row, column), { content: contents.get(column), style, prefix })
  const addBefore = (column: number): string => {
    let pieces = ''
    for (let next = missing[0]; next !== undefined && next < column; next = missing[0]) {
      missing.shift()
      pieces += write(next, undefined)
    }
    return pieces
  }
  let column = 0
  const written = xml.replace(
    elements(`${prefix}c`),
    (whole, attributes: string, inner: string | undefined) => {
      column = cellAt(attributeOf(attributes, 'r') ?? '')?.column ?? column + 1
      const before = addBefore(column)
      if (missing[0] !== column) return before + whole
      missing.shift()
      const isComputed = new RegExp(`<${prefix}f[\\s/>]`).test(inner ?? '')
      return before + (isComputed ? whole : write(column, attributeOf(attributes, 's')))
    },
  )
  return written + addBefore(Number.POSITIVE_INFINITY)
}

type Written = {
  readonly content: CellContent | undefined
  readonly style: string | undefined
  readonly prefix: string
}

function cellElement(at: string, { content, style, prefix }: Written): string {
  const start = `<${prefix}c r="${at}"${style === undefined ? '' : ` s="${style}"`}`
  if (content === undefined) return `${start}/>`
  if ('number' in content) return `${start}><${prefix}v>${content.number}</${prefix}v></${prefix}c>`
  const text = escaped(content.text)
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`
}

// Characters that XML cannot hold are left out.
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const escaped = (text: string): string =>
  text.replace(unwritable, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Takes away what formulas gave before: a total that is no longer true is computed anew, not shown. */
export function forgetComputed(xml: string): string {
  const prefix = /<(\w+:)?worksheet[\s>]/.exec(xml)?.[1] ?? ''
  const isComputed = new RegExp(`<${prefix}f[\\s/>]`)
  return xml.replace(elements(`${prefix}c`), (whole, _attributes: string, inner: string | undefined) =>
    isComputed.test(inner ?? '') ? whole.replace(new RegExp(`<${prefix}v>[^<]*</${prefix}v>`), '') : whole,
  )
}

/** Asks the program that opens the workbook to compute every formula anew. */
export function askToCompute(workbookXml: string): string {
  const prefix = /<(\w+:)?workbook[\s>]/.exec(workbookXml)?.[1] ?? ''
  const present = new RegExp(`<${prefix}calcPr((?:${attribute})*)\\s*(/?)>`)
  if (present.test(workbookXml)) {
    return workbookXml.replace(present, (_whole, attributes: string, end: string) => {
      const rest = attributes.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '')
      return `<${prefix}calcPr${rest} fullCalcOnLoad="1"${end}>`
    })
  }
  const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'].map(
    (name) => `</${prefix}${name}>`,
  )
  const end = before.find((tag) => workbookXml.includes(tag)) ?? ''
  return workbookXml.replace(end, `${end}<${prefix}calcPr fullCalcOnLoad="1"/>`)
}
