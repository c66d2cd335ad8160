import { comingDays, standsAt, thatWait, type Waits } from '#platform/operations/waiting.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { keeperRoles } from '../access.ts'

const calendar = houseCalendar()

type Row = { readonly open: number; readonly taken: number; readonly rosterIds: readonly string[] }

/** Shifts of the days ahead on rosters of one's own place: those nobody has taken, and those somebody will serve. */
export const waitingShifts: Waits = async (tx, { actor, now }) => {
  const { places, organisations } = standsAt(actor, keeperRoles)
  const { from, to, say } = comingDays(now, calendar)
  const { rows } = await tx.query<Row>(
    `select count(*) filter (where d.member_id is null or d.asks_cover)::int as open,
       count(*) filter (where d.member_id is not null and not d.asks_cover)::int as taken,
       coalesce(array_agg(distinct d.roster_id::text), '{}') as "rosterIds"
     from rosters.duty d join rosters.roster r on r.roster_id = d.roster_id and r.closed_on is null
     where d.on_day between $1 and $2 and not d.is_dropped and d.status = 'ahead'
       and (r.place_id = any ($3::text[]) or r.organisation_id = any ($4::text[]))`,
    [from, to, places, organisations],
  )
  const { open, taken, rosterIds } = rows[0] ?? { open: 0, taken: 0, rosterIds: [] }
  const href = rosterIds.length === 1 ? `/desk/rosters/${rosterIds[0]}` : '/desk/rosters'
  return thatWait([
    {
      matter: 'rosters.open',
      zh: `${say.zh}还没人接的班`,
      en: `Shifts ${say.en} that nobody has taken`,
      count: open,
      href,
    },
    {
      matter: 'rosters.ahead',
      zh: `${say.zh}有人值的班`,
      en: `Shifts ${say.en} that somebody serves`,
      count: taken,
      href,
    },
  ])
}
