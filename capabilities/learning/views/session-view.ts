import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Attended, SessionEvent, SessionPlanned, SheetTaken } from '../events.ts'

type Followed = SessionEvent | SheetTaken

/** Sessions, who was there, and the sheets that were handed in. */
export const sessionView: View = {
  name: 'learning.session',
  of: [
    'learning.sessionPlanned.v1',
    'learning.sessionCancelled.v1',
    'learning.attended.v1',
    'learning.attendanceStruck.v1',
    'learning.sheetTaken.v1',
  ],
  tables: ['learning.session', 'learning.attendance', 'learning.sheet'],
  async project(tx, entries) {
    const all = asEntriesOf<Followed>(entries)
    // A session is planned before anything else happens to it; lists and strikes keep their order.
    await insertSessions(tx, all.filter(isPlanned))
    let lists: Entry<Attended>[] = []
    for (const entry of all) {
      if (isAttended(entry)) lists.push(entry)
      if (entry.type === 'learning.attendanceStruck.v1') {
        await insertAttendances(tx, lists)
        lists = []
      }
      await changeBy(tx, entry)
    }
    await insertAttendances(tx, lists)
  },
}

const isPlanned = (entry: Entry<Followed>): entry is Entry<SessionPlanned> =>
  entry.type === 'learning.sessionPlanned.v1'
const isAttended = (entry: Entry<Followed>): entry is Entry<Attended> => entry.type === 'learning.attended.v1'

async function insertSessions(tx: Transaction, entries: readonly Entry<SessionPlanned>[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ data, place, organisation, version }) => ({
    ...data,
    place,
    organisation,
    version,
  }))
  await tx.query(
    `insert into learning.session (session_id, programme_id, course_id, code, title, level, on_day, from_clock, to_clock,
       venue, hours, is_concentrated, lecturer_id, place_id, organisation_id, version)
     select "sessionId", "programmeId", "courseId", code, title, level, "on", "from", "to",
       venue, hours, "isConcentrated", "lecturerId", place, organisation, version
     from jsonb_to_recordset($1) as given("sessionId" uuid, "programmeId" uuid, "courseId" uuid, code text, title text,
       level text, "on" date, "from" text, "to" text, venue text, hours integer, "isConcentrated" boolean,
       "lecturerId" uuid, place text, organisation text, version integer)
     on conflict (session_id) do nothing`,
    [JSON.stringify(rows)],
  )
}

const membersPerStatement = 20_000

/** So many entries that one statement stays short, however long the ledger that is told again. */
function piecesOf(entries: readonly Entry<Attended>[]): Entry<Attended>[][] {
  const pieces: Entry<Attended>[][] = []
  let room = 0
  for (const entry of entries) {
    if (room <= 0) {
      pieces.push([])
      room = membersPerStatement
    }
    pieces.at(-1)?.push(entry)
    room -= entry.data.count
  }
  return pieces
}

async function insertAttendances(tx: Transaction, entries: readonly Entry<Attended>[]): Promise<void> {
  for (const piece of piecesOf(entries)) await insertPiece(tx, piece)
}

async function insertPiece(tx: Transaction, entries: readonly Entry<Attended>[]): Promise<void> {
  const ids = entries.map(({ data }) => data.sessionId)
  // Materialized: each list is decoded once and not for every member on it. In order of the key, so that the index is
  // written from left to right.
  await tx.query(
    `with packs as materialized (
       select session_id, decode(members, 'base64') as packed
       from unnest($1::uuid[], $2::text[]) as given(session_id, members)
     )
     insert into learning.attendance (member, session_id)
     select encode(substr(packed, at * 16 + 1, 16), 'hex')::uuid as member, session_id
     from packs, generate_series(0, octet_length(packed) / 16 - 1) as at
     order by member`,
    [ids, entries.map(({ data }) => data.members)],
  )
  await tx.query(
    `update learning.session s set attended = s.attended + g.added, version = greatest(s.version, g.version)
     from (select session_id, sum(added)::int as added, max(version) as version
       from unnest($1::uuid[], $2::int[], $3::int[]) as given(session_id, added, version) group by session_id) as g
     where s.session_id = g.session_id`,
    [ids, entries.map(({ data }) => data.count), entries.map(({ version }) => version)],
  )
}

async function changeBy(tx: Transaction, entry: Entry<Followed>): Promise<void> {
  if (entry.type === 'learning.sessionCancelled.v1') {
    await tx.query('update learning.session set is_cancelled = true, version = $2 where session_id = $1', [
      entry.data.sessionId,
      entry.version,
    ])
  }
  if (entry.type === 'learning.attendanceStruck.v1') {
    const { member, sessionId } = entry.data
    await tx.query('delete from learning.attendance where member = $1 and session_id = $2', [
      member,
      sessionId,
    ])
    await tx.query(
      'update learning.session set attended = attended - 1, version = greatest(version, $2) where session_id = $1',
      [sessionId, entry.version],
    )
  }
  if (entry.type === 'learning.sheetTaken.v1') {
    const { programmeId, digest, rows, added, known, sessions } = entry.data
    await tx.query(
      `insert into learning.sheet (programme_id, digest, rows, added, known, sessions, taken_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (programme_id, digest) do nothing`,
      [programmeId, digest, rows, added, known, sessions, entry.at],
    )
  }
}
