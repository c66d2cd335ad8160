import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Lesson, ProgrammeBrief, Session } from '../shapes.ts'

const selected = `p.programme_id as "programmeId", p.title, p.level, p.about, p.needed_hours as "neededHours",
  p.place_id as "placeId", p.organisation_id as "organisationId", p.is_closed as "isClosed",
  coalesce((select l.name from tree.label l where l.tree = 'organisation' and l.id = p.organisation_id), '') as "organisationName",
  (select count(*)::int from learning.session s where s.programme_id = p.programme_id and not s.is_cancelled) as sessions,
  (select count(*)::int from learning.lesson o where o.programme_id = p.programme_id and not o.is_withdrawn) as lessons,
  (select coalesce(sum(s.attended), 0)::int from learning.session s where s.programme_id = p.programme_id) as attended`

const mostListed = 100

/** Programmes, those running first, the newest first. */
export async function listAll(tx: Transaction): Promise<ProgrammeBrief[]> {
  const { rows } = await tx.query<ProgrammeBrief>(
    `select ${selected} from learning.programme p order by p.is_closed, p.opened_at desc, p.title limit ${mostListed}`,
  )
  return rows
}

export async function programmeById(
  tx: Transaction,
  programmeId: string,
): Promise<ProgrammeBrief | undefined> {
  const { rows } = await tx.query<ProgrammeBrief>(
    `select ${selected} from learning.programme p where p.programme_id = $1`,
    [programmeId],
  )
  return rows[0]
}

type CourseRow = { readonly courseId: string; readonly title: string; readonly subject: string }
type MaterialRow = {
  readonly materialId: string
  readonly courseId: string
  readonly title: string
  readonly text: string
  readonly link: string | null
  readonly file: { readonly name: string; readonly bytes: number } | null
}
type LessonRow = {
  readonly lessonId: string
  readonly courseId: string
  readonly title: string
  readonly hours: number
}

/** The courses of a programme, with materials and online lessons. */
export async function contentsOf(tx: Transaction, programmeId: string) {
  const { rows: courses } = await tx.query<CourseRow>(
    'select course_id as "courseId", title, subject from learning.course where programme_id = $1 order by course_id',
    [programmeId],
  )
  const { rows: materials } = await tx.query<MaterialRow>(
    `select material_id as "materialId", course_id as "courseId", title, body as text, link,
       case when file_name is not null then jsonb_build_object('name', file_name, 'bytes', file_bytes) end as file
     from learning.material where programme_id = $1 order by material_id`,
    [programmeId],
  )
  const { rows: lessons } = await tx.query<LessonRow>(
    `select lesson_id as "lessonId", course_id as "courseId", title, hours
     from learning.lesson where programme_id = $1 and not is_withdrawn order by lesson_id`,
    [programmeId],
  )
  return { courses, materials, lessons }
}

export type SessionRow = Session & {
  readonly sessionId: string
  readonly courseId: string
  readonly code: string
  readonly attended: number
  readonly isCancelled: boolean
  readonly lecturerSecretId: string | null
}

const mostSessions = 200

/** The sessions of a programme, the latest first. */
export async function sessionsOf(tx: Transaction, programmeId: string): Promise<SessionRow[]> {
  const { rows } = await tx.query<SessionRow>(
    `select s.session_id as "sessionId", s.course_id as "courseId", s.code, s.title, s.on_day as "on",
       s.from_clock as "from", s.to_clock as "to", s.venue, s.hours, s.is_concentrated as "isConcentrated",
       s.lecturer_id as "lecturerId", s.attended, s.is_cancelled as "isCancelled", l.secret_id as "lecturerSecretId"
     from learning.session s left join learning.lecturer l on l.lecturer_id = s.lecturer_id
     where s.programme_id = $1 order by s.on_day desc, s.from_clock desc, s.code limit ${mostSessions}`,
    [programmeId],
  )
  return rows
}

export type LessonRecord = {
  readonly lessonId: string
  readonly programmeId: string
  readonly content: Lesson
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly isWithdrawn: boolean
}

export async function lessonById(tx: Transaction, lessonId: string): Promise<LessonRecord | undefined> {
  const { rows } = await tx.query<LessonRecord>(
    `select lesson_id as "lessonId", programme_id as "programmeId", content, place_id as "placeId",
       organisation_id as "organisationId", is_withdrawn as "isWithdrawn" from learning.lesson where lesson_id = $1`,
    [lessonId],
  )
  return rows[0]
}

type LecturerRow = {
  readonly lecturerId: string
  readonly secretId: string
  readonly subjects: readonly string[]
  readonly organisationId: string
  readonly sessions: number
  readonly hours: number
}

/** Lecturers who teach, with the sessions and hours they hold in a year. */
export async function lecturersIn(tx: Transaction, year: number): Promise<LecturerRow[]> {
  const span: readonly Day[] = [`${year}-01-01`, `${year}-12-31`]
  const { rows } = await tx.query<LecturerRow>(
    `select l.lecturer_id as "lecturerId", l.secret_id as "secretId", l.subjects, l.organisation_id as "organisationId",
       count(s.session_id)::int as sessions, coalesce(sum(s.hours), 0)::int as hours
     from learning.lecturer l left join learning.session s
       on s.lecturer_id = l.lecturer_id and not s.is_cancelled and s.on_day between $1 and $2
     where not l.is_retired group by l.lecturer_id order by l.lecturer_id`,
    span,
  )
  return rows
}

export async function lecturerOfSession(
  tx: Transaction,
  programmeId: string,
  code: string,
): Promise<string | null> {
  const { rows } = await tx.query<{ lecturerId: string | null }>(
    'select lecturer_id as "lecturerId" from learning.session where programme_id = $1 and code = $2',
    [programmeId, code],
  )
  return rows[0]?.lecturerId ?? null
}

export async function materialFile(
  tx: Transaction,
  materialId: string,
): Promise<{ readonly name: string; readonly secretId: string } | undefined> {
  const { rows } = await tx.query<{ name: string; secretId: string }>(
    `select file_name as name, file_secret_id as "secretId" from learning.material
     where material_id = $1 and file_name is not null`,
    [materialId],
  )
  return rows[0]
}
