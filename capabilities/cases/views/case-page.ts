import type { Transaction } from '#platform/database/transaction.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { readTold, type Told } from '../told.ts'
import type { CaseKind, CaseStatus, Channel, Level } from '../words.ts'
import { namesOf } from './ladder.ts'

export type ListedCase = {
  readonly case_id: string
  readonly number: string
  readonly kind: CaseKind
  readonly channel: Channel
  readonly status: CaseStatus
  readonly level: Level
  readonly place_id: string | null
  readonly organisation_id: string
  readonly content_id: string
  readonly photo_count: number
  readonly received_at: Instant
  readonly due_at: Instant | null
  readonly is_stopped: boolean
  readonly is_supervised: boolean
  readonly joined: number
}

/** The rows of a page, in the order of their ids. */
export async function readListed(tx: Transaction, ids: readonly string[]): Promise<ListedCase[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.query<ListedCase>(
    `select case_id, number, kind, channel, status, level, place_id, organisation_id, content_id, photo_count, received_at,
       due_at, is_stopped, is_supervised, joined
     from cases.case_list where case_id = any ($1::uuid[]) order by array_position($1::uuid[], case_id)`,
    [ids],
  )
  return rows
}

const excerptLength = 80

const excerptOf = (told: Told | undefined): string | null => {
  const characters = told === undefined ? [] : [...told.text.replace(/\s+/g, ' ').trim()]
  if (characters.length === 0) return null
  return characters.length <= excerptLength
    ? characters.join('')
    : `${characters.slice(0, excerptLength - 1).join('')}…`
}

export type Presented = { readonly row: ReturnType<typeof rowOf>; readonly told: Told | undefined }

/** Rows as the desk shows them, with names and the first words of each. */
export async function presentRows(
  tx: Transaction,
  rows: readonly ListedCase[],
  { vault, now }: { readonly vault: Vault; readonly now: Instant },
): Promise<Presented[]> {
  const nameOf = await namesOf(tx, {
    organisations: [...new Set(rows.map((row) => row.organisation_id))],
    places: [...new Set(rows.flatMap((row) => row.place_id ?? []))],
  })
  const texts = await vault.openContent(
    tx,
    rows.map((row) => row.content_id),
  )
  return rows.map((row) => {
    const kept = texts.get(row.content_id)
    const told = kept === undefined ? undefined : readTold(kept)
    return { row: rowOf(row, { nameOf, now, excerpt: excerptOf(told) }), told }
  })
}

type Given = {
  readonly nameOf: (id: string | null) => string | null
  readonly now: Instant
  readonly excerpt: string | null
}

const rowOf = (row: ListedCase, { nameOf, now, excerpt }: Given) => ({
  caseId: row.case_id,
  number: row.number,
  kind: row.kind,
  channel: row.channel,
  status: row.status,
  level: row.level,
  excerpt,
  photoCount: row.photo_count,
  placeId: row.place_id,
  placeName: nameOf(row.place_id),
  responsibleId: row.organisation_id,
  responsibleName: nameOf(row.organisation_id),
  receivedAt: row.received_at,
  dueAt: row.due_at,
  isOverdue: row.due_at !== null && row.due_at < now,
  isStopped: row.is_stopped,
  isSupervised: row.is_supervised,
  joined: row.joined,
})
