import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { PersonEvent } from '#capabilities/people/events.ts'
import type { NoticeEvent } from '../events.ts'

type Followed = Entry<NoticeEvent | Extract<PersonEvent, { type: 'people.erased.v1' }>>

const uuidLength = 36
const personOf = (entry: Followed): string => entry.stream.slice(-uuidLength)

/** The hour somebody chose and the newest digest; older ones are in the ledger only. */
export const digestView: View = {
  name: 'notices.digest',
  of: ['notices.hourChosen.v1', 'notices.digestComposed.v1', 'people.erased.v1'],
  tables: ['notices.digest'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) await projectEntry(tx, entry)
  },
}

async function projectEntry(tx: Transaction, entry: Followed): Promise<void> {
  const personId = personOf(entry)
  switch (entry.type) {
    case 'notices.hourChosen.v1':
      await tx.query(
        `insert into notices.digest (person_id, hour) values ($1, $2)
         on conflict (person_id) do update set hour = excluded.hour`,
        [personId, entry.data.hour],
      )
      return
    case 'notices.digestComposed.v1':
      await tx.query('update notices.digest set on_day = $2, lines = $3 where person_id = $1', [
        personId,
        entry.data.on,
        JSON.stringify(entry.data.lines),
      ])
      return
    case 'people.erased.v1':
      await tx.query('delete from notices.digest where person_id = $1', [personId])
  }
}

type Kept = {
  readonly hour: number | null
  readonly on: string | null
  readonly lines: readonly Line[] | null
}
type Line = Extract<NoticeEvent, { type: 'notices.digestComposed.v1' }>['data']['lines'][number]

/** The reader's own choice and newest digest. */
export async function ownDigest(tx: Transaction, personId: string): Promise<Kept | undefined> {
  const { rows } = await tx.query<Kept>(
    'select hour, on_day as "on", lines from notices.digest where person_id = $1',
    [personId],
  )
  return rows[0]
}

/** Who chose one of these hours and has no digest of this day yet. */
export async function dueDigests(
  tx: Transaction,
  due: { readonly hours: readonly number[]; readonly on: string },
): Promise<string[]> {
  const { rows } = await tx.query<{ personId: string }>(
    `select person_id as "personId" from notices.digest
     where hour = any($1::int[]) and (on_day is null or on_day < $2) order by person_id`,
    [due.hours, due.on],
  )
  return rows.map(({ personId }) => personId)
}
