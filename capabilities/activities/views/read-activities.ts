import type { Transaction } from '#platform/database/transaction.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { ActivityBrief, Numbers, Plan } from '../shapes.ts'
import type { ActivityStatus, Group, SignUpStatus } from '../words.ts'

/** Places between two positions of the tree, or everywhere. */
export type Span = { readonly low: string | number; readonly high: string | number } | null

/** `changes` counts how often the plan was changed, `changedAt` is when it was made or last changed. */
export type ActivityRecord = ActivityBrief & { readonly changes: number; readonly changedAt: Instant }

type Row = {
  readonly activityId: string
  readonly classId: string | null
  readonly plan: Plan
  readonly placeName: string | null
  readonly hostName: string | null
  readonly calledOff: string | null
  readonly signed: number
  readonly waiting: number
  readonly attended: Numbers | null
  readonly satisfied: number
  readonly neutral: number
  readonly unsatisfied: number
  readonly changes: number
  readonly changedAt: Instant
}

const selected = `a.activity_id as "activityId", a.class_id as "classId", a.plan, a.called_off as "calledOff", a.signed,
  a.waiting, a.attended, a.satisfied, a.neutral, a.unsatisfied, a.changes, a.changed_at as "changedAt",
  (select name from tree.label where id = a.place_id limit 1) as "placeName",
  (select name from tree.label where id = a.host_id limit 1) as "hostName"`

const statusOf = ({ calledOff, attended }: Row): ActivityStatus => {
  if (calledOff !== null) return 'calledOff'
  return attended === null ? 'planned' : 'held'
}

/** Below this, what was said could be traced to who said it. */
const fewRatings = 3

function recordOf(row: Row): ActivityRecord {
  const { plan, calledOff, satisfied, neutral, unsatisfied, ...rest } = row
  const rated = satisfied + neutral + unsatisfied
  return {
    ...rest,
    ...plan,
    status: statusOf(row),
    calledOffReason: calledOff,
    rated,
    ratings: rated < fewRatings ? null : { satisfied, neutral, unsatisfied },
  }
}

export type Wanted = {
  readonly from: Instant
  readonly to: Instant
  readonly span: Span
  /** Where else: the positions of single places. */
  readonly above?: readonly (string | number)[]
  readonly hostId?: string | undefined
  readonly stationId?: string | undefined
  readonly group?: Group | undefined
}

const most = 500

/** Activities that begin in a stretch of time, the earliest first. */
export async function findActivities(tx: Transaction, wanted: Wanted): Promise<ActivityRecord[]> {
  const { from, to, span, above = [], hostId, stationId, group } = wanted
  const { rows } = await tx.query<Row>(
    `select ${selected} from activities.activity a
     where a.starts_at >= $1 and a.starts_at < $2
       and ($3::bigint is null or (a.place_at >= $3 and a.place_at < $4) or a.place_at = any ($8::bigint[]))
       and ($5::text is null or a.host_id = $5)
       and ($6::text is null or a.plan ->> 'stationId' = $6)
       and ($7::text is null or a.plan -> 'groups' ? $7)
     order by a.starts_at, a.activity_id limit ${most}`,
    [
      ...[from, to, span?.low ?? null, span?.high ?? null],
      ...[hostId ?? null, stationId ?? null, group ?? null, above],
    ],
  )
  return rows.map(recordOf)
}

export async function activityById(tx: Transaction, activityId: string): Promise<ActivityRecord | undefined> {
  const { rows } = await tx.query<Row>(
    `select ${selected} from activities.activity a where a.activity_id = $1`,
    [activityId],
  )
  return rows.map(recordOf)[0]
}

export async function activitiesById(
  tx: Transaction,
  activityIds: readonly string[],
): Promise<ReadonlyMap<string, ActivityRecord>> {
  const { rows } = await tx.query<Row>(
    `select ${selected} from activities.activity a where a.activity_id = any ($1::uuid[])`,
    [activityIds],
  )
  return new Map(rows.map((row) => [row.activityId, recordOf(row)]))
}

