import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { CertificateStanding, Duty } from '../shapes.ts'

/** What the database lets the holder of a booklet learn of the member tied to it. */
export type OwnMember = {
  readonly member: string
  readonly duty: Duty
  readonly exemptFrom: Day | null
  readonly exemptTo: Day | null
  readonly reasonSecretId: string | null
  readonly leftOn: Day | null
}

export async function ownMember(tx: Transaction): Promise<OwnMember | undefined> {
  const { rows } = await tx.query<OwnMember>(
    `select member, duty, exempt_from as "exemptFrom", exempt_to as "exemptTo", reason_secret_id as "reasonSecretId",
       left_on as "leftOn" from learning.own_member()`,
  )
  return rows[0]
}

type Attendance = {
  readonly programmeId: string
  readonly title: string
  readonly on: Day
  readonly hours: number
  readonly isConcentrated: boolean
}

export async function ownAttendances(tx: Transaction): Promise<Attendance[]> {
  const { rows } = await tx.query<Attendance>(
    `select programme_id as "programmeId", title, on_day as "on", hours, is_concentrated as "isConcentrated"
     from learning.own_attendances() order by on_day desc, title`,
  )
  return rows
}

type DoneLesson = {
  readonly lessonId: string
  readonly programmeId: string
  readonly title: string
  readonly on: Day
  readonly hours: number
}

export async function ownLessons(tx: Transaction): Promise<DoneLesson[]> {
  const { rows } = await tx.query<DoneLesson>(
    `select lesson_id as "lessonId", programme_id as "programmeId", title, on_day as "on", hours
     from learning.own_lessons() order by on_day desc, title`,
  )
  return rows
}

type OwnCertificate = {
  readonly certificateId: string
  readonly code: string
  readonly programmeId: string
  readonly programmeTitle: string
  readonly hours: number
  readonly on: Day
  readonly secretId: string
  readonly standing: CertificateStanding
  readonly endedOn: Day | null
  readonly reason: string | null
}

export async function ownCertificates(tx: Transaction): Promise<OwnCertificate[]> {
  const { rows } = await tx.query<OwnCertificate>(
    `select certificate_id as "certificateId", code, programme_id as "programmeId", programme_title as "programmeTitle",
       hours, given_on as "on", secret_id as "secretId", coalesce(ended_by, 'valid') as standing, ended_on as "endedOn", reason
     from learning.own_certificates() order by ended_on is not null, given_on desc, certificate_id desc`,
  )
  return rows
}

type FoundCertificate = {
  readonly programmeTitle: string
  readonly organisationName: string
  readonly hours: number
  readonly on: Day
  readonly secretId: string
  readonly standing: CertificateStanding
  readonly endedOn: Day | null
}

export async function certificateWith(tx: Transaction, code: string): Promise<FoundCertificate | undefined> {
  const { rows } = await tx.query<FoundCertificate>(
    `select programme_title as "programmeTitle", hours, given_on as "on", secret_id as "secretId",
       coalesce(ended_by, 'valid') as standing, ended_on as "endedOn",
       coalesce((select name from tree.label where tree = 'organisation' and id = organisation_id), '') as "organisationName"
     from learning.certificate_with($1)`,
    [code],
  )
  return rows[0]
}

/** Whose certificate a code is, and of which programme; read with the house's own rights by whoever may revoke it. */
export async function holderOf(
  tx: Transaction,
  code: string,
): Promise<{ readonly participantId: string; readonly programmeId: string } | undefined> {
  const { rows } = await tx.query<{ participantId: string; programmeId: string }>(
    'select participant_id as "participantId", programme_id as "programmeId" from learning.certificate where code = $1',
    [code],
  )
  return rows[0]
}

/** Whom a card belongs to; read with the house's own rights, since nobody is known yet. */
export async function memberWithCard(tx: Transaction, codeHash: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ member: string }>(
    'select member from learning.member where code_hash = $1',
    [codeHash],
  )
  return rows[0]?.member
}

export type Asked = {
  readonly span: { readonly low: number; readonly high: number }
  readonly year: number
  readonly memberHours: number
  readonly officerHours: number
  readonly officerConcentrated: number
}

/** Members with a demand and those of them with full hours; undefined where too few to say. */
export async function fullHours(
  tx: Transaction,
  asked: Asked,
): Promise<{ readonly demanded: number; readonly full: number } | undefined> {
  const { span, year, memberHours, officerHours, officerConcentrated } = asked
  const { rows } = await tx.query<{ demanded: number; full: number }>(
    'select demanded, full_now as full from learning.full_hours($1, $2, $3, $4, $5, $6)',
    [span.low, span.high, year, memberHours, officerHours, officerConcentrated],
  )
  return rows[0]
}
