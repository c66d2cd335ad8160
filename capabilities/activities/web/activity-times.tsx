import { addMonths } from '#platform/time/day.ts'
import { addMinutes, dayOf, type Instant, minutesBetween, startOfDay } from '#platform/time/instant.ts'
import { Moment } from '#platform/web/parts/moment.tsx'

/** The clock of a moment in the house's time zone. */
export function clockAt(at: Instant): string {
  const minute = Math.floor(minutesBetween(startOfDay(dayOf(at)), at))
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The moment of a clock on a day; null while either is missing. */
function momentOf(day: string, clock: string): Instant | null {
  const parts = /^(\d\d):(\d\d)/.exec(clock)
  if (parts === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return null
  return addMinutes(startOfDay(day), Number(parts[1]) * 60 + Number(parts[2]))
}

/** From when to when on a day; an end before the beginning is after midnight. Null while anything is missing. */
export function slotOf(day: string, from: string, to: string) {
  const startsAt = momentOf(day, from)
  const until = momentOf(day, to)
  if (startsAt === null || until === null) return null
  return { startsAt, endsAt: until > startsAt ? until : addMinutes(until, 24 * 60) }
}

/** This month and those around it, `2026-05`. */
export const monthAround = (today: string, steps: number): string =>
  addMonths(`${today.slice(0, 7)}-01`, steps).slice(0, 7)

/** From when to when. */
export const Times = ({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }) => (
  <>
    <Moment at={startsAt} />
    <span className="figures">–{clockAt(endsAt)}</span>
  </>
)
