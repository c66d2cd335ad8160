import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Away, Pattern } from '../shapes.ts'
import type { Site } from '../rules/keeping.ts'
import type { Duty, Member, Roster } from '../rules/roster-state.ts'
import type { Elsewhere } from '../rules/turns.ts'

export type RosterRecord = {
  readonly rosterId: string
  readonly stationId: string | null
  readonly stationName: string | null
  readonly placeId: string
  readonly placeName: string
  readonly organisationId: string | null
  readonly pattern: Pattern
  readonly closedOn: Day | null
  readonly publishedTo: Day | null
  /** Shifts to come that anybody may take. */
  readonly open: number
}

const selected = `r.roster_id as "rosterId", r.station_id as "stationId", r.station_name as "stationName",
  r.place_id as "placeId", coalesce(l.name, '') as "placeName", r.organisation_id as "organisationId", r.pattern,
  r.closed_on as "closedOn",
  (select max(to_on) from rosters.period p where p.roster_id = r.roster_id) as "publishedTo",
  (select count(*)::int from rosters.duty d where d.roster_id = r.roster_id and d.on_day > $1
     and (d.member_id is null or d.asks_cover) and not d.is_dropped) as open
  from rosters.roster r left join tree.label l on l.id = r.place_id`

export async function rosterById(
  tx: Transaction,
  rosterId: string,
  today: Day,
): Promise<RosterRecord | undefined> {
  const { rows } = await tx.query<RosterRecord>(`select ${selected} where r.roster_id = $2`, [
    today,
    rosterId,
  ])
  return rows[0]
}

type Wanted = {
  readonly today: Day
  readonly span?: { readonly low: number | bigint; readonly high: number | bigint } | undefined
  readonly stationId?: string | undefined
}

/** Rosters that run, by name. */
export async function rostersIn(
  tx: Transaction,
  { today, span, stationId }: Wanted,
): Promise<RosterRecord[]> {
  const { rows } = await tx.query<RosterRecord>(
    `select ${selected} where r.closed_on is null and ($2::bigint is null or (r.place_at >= $2 and r.place_at < $3))
       and ($4::uuid is null or r.station_id = $4)
     order by r.pattern ->> 'name', r.roster_id limit 2000`,
    [today, span?.low ?? null, span?.high ?? null, stationId ?? null],
  )
  return rows
}

/** Rosters that a member takes turns on. */
export async function rostersOf(tx: Transaction, memberId: string, today: Day) {
  const { rows } = await tx.query<RosterRecord & { readonly away: Away }>(
    `select m.away, ${selected} join rosters.member m on m.roster_id = r.roster_id and m.member_id = $2 and m.is_in
     where r.closed_on is null order by r.pattern ->> 'name', r.roster_id`,
    [today, memberId],
  )
  return rows
}

export type DutyRecord = Duty & {
  readonly rosterId: string
  readonly sequence: number
  readonly changedAt: string
  readonly isDropped: boolean
}

export const dutyColumns = `d.duty_id as "dutyId", d.roster_id as "rosterId", d.on_day as "on", d.from_minute as "from",
  d.to_minute as "to", d.member_id as "memberId", d.asks_cover as "asksCover", d.status, d.sequence,
  d.changed_at as "changedAt", d.is_dropped as "isDropped"`

