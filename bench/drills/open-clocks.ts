import type { BenchHouse } from '../bench-house.ts'
import { oneLetter } from './one-letter.ts'

const dueText = `to_jsonb(to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

/** The letter's entry and rows once for each deed; the first response is due when the deed is. */
const copyTexts = [
  `insert into ledger.entry (born, stream, version, type, at, occurred_on, place, organisation, actor, acting_as, subject, data, key, digest)
   select ledger.born_of('case-' || d.id), 'case-' || d.id, 1, e.type, e.at, e.occurred_on, e.place, e.organisation, e.actor, e.acting_as,
     e.subject, jsonb_set(e.data, '{due,firstResponse}', ${dueText}), e.key, e.digest
   from ledger.entry e, bench.deed d where e.stream = 'case-' || $1 and d.which = $2`,
  `insert into cases.case_list
   select (jsonb_populate_record(l, jsonb_build_object('case_id', d.id, 'number', 'D' || d.n))).*
   from cases.case_list l, bench.deed d where l.case_id = $1::uuid and d.which = $2`,
  `insert into cases.case_clock select d.id, 'firstResponse', d.due_at from bench.deed d
   where d.which = $2 and $1::text is not null`,
]

export type Clocks = {
  readonly which: 'overdue' | 'soon' | 'later'
  readonly count: number
  /** Seconds from now at which the first is due, and the seconds over which the others follow. */
  readonly from: number
  readonly over: number
}

export type ClockWorld = { readonly add: (clocks: Clocks) => Promise<void> }

/** Cases whose clocks are open, as many as are added: copies of one letter, each with its own moment. */
export async function clockWorld(house: BenchHouse): Promise<ClockWorld> {
  const { pool } = house.database
  await pool.query(`create schema bench;
    create table bench.deed (id uuid primary key, n integer, which text, due_at timestamptz, is_done boolean not null default false);
    create table bench.effect (id uuid)`)
  const letter = await oneLetter(house)
  return {
    add: async ({ which, count, from, over }) => {
      await pool.query(
        `insert into bench.deed select uuidv7(), n, $1, date_trunc('milliseconds', now() + ($3::float8 + $4::float8 * n / $2) * interval '1 second')
         from generate_series(1, $2::int) as n`,
        [which, count, from, over],
      )
      for (const text of copyTexts) await pool.query(text, [letter, which])
      await pool.query('analyze cases.case_clock; analyze cases.case_list; analyze ledger.entry')
    },
  }
}
