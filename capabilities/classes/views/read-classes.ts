import type { Transaction } from '#platform/database/transaction.ts'
import type { ClassBrief, Points } from '../shapes.ts'
import type { ClassStage } from '../words.ts'
import type { Span } from './read-topics.ts'

type Row = Omit<ClassBrief, 'stage' | 'satisfied'> & {
  readonly stage: ClassStage
  readonly satisfied: number
  readonly topicId: string
  readonly teacherId: string | null
  readonly points: Points | null
  readonly note: string | null
  readonly verdictNote: string | null
}

export type ClassRecord = ClassBrief & {
  readonly topicId: string
  readonly teacherId: string | null
  readonly points: Points | null
  readonly note: string | null
  readonly verdictNote: string | null
  readonly satisfiedAll: number
}

const selected = `c.class_id as "classId", c.place_id as "placeId", c.organiser_id as "organiserId", c.topic_id as "topicId",
  c.title, c.subject, c.reason, c.stage, c.teacher_id as "teacherId", c.starts_at as "startsAt", c.ends_at as "endsAt",
  c.activity_id as "activityId", c.attended, c.satisfied, c.rated, c.points, c.note, c.verdict,
  c.verdict_note as "verdictNote", c.demonstration,
  (select name from tree.label where id = c.place_id limit 1) as "placeName",
  (select name from tree.label where id = c.organiser_id limit 1) as "organiserName",
  (select l.name from classes.unit_of_teacher(c.teacher_id) as u join tree.label l on l.id = u.unit_id limit 1) as "unitName"`

const fewRatings = 3

/** What the meeting on the menu adds to the steps of the class itself. */
function stageOf({ stage, activityId, attended }: Row): ClassStage {
  if (stage !== 'confirmed') return stage
  if (attended !== null) return 'held'
  return activityId === null ? 'confirmed' : 'announced'
}

function recordOf(row: Row): ClassRecord {
  const { startsAt, endsAt, satisfied, ...rest } = row
  return {
    ...rest,
    startsAt,
    endsAt,
    stage: stageOf(row),
    satisfiedAll: satisfied,
    satisfied: row.rated < fewRatings ? null : satisfied,
  }
}

export type Wanted = {
  readonly span: Span
  readonly year: string | null
  readonly onlyDemonstrations: 'yes' | 'no'
}

/** Classes of a year at a place and below it, those still without a time first, then the newest. */
export async function findClasses(tx: Transaction, wanted: Wanted): Promise<ClassRecord[]> {
  const { span, year, onlyDemonstrations } = wanted
  const { rows } = await tx.query<Row>(
    `select ${selected} from classes.class c
     where ($1::bigint is null or (c.place_at >= $1 and c.place_at < $2))
       and ($3::text is null or c.starts_at is null or to_char(c.starts_at at time zone 'Asia/Shanghai', 'YYYY') = $3)
       and ($4 = 'no' or c.demonstration is not null)
     order by c.starts_at desc nulls first, c.class_id desc limit 500`,
    [span?.low ?? null, span?.high ?? null, year, onlyDemonstrations],
  )
  return rows.map(recordOf)
}

/** Classes a teacher is invited to or has promised, the next first. */
export async function classesOfTeacher(tx: Transaction, teacherId: string): Promise<ClassRecord[]> {
  const { rows } = await tx.query<Row>(
    `select ${selected} from classes.class c where c.teacher_id = $1 order by c.starts_at limit 200`,
    [teacherId],
  )
  return rows.map(recordOf)
}

export async function classById(tx: Transaction, classId: string): Promise<ClassRecord | undefined> {
  const { rows } = await tx.query<Row>(`select ${selected} from classes.class c where c.class_id = $1`, [
    classId,
  ])
  return rows.map(recordOf)[0]
}

export const totalPoints = (points: Points | null): number =>
  points === null ? 0 : Object.values(points).reduce((sum, one) => sum + one, 0)
