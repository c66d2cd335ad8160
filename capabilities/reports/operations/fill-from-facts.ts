import { dayOf } from '#platform/time/instant.ts'
import type { CellContent } from '#platform/documents/edit-sheet.ts'
import { dayContent } from '../rules/say-value.ts'
import type { SourceShape } from '../shapes.ts'
import { type FactKind, type KeptFact, keptFacts } from '../views/read-known.ts'
import type { AnswerableCell, Filler, Lookup } from './filler.ts'

const nameOf = (factId: string, node: string): string => `${factId} ${node}`

/** Answers that were given once and still hold, and those that are awaited. */
export async function readFacts(
  { tx, call }: Filler,
  cells: readonly AnswerableCell[],
  kinds: readonly FactKind[],
): Promise<Lookup> {
  const wanted = cells.flatMap(({ meaning, node }) =>
    meaning?.kind === 'fact' ? [{ factId: meaning.factId, node: node.id }] : [],
  )
  const ids = [...new Set(wanted.map(({ factId }) => factId))]
  const rows = ids.length > 0 ? await keptFacts(tx, ids, [...new Set(wanted.map(({ node }) => node))]) : []
  const kept = new Map(rows.map((row) => [nameOf(row.factId, row.node), row]))
  const words = await call.house.vault.openContent(
    tx,
    rows.flatMap(({ wordsId }) => wordsId ?? []),
  )
  const names = new Map(kinds.map(({ factId, name }) => [factId, name]))
  const today = dayOf(call.now)
  return (cell) => {
    if (cell.meaning?.kind !== 'fact') return undefined
    const { factId } = cell.meaning
    const row = kept.get(nameOf(factId, cell.node.id))
    if (!row) return undefined
    const source = sourceOf(row, { name: names.get(factId) ?? '', nodeName: cell.node.name })
    if (row.isOpen) return { state: 'asked', content: null, source }
    if ((row.goodUntil ?? '') < today) return undefined
    return { state: 'filled', content: contentOf(row, cell, words), source, factId }
  }
}

function sourceOf(row: KeptFact, said: { readonly name: string; readonly nodeName: string }): SourceShape {
  const goodUntil = row.goodUntil === '9999-12-31' ? null : row.goodUntil
  return { kind: 'fact', ...said, ownerName: row.ownerName, on: row.givenOn ?? row.askedOn, goodUntil }
}

function contentOf(
  row: KeptFact,
  { format }: AnswerableCell,
  words: ReadonlyMap<string, string>,
): CellContent {
  if (row.number !== null) return format === 'text' ? { text: String(row.number) } : { number: row.number }
  if (row.day !== null) return dayContent(row.day, format, false)
  return { text: words.get(row.wordsId ?? '') ?? '' }
}
