import type { AssessmentEvent } from '#capabilities/assessment/events.ts'
import type { PlanEvent } from '#capabilities/plans/events.ts'
import type { ScoringEvent } from '#capabilities/reviews/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { documentKinds } from '../shapes.ts'

const followed = [
  'assessment.published.v1',
  'plans.begun.v1',
  'plans.measureTied.v1',
  'plans.tieEnded.v1',
  'reviews.standardPublished.v1',
] as const

type Followed = Extract<
  Entry<AssessmentEvent | PlanEvent | ScoringEvent>,
  { readonly type: (typeof followed)[number] }
>
type DocumentKind = (typeof documentKinds)[number]

/** Which scorecards, plans and standards count by which figure, as their own entries tell it. */
export const figureUsesView: View = {
  name: 'cockpit.figure_use',
  of: followed,
  tables: ['cockpit.figure_use', 'cockpit.document'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('organisation')`)
    for (const entry of asEntriesOf<Followed>(entries)) await projectEntry(tx, entry)
  },
}

async function projectEntry(tx: Transaction, entry: Followed): Promise<void> {
  const documentId = idOfStream(entry.stream)
  switch (entry.type) {
    case 'assessment.published.v1': {
      const { definition } = entry.data
      await keepDocument(tx, entry, { kind: 'scorecard', name: definition.name })
      await replaceUses(tx, documentId, figuresIn(definition))
      return
    }
    case 'reviews.standardPublished.v1': {
      await keepDocument(tx, entry, { kind: 'standard', name: entry.data.name })
      const items = entry.data.areas.flatMap((area) => area.items)
      await replaceUses(
        tx,
        documentId,
        items.flatMap(({ measured }) => measured?.figureId ?? []),
      )
      return
    }
    case 'plans.begun.v1':
      return keepDocument(tx, entry, { kind: 'plan', name: entry.data.name })
    case 'plans.measureTied.v1':
      return addUses(tx, documentId, [{ useId: entry.data.tieId, figureId: entry.data.figureId }])
    case 'plans.tieEnded.v1':
      await tx.query('delete from cockpit.figure_use where document_id = $1 and use_id = $2', [
        documentId,
        entry.data.tieId,
      ])
  }
}

type Definition = Extract<Followed, { type: 'assessment.published.v1' }>['data']['definition']

function figuresIn({ areas, size }: Definition): string[] {
  const sources = areas.flatMap(({ parts }) => parts.map(({ source }) => source))
  const chosen = sources.flatMap((source) =>
    source.kind === 'figure' ? [source.figure, source.per, source.ignored?.figure] : [],
  )
  return [...chosen, size?.figure].flatMap((one) => one?.figureId ?? [])
}

async function keepDocument(
  tx: Transaction,
  entry: Followed,
  { kind, name }: { readonly kind: DocumentKind; readonly name: string },
): Promise<void> {
  await tx.query(
    `insert into cockpit.document (document_id, kind, name, organisation_at)
     values ($1, $2, $3, tree.position('organisation', $4))
     on conflict (document_id) do update set name = excluded.name`,
    [idOfStream(entry.stream), kind, name, entry.organisation],
  )
}

type Use = { readonly useId: string; readonly figureId: string }

async function addUses(tx: Transaction, documentId: string, uses: readonly Use[]): Promise<void> {
  await tx.query(
    `insert into cockpit.figure_use (document_id, use_id, figure_id)
     select $1, g.use, g.figure from unnest($2::text[], $3::text[]) as g(use, figure) on conflict do nothing`,
    [documentId, uses.map(({ useId }) => useId), uses.map(({ figureId }) => figureId)],
  )
}

/** A new publication stands in the place of the one before. */
async function replaceUses(tx: Transaction, documentId: string, figureIds: readonly string[]): Promise<void> {
  await tx.query('delete from cockpit.figure_use where document_id = $1', [documentId])
  await addUses(
    tx,
    documentId,
    [...new Set(figureIds)].map((figureId) => ({ useId: '', figureId })),
  )
}

export type UsingDocument = {
  readonly figureId: string
  readonly kind: DocumentKind
  readonly documentId: string
  readonly name: string
}

/** What counts by which figure, as far as this reader may know. */
export async function usingDocuments(tx: Transaction): Promise<UsingDocument[]> {
  const { rows } = await tx.query<UsingDocument>(
    `select distinct u.figure_id as "figureId", d.kind, d.document_id as "documentId", d.name
     from cockpit.figure_use u join cockpit.document d using (document_id)
     order by d.kind, d.name, d.document_id limit 5000`,
  )
  return rows
}
