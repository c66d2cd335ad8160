import type { Transaction } from '#platform/database/transaction.ts'
import { similarity } from '#platform/text/fingerprints.ts'
import { addDays, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import { caseNumber } from '../case-number.ts'
import type { CaseKind, CaseStatus } from '../words.ts'
import { namesOf } from './ladder.ts'

type Near = {
  readonly case_id: string
  readonly kind: CaseKind
  readonly status: CaseStatus
  readonly place_id: string | null
  readonly received_at: Instant
  readonly joined: number
  readonly prints: readonly number[]
}

export type Likeness = {
  readonly kind: CaseKind
  readonly placeId: string | null
  readonly prints: readonly number[]
  readonly now: Instant
  readonly except: string | null
}

const mostCompared = 400
const mostShown = 5
const daysBack = 60
const leastLike = 0.25

/** Open cases alike by place, time and words, the likest first. Nothing that was written leaves the database but prints. */
export async function findSimilar(tx: Transaction, trees: LiveTrees, asked: Likeness) {
  const around = nearbySpan(trees, asked.placeId)
  if (around === undefined) return []
  const since = startOfDay(addDays(dayOf(asked.now), -daysBack))
  const { rows } = await tx.query<Near>('select * from cases.near($1, $2, $3, $4)', [
    around.low,
    around.high,
    since,
    mostCompared,
  ])
  const likest = rows
    .filter((row) => row.case_id !== asked.except)
    .map((row) => ({ row, likeness: likenessOf(row, asked) }))
    .filter(({ likeness }) => likeness >= leastLike)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, mostShown)
  return present(tx, likest)
}

/** The place and what lies beside it: the subtree of the place above a grid or compound. */
function nearbySpan(trees: LiveTrees, placeId: string | null) {
  const index = trees.index('place')
  if (placeId === null || !index.has(placeId)) return undefined
  const isLeaf = index.descendants(placeId) === 0
  const parent = isLeaf ? index.parentOf(placeId) : placeId
  return index.positionOf(parent ?? placeId)
}

/** Words count most; the same place and the same kind help. */
function likenessOf(row: Near, { prints, placeId, kind }: Likeness): number {
  const { jaccard, containment } = similarity(prints, row.prints)
  const words = Math.max(jaccard, prints.length >= 4 && row.prints.length >= 4 ? containment * 0.8 : 0)
  const bonus = (row.place_id === placeId ? 0.1 : 0) + (row.kind === kind ? 0.1 : 0)
  return words < 0.1 ? 0 : Math.min(1, words * 0.8 + bonus)
}

async function present(tx: Transaction, found: readonly { row: Near; likeness: number }[]) {
  const ids = found.map(({ row }) => row.case_id)
  const nameOf = await namesOf(tx, {
    organisations: [],
    places: found.flatMap(({ row }) => row.place_id ?? []),
  })
  const { rows } = await tx.query<{ case_id: string; title: string }>(
    'select case_id, title from cases.board where case_id = any ($1::uuid[])',
    [ids],
  )
  const titles = new Map(rows.map(({ case_id, title }) => [case_id, title]))
  return found.map(({ row, likeness }) => ({
    caseId: row.case_id,
    number: caseNumber(row.case_id),
    kind: row.kind,
    status: row.status,
    placeName: nameOf(row.place_id),
    receivedOn: dayOf(row.received_at),
    joined: row.joined,
    title: titles.get(row.case_id) ?? null,
    likeness: Math.round(likeness * 100) / 100,
  }))
}
