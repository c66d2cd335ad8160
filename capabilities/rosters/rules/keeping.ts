import { houseProblems, Problem } from '#platform/errors.ts'
import { dayNumberOf, dayOfNumber } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import { areHoursOrdered, minutesOf, spansOn } from '#platform/time/opening-hours.ts'
import type { WorkingCalendar } from '#platform/time/working-calendar.ts'
import type { RosterEvent } from '../events.ts'
import { rostersProblems } from '../problems.ts'
import type { Away, Pattern } from '../shapes.ts'
import { type Slot, shareOut, type Turn } from './rotation.ts'
import type { Duty, Member, Roster, RosterHistory } from './roster-state.ts'
import { candidatesOf, type Elsewhere, fewestTurns } from './turns.ts'

/** The roster, or a refusal where there is none. */
export function existing(roster: RosterHistory): Roster {
  if (roster === null) throw new Problem('not-found', houseProblems.notFound)
  return roster
}

/** The roster, or a refusal where there is none or it was closed. */
export function running(history: RosterHistory): Roster {
  const roster = existing(history)
  if (roster.closedOn !== null) throw new Problem('rule-broken', rostersProblems.closed)
  return roster
}

/** ROTA-03: shifts of a day are in order and apart, and there is at least one. */
function assertPattern({ hours }: Pattern): void {
  if (!areHoursOrdered(hours)) throw new Problem('rule-broken', rostersProblems.shiftsOverlap)
  const days = [...hours.week, ...hours.exceptions.map(({ spans }) => spans)]
  if (days.every((spans) => spans.length === 0)) throw new Problem('rule-broken', rostersProblems.noShifts)
}

export type Site = {
  readonly placeId: string
  readonly organisationId: string | null
  readonly stationId: string | null
  readonly stationName: string | null
}

export function openRoster(roster: RosterHistory, site: Site, pattern: Pattern): RosterEvent[] {
  if (roster !== null) throw new Problem('conflict', rostersProblems.idTaken)
  assertPattern(pattern)
  const { stationId, stationName, placeId, organisationId } = site
  const data = { stationId, stationName, pattern }
  return [{ type: 'rosters.opened.v1', place: placeId, organisation: organisationId, data }]
}

/** Where entries of a roster count. */
export const at = ({ placeId, organisationId }: Roster) => ({ place: placeId, organisation: organisationId })

export function changeRoster(roster: Roster, pattern: Pattern): RosterEvent[] {
  assertPattern(pattern)
  return [{ type: 'rosters.changed.v1', ...at(roster), data: { pattern } }]
}

export const closeRoster = (
  roster: Roster,
  given: { readonly on: Day; readonly reason: string },
): RosterEvent[] => [{ type: 'rosters.closed.v1', ...at(roster), data: given }]

/** ROTA-04: whoever joins begins level with those who served least, and makes up for nothing. */
export function join(roster: Roster, memberId: string): RosterEvent[] {
  if (roster.members.get(memberId)?.isIn) throw new Problem('rule-broken', rostersProblems.alreadyIn)
  const held = [...roster.duties.values()].filter((duty) => duty.memberId === memberId).length
  const startsAt = fewestTurns(candidatesOf(roster, [])) - held
  return [{ type: 'rosters.joined.v1', ...at(roster), data: { memberId, startsAt } }]
}

/** The member, or a refusal. */
export function memberOf(roster: Roster, memberId: string): Member {
  const member = roster.members.get(memberId)
  if (!member?.isIn) throw new Problem('rule-broken', rostersProblems.notIn)
  return member
}

/** Now, as a day and the minutes since its midnight. */
export type Clock = { readonly today: Day; readonly minute: number }

export const hasBegun = ({ on, from }: Slot, { today, minute }: Clock): boolean =>
  on < today || (on === today && from <= minute)

/** Shifts still to come of whoever leaves are open again. */
export function leave(roster: Roster, memberId: string, clock: Clock): RosterEvent[] {
  memberOf(roster, memberId)
  const isFreed = (duty: Duty) => duty.memberId === memberId && !hasBegun(duty, clock)
  const dutyIds = [...roster.duties.values()].filter(isFreed).map(({ dutyId }) => dutyId)
  return [{ type: 'rosters.left.v1', ...at(roster), data: { memberId, dutyIds } }]
}

export function setAway(roster: Roster, memberId: string, away: Away): RosterEvent[] {
  memberOf(roster, memberId)
  return [{ type: 'rosters.awaySet.v1', ...at(roster), data: { memberId, away } }]
}

export type Period = { readonly from: Day; readonly to: Day }

const mostDays = 92

/** The shifts of a period: the week, holidays and days that are worked instead, single days. */
export function slotsIn({ hours }: Pattern, { from, to }: Period, calendar: WorkingCalendar): Slot[] {
  const [first, last] = [dayNumberOf(from), dayNumberOf(to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, ahead) =>
    dayOfNumber(first + ahead),
  ).flatMap((on) =>
    spansOn(hours, on, calendar).map((span) => ({ on, from: minutesOf(span.from), to: minutesOf(span.to) })),
  )
}

function assertPeriod(roster: Roster, { from, to }: Period, today: Day): void {
  if (from <= today) throw new Problem('rule-broken', rostersProblems.pastPeriod, { from, today })
  const days = dayNumberOf(to) - dayNumberOf(from) + 1
  if (days > mostDays) throw new Problem('rule-broken', rostersProblems.tooLongPeriod, { mostDays })
  const clash = roster.periods.find((one) => one.from <= to && from <= one.to)
  if (clash) throw new Problem('rule-broken', rostersProblems.periodTaken, { publishedTo: clash.to })
}

type Planning = {
  readonly period: Period
  readonly today: Day
  readonly calendar: WorkingCalendar
  readonly elsewhere: Elsewhere
}

/** ROTA-05: a period to come, shared out fairly; a roster with nobody is refused, an open one may wait for sign-ups. */
export function plan(roster: Roster, { period, today, calendar, elsewhere }: Planning): Turn[] {
  assertPeriod(roster, period, today)
  const candidates = candidatesOf(roster, elsewhere)
  const { pattern } = roster
  if (candidates.length === 0 && !pattern.isOpen) throw new Problem('rule-broken', rostersProblems.nobody)
  const slots = slotsIn(pattern, period, calendar)
  if (slots.length === 0) throw new Problem('rule-broken', rostersProblems.noDays)
  return shareOut(slots, candidates, pattern)
}

export function publish(roster: Roster, planning: Planning, newId: () => string): RosterEvent[] {
  const duties = plan(roster, planning).map(({ on, from, to, memberId }) => ({
    dutyId: newId(),
    on,
    from,
    to,
    memberId,
  }))
  return [{ type: 'rosters.published.v1', ...at(roster), data: { ...planning.period, duties } }]
}