/** The shifts of rosters on some days, those that fell away left out. */
export async function dutiesBetween(
  tx: Transaction,
  rosterIds: readonly string[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<DutyRecord[]> {
  const { rows } = await tx.query<DutyRecord>(
    `select ${dutyColumns} from rosters.duty d
     where d.roster_id = any ($1::uuid[]) and d.on_day between $2 and $3 and not d.is_dropped
     order by d.on_day, d.from_minute, d.duty_id`,
    [rosterIds, from, to],
  )
  return rows
}

type ServedDuty = Pick<Duty, 'on' | 'from' | 'to' | 'status'> & {
  readonly name: string
  readonly place: string
}

/** Every shift a member has served or is to serve, the newest first. */
export async function everyDutyOf(tx: Transaction, memberId: string): Promise<ServedDuty[]> {
  const { rows } = await tx.query<ServedDuty>(
    `select r.pattern ->> 'name' as name, coalesce(r.station_name, l.name, '') as place, d.on_day as "on",
       d.from_minute as "from", d.to_minute as "to", d.status
     from rosters.duty d join rosters.roster r using (roster_id) left join tree.label l on l.id = r.place_id
     where d.member_id = $1 and not d.is_dropped order by d.on_day desc, d.from_minute`,
    [memberId],
  )
  return rows
}

/** The open station of a community where a roster may be. */
export async function siteAt(
  tx: Transaction,
  { placeId, stationId }: { readonly placeId: string; readonly stationId: string },
): Promise<Site | null> {
  const { rows } = await tx.query<Site>(
    `select place_id as "placeId", organisation_id as "organisationId", station_id as "stationId", name as "stationName"
     from rosters.station where station_id = $1 and place_id = $2 and not is_closed`,
    [stationId, placeId],
  )
  return rows[0] ?? null
}

/** Duties, from a day on, of the members of a roster (and of somebody about to serve) on other rosters. */
export async function dutiesElsewhere(
  tx: Transaction,
  rosterId: string,
  given: { readonly from: Day; readonly also: string | null },
): Promise<Elsewhere> {
  const { rows } = await tx.query<Elsewhere[number]>(
    `select d.member_id as "memberId", d.on_day as "on", d.from_minute as "from", d.to_minute as "to"
     from rosters.duty d
     where d.roster_id <> $1 and d.on_day >= $2 and not d.is_dropped and d.member_id is not null
       and (d.member_id = $3 or d.member_id in (select m.member_id from rosters.member m where m.roster_id = $1 and m.is_in))`,
    [rosterId, given.from, given.also],
  )
  return rows
}

/** Whether somebody may be put on a roster: known, and the partnership or booklet not over. */
export async function isKnown(tx: Transaction, memberId: string): Promise<boolean> {
  const { rows } = await tx.query('select 1 from rosters.known where member_id = $1 and not is_over', [
    memberId,
  ])
  return rows.length > 0
}

/** As much of a roster as its rotation depends on. */
export async function standingRoster(tx: Transaction, record: RosterRecord): Promise<Roster> {
  const { rosterId, placeId, organisationId, pattern, closedOn } = record
  const members = await tx.query<Member>(
    `select member_id as "memberId", starts_at as "startsAt", is_in as "isIn", away from rosters.member
     where roster_id = $1 order by joined_at`,
    [rosterId],
  )
  const periods = await tx.query<{ from: Day; to: Day }>(
    'select from_on as "from", to_on as "to" from rosters.period where roster_id = $1 order by from_on',
    [rosterId],
  )
  const duties = await dutiesBetween(tx, [rosterId], { from: '1970-01-01', to: '9999-12-31' })
  return {
    ...{ placeId, organisationId, pattern, closedOn },
    members: new Map(members.rows.map((member) => [member.memberId, member])),
    periods: periods.rows,
    duties: new Map(duties.map((duty) => [duty.dutyId, duty])),
    swaps: new Map(),
  }
}

/** Rosters with duties of days gone by that nobody has entered yet. */
export async function rostersToPass(tx: Transaction, until: Day): Promise<{ readonly rosterId: string }[]> {
  const { rows } = await tx.query<{ rosterId: string }>(
    `select distinct roster_id as "rosterId" from rosters.duty
     where status = 'ahead' and member_id is not null and not is_dropped and on_day <= $1 limit 512`,
    [until],
  )
  return rows
}

type Gone = { readonly rosterId: string; readonly memberId: string }

/** Members of rosters whose partnership is over or whose booklet is closed. */
export async function membersGone(tx: Transaction): Promise<Gone[]> {
  const { rows } = await tx.query<Gone>(
    `select m.roster_id as "rosterId", m.member_id as "memberId"
     from rosters.member m join rosters.known k on k.member_id = m.member_id and k.is_over
       join rosters.roster r on r.roster_id = m.roster_id and r.closed_on is null
     where m.is_in limit 512`,
  )
  return rows
}
