import path from 'node:path'
import { Problem } from '../errors.ts'
import type { Tell } from './read-apart.ts'
import { readCellFormats } from './cell-formats.ts'
import { documentProblems } from './document-problems.ts'
import { type DocumentPackage, openPackage } from './open-package.ts'
import { readSheet } from './read-sheet.ts'
import { readXml } from './read-xml.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type Workbook, type WorkbookSheet, workbookLimits } from './workbook.ts'

type Named = { readonly name: string; readonly relation: string; readonly isHidden: boolean }

/** The bytes of an .xlsx, and how many cells it may have. */
export type WorkbookToRead = { readonly bytes: Uint8Array; readonly mostCells?: number }

/** Reads an .xlsx in the thread it is called in; people's files go through `readWorkbook`. */
export async function parseWorkbook(
  { bytes, mostCells = workbookLimits.cells }: WorkbookToRead,
  tell: Tell = () => {},
): Promise<Workbook> {
  const parts = await openPackage(bytes)
  const main = mainPart(parts)
  const { sheets: named, isFrom1904 } = readOutline(partOf(parts, main))
  if (named.length > workbookLimits.sheets)
    throw new Problem('too-large', documentProblems.tooManySheets, { limitSheets: workbookLimits.sheets })
  const related = relationsOf(parts, main)
  const find = (kind: string) => [...related.values()].find((one) => one.kind === kind)?.target
  const around = {
    strings: readSharedStrings(parts.get(find('sharedStrings') ?? '')),
    formats: readCellFormats(parts.get(find('styles') ?? '')),
    isFrom1904,
    room: { left: mostCells },
  }
  const sheets = named.flatMap(({ name, relation, isHidden }, at): WorkbookSheet[] => {
    const found = related.get(relation)
    if (found?.kind !== 'worksheet') return []
    const read = readSheet(partOf(parts, found.target), around)
    tell({ done: at + 1, total: named.length })
    return [{ name, part: found.target, isHidden, ...read }]
  })
  if (!sheets.some(({ cells }) => cells.some(({ text }) => text.trim() !== '')))
    throw new Problem('invalid-input', documentProblems.emptyWorkbook)
  return { sheets, isFrom1904 }
}

function partOf(parts: DocumentPackage, name: string): Buffer {
  const part = parts.get(name)
  if (!part) throw new Problem('invalid-input', documentProblems.damaged)
  return part
}

function mainPart(parts: DocumentPackage): string {
  const main = [...relationsOf(parts, '').values()].find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined) throw new Problem('invalid-input', documentProblems.damaged)
  if (!main.startsWith('xl/')) throw new Problem('invalid-input', documentProblems.notAWorkbook)
  return main
}

function readOutline(part: Uint8Array): { sheets: readonly Named[]; isFrom1904: boolean } {
  const sheets: Named[] = []
  const found = { isFrom1904: false }
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') found.isFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', relation: attributes.id ?? '', isHidden })
    },
  })
  return { sheets, ...found }
}

type Relation = { readonly kind: string; readonly target: string }

/** What a part refers to inside the package, by relation id; addresses outside of it are never followed. */
function relationsOf(parts: DocumentPackage, part: string): ReadonlyMap<string, Relation> {
  const folder = path.posix.dirname(part)
  const relations = new Map<string, Relation>()
  const own = path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`)
  readXml(partOf(parts, own), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const target = attributes.Target ?? ''
      const inside = target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target)
      relations.set(attributes.Id ?? '', { kind: path.posix.basename(attributes.Type ?? ''), target: inside })
    },
  })
  return relations
}
