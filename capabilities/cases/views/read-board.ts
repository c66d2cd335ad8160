import type { Transaction } from '#platform/database/transaction.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { LiveTrees } from '#platform/trees/live-trees.ts'
import type { CaseKind, Closing, Result } from '../words.ts'
import { namesOf } from './ladder.ts'

type BoardRow = {
  readonly case_id: string
  readonly number: string
  readonly kind: CaseKind
  readonly place_id: string | null
  readonly title: string
  readonly outcome: string
  readonly result: Result
  readonly closed_as: Closing | null
  readonly answered_at: Instant
  readonly working_minutes: number
}

const pageSize = 30
const cursorShape = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/

/** A page of the board of a place and all below it, the latest first. */
export async function readBoard(
  tx: Transaction,
  trees: LiveTrees,
  { placeId, cursor }: { readonly placeId: string; readonly cursor?: string | undefined },
) {
  const span = trees.index('place').positionOf(placeId) ?? { low: 0, high: 0 }
  const after = cursorShape.exec(cursor ?? '')
  const { rows } = await tx.query<BoardRow>(
    `select case_id, number, kind, place_id, title, outcome, result, closed_as, answered_at, working_minutes from cases.board
     where place_at >= $1 and place_at < $2
       and ($3::timestamptz is null or (answered_at, case_id) < ($3::timestamptz, $4::uuid))
     order by answered_at desc, case_id desc limit $5`,
    [span.low, span.high, after?.[1] ?? null, after?.[2] ?? null, pageSize + 1],
  )
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  const nameOf = await namesOf(tx, { organisations: [], places: shown.flatMap((row) => row.place_id ?? []) })
  return {
    items: shown.map((row) => itemOf(row, nameOf(row.place_id))),
    next: last ? `${last.answered_at}_${last.case_id}` : null,
  }
}

const itemOf = (row: BoardRow, placeName: string | null) => ({
  caseId: row.case_id,
  number: row.number,
  kind: row.kind,
  placeId: row.place_id,
  placeName,
  title: row.title,
  outcome: row.outcome,
  result: row.result,
  closedAs: row.closed_as,
  workingMinutes: row.working_minutes,
  answeredAt: row.answered_at,
})
