import { escapeFormula } from '../text/formula.ts'
import { askToCompute, type CellContent, editSheet, forgetComputed } from './edit-sheet.ts'
import { openPackage } from './open-package.ts'
import { rewritePackage } from './rewrite-package.ts'

/** One value for one cell of a part (`xl/worksheets/sheet1.xml`). */
export type CellEdit = {
  readonly part: string
  readonly row: number
  readonly column: number
  readonly content: CellContent
}

type Filling = { readonly bytes: Uint8Array; readonly edits: readonly CellEdit[] }

/** Fills cells in the thread it is called in; people's files go through `fillWorkbook`. */
export async function filledPackage({ bytes, edits }: Filling): Promise<Uint8Array> {
  const parts = await openPackage(bytes)
  const changed = new Map<string, Uint8Array>()
  const rowsOf = editsByPart(edits)
  const computed = [...parts].filter(
    ([name, part]) => isSheet.test(name) && hasFormula.test(part.toString('utf8')),
  )
  for (const name of new Set([...rowsOf.keys(), ...computed.map(([sheet]) => sheet)])) {
    const part = parts.get(name)?.toString('utf8')
    if (part) changed.set(name, Buffer.from(forgetComputed(editSheet(part, rowsOf.get(name) ?? new Map()))))
  }
  const outline = parts.get('xl/workbook.xml')
  if (outline && computed.length > 0)
    changed.set('xl/workbook.xml', Buffer.from(askToCompute(outline.toString('utf8'))))
  return edits.length > 0 ? rewritePackage(bytes, changed) : bytes
}

const isSheet = /^xl\/worksheets\//
const hasFormula = /<(\w+:)?f[\s/>]/

const inert = (content: CellContent): CellContent =>
  'text' in content ? { text: escapeFormula(content.text) } : content

function editsByPart(edits: readonly CellEdit[]): ReadonlyMap<string, Map<number, Map<number, CellContent>>> {
  const parts = new Map<string, Map<number, Map<number, CellContent>>>()
  for (const { part, row, column, content } of edits) {
    const rows = parts.get(part) ?? new Map<number, Map<number, CellContent>>()
    const cells = rows.get(row) ?? new Map<number, CellContent>()
    parts.set(part, rows.set(row, cells.set(column, inert(content))))
  }
  return parts
}
