import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Offer, Project } from '../shapes.ts'
import type { HourStatus, ProjectStatus } from '../words.ts'

type ProjectRow = {
  readonly projectId: string
  readonly offer: Offer
  readonly placeName: string
  readonly organisationName: string
  readonly status: ProjectStatus
  readonly joined: number
  readonly isInsured: boolean
}

const selected = `select project_id as "projectId", offer, coalesce(pl.name, '') as "placeName",
    coalesce(o.name, '') as "organisationName", status, joined,
    coalesce(insured_until >= (offer ->> 'to')::date, false) as "isInsured"
  from volunteers.project p
  left join tree.label pl on pl.tree = 'place' and pl.id = p.place_id
  left join tree.label o on o.tree = 'organisation' and o.id = p.organisation_id`

const projectOf = ({ offer, ...row }: ProjectRow): Project => ({ ...offer, ...row })

export async function projectById(tx: Transaction, projectId: string): Promise<Project | undefined> {
  const { rows } = await tx.query<ProjectRow>(`${selected} where project_id = $1`, [projectId])
  return rows.map(projectOf)[0]
}

type Span = { readonly low: number; readonly high: number }

/** Projects below a place, the newest first; those that ended come last, and only a page at a time. */
export async function projectsIn(
  tx: Transaction,
  asked: { readonly span: Span | null; readonly after: string | null; readonly most: number },
): Promise<Project[]> {
  const { span, after, most } = asked
  const { rows } = await tx.query<ProjectRow>(
    `${selected}
     where ($1::bigint is null or (place_at >= $1 and place_at < $2)) and ($3::uuid is null or project_id < $3)
     order by project_id desc limit $4`,
    [span?.low ?? null, span?.high ?? null, after, most],
  )
  return rows.map(projectOf)
}

type Signup = { readonly hasLeft: boolean; readonly hasRated: boolean }

/** How a participant stands with a project; undefined when they never signed up. */
export async function signupOf(
  tx: Transaction,
  projectId: string,
  participantId: string,
): Promise<Signup | undefined> {
  const { rows } = await tx.query<Signup>(
    `select has_left as "hasLeft", has_rated as "hasRated" from volunteers.signup
     where project_id = $1 and participant_id = $2`,
    [projectId, participantId],
  )
  return rows[0]
}

type Signed = {
  readonly participantId: string
  readonly hasLeft: boolean
  readonly secretId: string | null
}

/** Who signed up for a project, in the order of signing up. */
export async function signedUp(tx: Transaction, projectId: string): Promise<Signed[]> {
  const { rows } = await tx.query<Signed>(
    `select s.participant_id as "participantId", s.has_left as "hasLeft", p.secret_id as "secretId"
     from volunteers.signup s left join volunteers.participant p on p.participant_id = s.participant_id
     where s.project_id = $1 order by s.has_left, s.participant_id`,
    [projectId],
  )
  return rows
}

export type HoursRow = {
  readonly sessionId: string
  readonly participantId: string
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly minutes: number
  readonly status: HourStatus
  readonly until: Day
  readonly secretId: string | null
}

/** The hours of a project, the latest occasion first. */
export async function hoursOfProject(tx: Transaction, projectId: string): Promise<HoursRow[]> {
  const { rows } = await tx.query<HoursRow>(
    `select session_id as "sessionId", participant_id as "participantId", on_day as "on", from_minute as "from",
       to_minute as "to", minutes, status, until_day as "until", secret_id as "secretId"
     from volunteers.hours where project_id = $1 order by on_day desc, from_minute desc, session_id, participant_id
     limit 1000`,
    [projectId],
  )
  return rows
}

type Asked = {
  readonly participantIds: readonly string[]
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly sessionId: string
}

/** Who of these has hours of the same time on another occasion. */
export async function busyAt(tx: Transaction, asked: Asked): Promise<string[]> {
  const { rows } = await tx.query<{ participantId: string }>(
    `select distinct participant_id as "participantId" from volunteers.hours
     where participant_id = any ($1::uuid[]) and on_day = $2 and from_minute < $4 and to_minute > $3
       and status <> 'none' and session_id <> $5`,
    [asked.participantIds, asked.on, asked.from, asked.to, asked.sessionId],
  )
  return rows.map(({ participantId }) => participantId)
}

/** Occasions with hours that were published long enough. */
export async function dueSessions(tx: Transaction, today: Day): Promise<string[]> {
  const { rows } = await tx.query<{ sessionId: string }>(
    `select distinct session_id as "sessionId" from volunteers.hours
     where status = 'published' and until_day < $1 limit 512`,
    [today],
  )
  return rows.map(({ sessionId }) => sessionId)
}

/** Sign-ups for what is still to come whose booklet was closed. */
export async function signupsOfClosed(
  tx: Transaction,
  today: Day,
): Promise<{ readonly projectId: string; readonly participantId: string }[]> {
  const { rows } = await tx.query<{ projectId: string; participantId: string }>(
    `select s.project_id as "projectId", s.participant_id as "participantId"
     from volunteers.signup s join volunteers.project p on p.project_id = s.project_id
     where not s.has_left and p.status <> 'ended' and (p.offer ->> 'to')::date >= $1
       and not exists (select from volunteers.participant c where c.participant_id = s.participant_id)
     order by s.project_id, s.participant_id limit 512`,
    [today],
  )
  return rows
}
