import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { HourStatus, NoteClass, ProjectStatus } from '../words.ts'

export type RecordHead = {
  readonly participantId: string
  readonly secretId: string
  readonly phoneSecretId: string | null
  readonly placeName: string
  readonly skills: readonly string[]
  readonly since: Instant
}

/** Who the record is of; undefined when the booklet was closed. */
export async function recordHead(tx: Transaction, participantId: string): Promise<RecordHead | undefined> {
  const { rows } = await tx.query<RecordHead>(
    `select participant_id as "participantId", secret_id as "secretId", phone_secret_id as "phoneSecretId",
       coalesce(l.name, '') as "placeName", skills, opened_at as since
     from volunteers.participant p left join tree.label l on l.tree = 'place' and l.id = p.place_id
     where participant_id = $1`,
    [participantId],
  )
  return rows[0]
}

export type OwnHours = {
  readonly sessionId: string
  readonly projectId: string
  readonly title: string
  readonly organisationName: string
  readonly on: Day
  readonly minutes: number
  readonly status: HourStatus
  readonly until: Day
  readonly secretId: string | null
}

/** Hours of one volunteer, the latest first. */
export async function hoursOf(tx: Transaction, participantId: string): Promise<OwnHours[]> {
  const { rows } = await tx.query<OwnHours>(
    `select session_id as "sessionId", project_id as "projectId", title, coalesce(o.name, '') as "organisationName",
       on_day as "on", minutes, status, until_day as "until", secret_id as "secretId"
     from volunteers.hours h left join tree.label o on o.tree = 'organisation' and o.id = h.organisation_id
     where participant_id = $1 order by on_day desc, session_id desc limit 2000`,
    [participantId],
  )
  return rows
}

export type OwnNote = {
  readonly noteId: string
  readonly what: NoteClass
  readonly title: string
  readonly organisationName: string
  readonly on: Day
  readonly minutes: number | null
  readonly secretId: string | null
}

/** Training, commendations and appraisals of one volunteer, the latest first. */
export async function notesOf(tx: Transaction, participantId: string): Promise<OwnNote[]> {
  const { rows } = await tx.query<OwnNote>(
    `select note_id as "noteId", what, title, coalesce(o.name, '') as "organisationName", on_day as "on", minutes,
       secret_id as "secretId"
     from volunteers.note n left join tree.label o on o.tree = 'organisation' and o.id = n.organisation_id
     where participant_id = $1 order by on_day desc, note_id desc limit 1000`,
    [participantId],
  )
  return rows
}

type OwnProject = {
  readonly projectId: string
  readonly title: string
  readonly status: ProjectStatus
  readonly to: Day
}

/** Projects a volunteer is signed up for. */
export async function projectsOf(tx: Transaction, participantId: string): Promise<OwnProject[]> {
  const { rows } = await tx.query<OwnProject>(
    `select p.project_id as "projectId", p.offer ->> 'title' as title, p.status, p.offer ->> 'to' as "to"
     from volunteers.signup s join volunteers.project p on p.project_id = s.project_id
     where s.participant_id = $1 and not s.has_left order by p.project_id desc limit 200`,
    [participantId],
  )
  return rows
}

export type ProvenLine = {
  readonly organisationId: string
  readonly organisationName: string
  readonly services: number
  readonly minutes: number
}

/** Entered hours between two days, by the organisation that recorded and so proves them (VOL-03). */
export async function provenLines(
  tx: Transaction,
  asked: { readonly participantId: string; readonly from: Day; readonly to: Day },
): Promise<ProvenLine[]> {
  const { rows } = await tx.query<ProvenLine>(
    `select h.organisation_id as "organisationId", coalesce(o.name, '') as "organisationName",
       count(*)::integer as services, sum(minutes)::integer as minutes
     from volunteers.hours h left join tree.label o on o.tree = 'organisation' and o.id = h.organisation_id
     where participant_id = $1 and on_day between $2 and $3 and status = 'confirmed'
     group by 1, 2 order by 4 desc, 1`,
    [asked.participantId, asked.from, asked.to],
  )
  return rows
}

/** Whether a proof is known, and whether hours it spoke of were taken back since. */
export async function provenBy(
  tx: Transaction,
  proof: string,
): Promise<{ readonly hasChanged: boolean } | undefined> {
  const { rows } = await tx.query<{ hasChanged: boolean }>(
    'select has_changed as "hasChanged" from volunteers.proof where proof = $1',
    [proof],
  )
  return rows[0]
}
