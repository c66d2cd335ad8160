import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ItemKind, Skill, Time } from '../words.ts'
import type { Span } from './read-items.ts'

export type FoundParticipant = {
  readonly placeId: string
  readonly secretId: string
  readonly skills: readonly string[]
}

/** A participant’s home and what they are called, for those who may know. */
export async function findParticipant(
  tx: Transaction,
  participantId: string,
): Promise<FoundParticipant | undefined> {
  const { rows } = await tx.query<FoundParticipant>(
    'select place_id as "placeId", secret_id as "secretId", skills from exchange.participant where participant_id = $1',
    [participantId],
  )
  return rows[0]
}

/** What participants are called, by id, as far as this reader may know. */
export async function callingsOf(
  tx: Transaction,
  participantIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ participantId: string; secretId: string }>(
    `select participant_id as "participantId", secret_id as "secretId" from exchange.participant
     where participant_id = any ($1)`,
    [participantIds.filter((id) => id !== null)],
  )
  return new Map(rows.map(({ participantId, secretId }) => [participantId, secretId]))
}

export type FoundCheckIn = {
  readonly placeId: string
  readonly unitId: string | null
  readonly times: readonly Time[]
}

export async function findCheckIn(tx: Transaction, participantId: string): Promise<FoundCheckIn | undefined> {
  const { rows } = await tx.query<FoundCheckIn>(
    'select place_id as "placeId", unit_id as "unitId", times from exchange.check_in where participant_id = $1',
    [participantId],
  )
  return rows[0]
}

/** How often a participant’s help of each kind was confirmed; read by themselves alone. */
export async function pastOf(
  tx: Transaction,
  participantId: string,
): Promise<Readonly<Partial<Record<ItemKind, number>>>> {
  const { rows } = await tx.query<{ kind: ItemKind; count: number }>(
    'select kind, count(*)::int as count from exchange.given where giver_id = $1 group by kind',
    [participantId],
  )
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

export type FoundTechnician = {
  readonly participantId: string
  readonly placeId: string
  readonly skills: readonly Skill[]
  readonly isAdmitted: boolean
  /** The repair days they come to. */
  readonly days: readonly string[]
}

const technicianColumns = `participant_id as "participantId", place_id as "placeId", skills, is_admitted as "isAdmitted",
  array(select c.repair_day_id::text from exchange.coming c where c.participant_id = t.participant_id
    order by c.repair_day_id) as days`

export async function findTechnician(
  tx: Transaction,
  participantId: string,
): Promise<FoundTechnician | undefined> {
  const { rows } = await tx.query<FoundTechnician>(
    `select ${technicianColumns} from exchange.technician t where participant_id = $1`,
    [participantId],
  )
  return rows[0]
}

/** The team of a place and all below it: those to be agreed to first, then as they joined, never by how much they did. */
export async function readTeam(tx: Transaction, span: Span): Promise<FoundTechnician[]> {
  const { rows } = await tx.query<FoundTechnician>(
    `select ${technicianColumns} from exchange.technician t
     where ($1::bigint is null or (place_at >= $1 and place_at < $2))
       and exists (select from exchange.participant p where p.participant_id = t.participant_id)
     order by is_admitted, participant_id limit 500`,
    [span?.low ?? null, span?.high ?? null],
  )
  return rows
}

export type FoundDay = {
  readonly repairDayId: string
  readonly placeId: string
  readonly on: Day
  readonly from: string
  readonly to: string
  readonly where: string
  readonly technicians: number
  readonly repairs: number
  readonly isComing: boolean
}

/** Repair days to come, at any of these places. */
export async function readRepairDays(
  tx: Transaction,
  asked: { readonly placeIds: readonly string[]; readonly span: Span; readonly from: Day },
): Promise<FoundDay[]> {
  const { rows } = await tx.query<FoundDay>(
    `select d.repair_day_id as "repairDayId", place_id as "placeId", on_day as "on", from_time as "from", to_time as "to",
       meeting_point as "where", technicians,
       (select count(*)::int from exchange.item i where i.repair_day_id = d.repair_day_id
         and i.status in ('open', 'claimed', 'done', 'met')) as repairs,
       exists (select from exchange.coming c where c.repair_day_id = d.repair_day_id
         and c.participant_id = (select exchange.own_booklet())) as "isComing"
     from exchange.repair_day d
     where on_day >= $1 and (place_id = any ($2) or (place_at >= $3 and place_at < $4)) order by on_day, from_time limit 60`,
    [asked.from, asked.placeIds, asked.span?.low ?? null, asked.span?.high ?? null],
  )
  return rows
}

/** One repair day, for those who look after its place. */
export async function findRepairDay(
  tx: Transaction,
  repairDayId: string,
): Promise<Omit<FoundDay, 'technicians' | 'repairs' | 'isComing'> | undefined> {
  const { rows } = await tx.query<FoundDay>(
    `select repair_day_id as "repairDayId", place_id as "placeId", on_day as "on", from_time as "from", to_time as "to",
       meeting_point as "where" from exchange.repair_day where repair_day_id = $1`,
    [repairDayId],
  )
  return rows[0]
}

/** Those of the team who come to a repair day, as they joined. */
export async function comingTo(tx: Transaction, repairDayId: string): Promise<FoundTechnician[]> {
  const { rows } = await tx.query<FoundTechnician>(
    `select ${technicianColumns} from exchange.technician t
     where is_admitted and participant_id in (select c.participant_id from exchange.coming c where c.repair_day_id = $1)
     order by participant_id limit 200`,
    [repairDayId],
  )
  return rows
}

/** Of a unit: how many of its members have checked in, what was confirmed, and where it offered itself. */
export async function readUnit(tx: Transaction, organisationId: string) {
  const members = await tx.query<{ members: number }>(
    'select members from exchange.unit where unit_id = $1',
    [organisationId],
  )
  const byKind = await tx.query<{ kind: ItemKind; count: number }>(
    'select kind, count(*)::int as count from exchange.met where unit_id = $1 group by kind order by count desc, kind',
    [organisationId],
  )
  const places = await tx.query<{ placeId: string }>(
    'select place_id as "placeId" from exchange.unit_place where unit_id = $1 order by place_id',
    [organisationId],
  )
  return {
    members: members.rows[0]?.members ?? 0,
    byKind: byKind.rows,
    placeIds: places.rows.map(({ placeId }) => placeId),
  }
}
