import type { Transaction } from '#platform/database/transaction.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { Subject } from '../words.ts'

export type TeacherRecord = {
  readonly teacherId: string
  readonly placeId: string
  readonly unitId: string
  readonly unitName: string | null
  readonly nameId: string
  readonly subjects: readonly Subject[]
  readonly isRetired: boolean
  /** Classes still to come that count on them: whom to ask next, not whom to praise. */
  readonly ahead: number
  readonly isBusy: boolean
}

export type Wanted = {
  readonly subject?: Subject | undefined
  readonly from: Instant
  /** A time for which somebody is wanted. */
  readonly slot: { readonly startsAt: Instant; readonly endsAt: Instant } | null
  readonly teacherId?: string
}

/** Teachers of the pool; those with the least ahead come first. */
export async function findTeachers(tx: Transaction, wanted: Wanted): Promise<TeacherRecord[]> {
  const { rows } = await tx.query<TeacherRecord>(
    `select t.teacher_id as "teacherId", t.place_id as "placeId", t.unit_id as "unitId", t.name_id as "nameId", t.subjects,
       t.is_retired as "isRetired", (select name from tree.label where id = t.unit_id limit 1) as "unitName",
       (select count(*)::int from classes.teaching g where g.teacher_id = t.teacher_id and g.ends_at > $2) as ahead,
       coalesce((select true from classes.teaching g where g.teacher_id = t.teacher_id
         and tstzrange(g.starts_at, g.ends_at) && tstzrange($3::timestamptz, $4::timestamptz) limit 1), false) as "isBusy"
     from classes.teacher t
     where ($1::text is null or $1 = any (t.subjects)) and ($5::uuid is null or t.teacher_id = $5)
     order by t.is_retired, ahead, t.teacher_id limit 500`,
    [
      wanted.subject ?? null,
      wanted.from,
      wanted.slot?.startsAt ?? '1900-01-01T00:00:00.000Z',
      wanted.slot?.endsAt ?? '1900-01-01T00:00:00.001Z',
      wanted.teacherId ?? null,
    ],
  )
  return rows
}

/** Whether a teacher is promised elsewhere in a stretch of time; one's own class does not count. */
export async function isPromisedElsewhere(
  tx: Transaction,
  asked: {
    readonly teacherId: string
    readonly classId: string
    readonly startsAt: Instant
    readonly endsAt: Instant
  },
): Promise<boolean> {
  const { rows } = await tx.query<{ found: boolean }>(
    `select exists (select from classes.teaching where teacher_id = $1 and class_id <> $2
       and starts_at < $4 and ends_at > $3) as found`,
    [asked.teacherId, asked.classId, asked.startsAt, asked.endsAt],
  )
  return rows[0]?.found ?? false
}