/** Where the names lie that the host wrote down; null when there are none. */
export async function namesOnList(tx: Transaction, activityId: string): Promise<string | null> {
  const { rows } = await tx.query<{ namesId: string | null }>(
    'select names_id as "namesId" from activities.activity where activity_id = $1',
    [activityId],
  )
  return rows[0]?.namesId ?? null
}

export type SignUpRecord = {
  readonly signUpId: string
  readonly activityId: string
  readonly status: SignUpStatus
  readonly group: Group
  readonly hasCome: boolean
  readonly participantId: string | null
  readonly nameId: string | null
  readonly ahead: number | null
}

// Whoever keeps it in a booklet is called what the booklet says; a closed one says nothing any more.
const signUpColumns = `s.sign_up_id as "signUpId", s.activity_id as "activityId", s.status, s.group_name as "group",
  s.has_come as "hasCome", s.participant_id as "participantId", coalesce(s.name_id,
    (select p.secret_id from activities.person p where p.participant_id = s.participant_id)) as "nameId"`
const aheadColumn = `case when s.status = 'waiting' then activities.waiting_before(s.activity_id, s.arrival) end as ahead`

/** Everybody who signed up and whom the reader may see, in order of arrival. */
export async function signUpsOf(tx: Transaction, activityId: string): Promise<Omit<SignUpRecord, 'ahead'>[]> {
  const { rows } = await tx.query<Omit<SignUpRecord, 'ahead'>>(
    `select ${signUpColumns} from activities.sign_up s where s.activity_id = $1 order by s.arrival`,
    [activityId],
  )
  return rows
}

/** One sign-up. Its owner sees no other one, so the place in line is counted by the function that may. */
export async function signUpById(tx: Transaction, signUpId: string): Promise<SignUpRecord | undefined> {
  const { rows } = await tx.query<SignUpRecord>(
    `select ${signUpColumns}, ${aheadColumn} from activities.sign_up s where s.sign_up_id = $1`,
    [signUpId],
  )
  return rows[0]
}

const mostOwn = 60

/** What stands in a booklet from a moment on, the earliest first. */
export async function signUpsInBooklet(
  tx: Transaction,
  participantId: string,
  from: Instant,
): Promise<SignUpRecord[]> {
  const { rows } = await tx.query<SignUpRecord>(
    `select ${signUpColumns}, ${aheadColumn}
     from activities.sign_up s join activities.activity a on a.activity_id = s.activity_id
     where s.participant_id = $1 and s.status <> 'withdrawn' and a.starts_at >= $2
     order by a.starts_at, s.sign_up_id limit ${mostOwn}`,
    [participantId, from],
  )
  return rows
}

/** All that a booklet was ever signed up for, the newest first. */
export async function everySignUpOf(tx: Transaction, participantId: string): Promise<SignUpRecord[]> {
  const { rows } = await tx.query<SignUpRecord>(
    `select ${signUpColumns}, null as ahead from activities.sign_up s where s.participant_id = $1 order by s.sign_up_id desc`,
    [participantId],
  )
  return rows
}

/** Sign-ups to come that closed booklets still hold, as the job asks. */
export async function signUpsOfClosed(
  tx: Transaction,
  now: Instant,
): Promise<{ readonly activityId: string; readonly signUpId: string }[]> {
  const { rows } = await tx.query<{ activityId: string; signUpId: string }>(
    `select s.activity_id as "activityId", s.sign_up_id as "signUpId"
     from activities.sign_up s join activities.activity a on a.activity_id = s.activity_id
     where s.participant_id is not null and s.status <> 'withdrawn' and a.starts_at > $1 and a.called_off is null
       and not exists (select from activities.person p where p.participant_id = s.participant_id)
     order by s.sign_up_id limit 512`,
    [now],
  )
  return rows
}
