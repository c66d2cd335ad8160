import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Day } from '#platform/time/instant.ts'
import { counterIn, type HoursCounted, type PostingEvent, type Taken } from '../events.ts'
import { type Book, bookingOf } from '../rules/books.ts'

type Where = { readonly placeId: string; readonly accountId: string }

/** The books (PTS-02): every posting between two accounts, and what stands on each; no household goes below zero. */
export const bookView: View = {
  name: 'points.book',
  of: ['earned', 'spent', 'deducted', 'expired', 'reversed'].map((name) => `points.${name}.v1`),
  tables: ['points.posting', 'points.book', 'points.lot', 'points.deed'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<PostingEvent>(entries)) await post(tx, entry)
  },
}

async function post(tx: Transaction, entry: Entry<PostingEvent>): Promise<void> {
  const accountId = idOfStream(entry.stream)
  const where = { placeId: entry.data.placeId, accountId }
  await move(tx, entry, where)
  await moveLots(tx, entry, where)
  await listForStaff(tx, entry, where)
}

async function move(tx: Transaction, entry: Entry<PostingEvent>, where: Where): Promise<void> {
  const { from, to, points, what } = bookingOf(entry, where)
  await addTo(tx, from, { ...where, points: -points })
  await addTo(tx, to, { ...where, points })
  await tx.query(
    `insert into points.posting (posting_id, account_id, sequence, from_book, to_book, points, what, name, at, on_day, reverses)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[entry.data.postingId, where.accountId, entry.version, from.book, to.book, points, what],
      ...[nameOf(entry), entry.at, entry.data.on, reversedBy(entry)],
    ],
  )
  if (reversedBy(entry) !== null)
    await tx.query('update points.posting set is_reversed = true where posting_id = $1', [reversedBy(entry)])
}

// A check is held against the row that would be inserted too, so the account is there before it is added to.
async function addTo(
  tx: Transaction,
  { book, kind }: Book,
  given: Where & { points: number },
): Promise<void> {
  const accountId = kind === 'household' ? given.accountId : null
  await tx.query(
    'insert into points.book (book, kind, place_id, account_id, balance) values ($1, $2, $3, $4, 0) on conflict do nothing',
    [book, kind, given.placeId, accountId],
  )
  await tx.query('update points.book set balance = balance + $2 where book = $1', [book, given.points])
}

const reversedBy = ({ type, data }: PostingEvent): string | null =>
  type === 'points.reversed.v1' ? data.reverses : null

function nameOf({ type, data }: PostingEvent): string {
  switch (type) {
    case 'points.earned.v1':
    case 'points.deducted.v1':
      return data.itemName
    case 'points.spent.v1':
      return `${data.goodName} × ${data.quantity}`
    case 'points.reversed.v1':
      return data.what
    case 'points.expired.v1':
      return ''
  }
}

const addToLots = (tx: Transaction, parts: readonly Taken[], sign: 1 | -1) =>
  tx.query(
    `update points.lot set remaining = remaining + given.points from jsonb_to_recordset($1) as given(lot uuid, points integer)
     where lot.lot = given.lot`,
    [JSON.stringify(parts.map(({ lot, points }) => ({ lot, points: sign * points })))],
  )

async function moveLots(tx: Transaction, { type, data }: Entry<PostingEvent>, where: Where): Promise<void> {
  if (type === 'points.earned.v1')
    await tx.query(
      'insert into points.lot (lot, account_id, remaining, expires_on) values ($1, $2, $3, $4)',
      [data.postingId, where.accountId, data.points, data.expiresOn],
    )
  else if (type === 'points.reversed.v1') await addToLots(tx, data.lots, data.of === 'earn' ? -1 : 1)
  else await addToLots(tx, data.taken, -1)
}

const listed: Readonly<Record<string, string>> = {
  'points.earned.v1': 'earn',
  'points.spent.v1': 'spend',
  'points.deducted.v1': 'deduct',
}

async function listForStaff(tx: Transaction, entry: Entry<PostingEvent>, where: Where): Promise<void> {
  const what = listed[entry.type]
  if (what !== undefined)
    await tx.query(
      `insert into points.deed (posting_id, place_id, place_at, what, name, points, at, counter_id)
       values ($1, $2, tree.position('place', $2), $3, $4, $5, $6, $7)`,
      [
        ...[entry.data.postingId, where.placeId, what, nameOf(entry), entry.data.points, entry.at],
        counterIn(entry.actor),
      ],
    )
  else if (reversedBy(entry) !== null)
    await tx.query('update points.deed set is_reversed = true where posting_id = $1', [reversedBy(entry)])
}

/** Hours that whoever organised entered, or took back; only what is needed here. */
type OfHours = {
  readonly sessionId: string
  readonly participantId: string
  readonly minutes: number
  readonly on: Day
}
type HoursEvent = {
  readonly type: 'volunteers.hoursConfirmed.v1' | 'volunteers.hoursReversed.v1'
  readonly data: OfHours & Readonly<Record<string, unknown>>
}

/** Hours that whoever organised confirmed, until the account of their volunteer has counted them. */
export const hoursView: View = {
  name: 'points.hours',
  of: ['volunteers.hoursConfirmed.v1', 'volunteers.hoursReversed.v1', 'points.hoursCounted.v1'],
  tables: ['points.hours'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<HoursEvent | HoursCounted>(entries)) {
      if (entry.type === 'points.hoursCounted.v1')
        await tx.query('update points.hours set is_counted = true where hours_id = $1', [entry.data.hoursId])
      else if (entry.type === 'volunteers.hoursReversed.v1') await takeBackHours(tx, entry.data)
      else await keepHours(tx, entry)
    }
  },
}

// The id is made from where the entry lies, so that telling the ledger again gives the same one.
const keepHours = (tx: Transaction, { stream, version, data }: Entry<HoursEvent>) =>
  tx.query(
    `insert into points.hours (hours_id, session_id, participant_id, minutes, on_day)
     values (overlay(overlay(md5($1) placing '8' from 13) placing '8' from 17)::uuid, $2, $3, $4, $5)
     on conflict do nothing`,
    [`${stream}#${version}`, data.sessionId, data.participantId, data.minutes, data.on],
  )

const takeBackHours = (tx: Transaction, { sessionId, participantId }: OfHours) =>
  tx.query('update points.hours set is_taken_back = true where session_id = $1 and participant_id = $2', [
    sessionId,
    participantId,
  ])
