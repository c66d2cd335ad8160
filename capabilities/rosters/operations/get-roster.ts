import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { addDays, type Day, dayOf } from '#platform/time/instant.ts'
import { memberIn, rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { slotsIn } from '../rules/keeping.ts'
import { nextFor } from '../rules/rotation.ts'
import type { Roster } from '../rules/roster-state.ts'
import { candidatesOf, type Elsewhere } from '../rules/turns.ts'
import { memberNames } from '../views/read-members.ts'
import {
  dutiesBetween,
  dutiesElsewhere,
  rosterById,
  type RosterRecord,
  standingRoster,
} from '../views/read-rosters.ts'
import { briefOf, type NameOf, toChoice, toDuty } from './present-roster.ts'
import { calendar, locatedAt } from './roster-steps.ts'

export const getRoster = query(rostersContract.getRoster, {
  subject: (tx, input, call) => rosterById(tx, input.rosterId, dayOf(call.now)),
  access: rostersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call, subject }) => {
    const from = input.from ?? dayOf(call.now)
    const roster = await standingRoster(tx, subject)
    const part = partIn(call, roster)
    const nameOf = await memberNames(tx, [...roster.members.keys()], part.isInside ? call.house.vault : null)
    const inside = part.isInside
      ? await insideOf(tx, subject, { roster, nameOf, today: dayOf(call.now) })
      : outside
    const span = { from, to: addDays(from, input.days - 1) }
    const duties = await dutiesBetween(tx, [subject.rosterId], span)
    const byDay = Map.groupBy(duties, ({ on }) => on)
    const days = Array.from({ length: input.days }, (_, ahead) => addDays(from, ahead))
    return {
      ...briefOf(subject),
      pattern: subject.pattern,
      isClosed: subject.closedOn !== null,
      from,
      days: days.map((on) => ({
        on,
        note: noteOn(subject, on),
        duties: (byDay.get(on) ?? []).map((duty) => toDuty(duty, { nameOf, isInside: part.isInside })),
      })),
      ...inside,
      abilities: part.abilities,
    }
  },
})

const outside = { turns: [], next: null }

/** What a reader has to do with a roster. */
function partIn({ actor, house }: Call, roster: Roster) {
  const memberId = memberIn(actor)
  const isMember = memberId !== null && roster.members.get(memberId)?.isIn === true
  const isKeeper = rostersAccess.keep(actor, locatedAt(roster), house.trees)
  const isRunning = roster.closedOn === null
  const mayJoin = isRunning && !isMember && memberId !== null && roster.pattern.isOpen
  return {
    isInside: isMember || isKeeper,
    abilities: [
      ...(isKeeper && isRunning ? ['changeRoster', 'publishPeriod', 'closeRoster'] : []),
      ...(isMember && isRunning ? ['takeDuty', 'leaveRoster'] : []),
      ...(mayJoin ? ['joinRoster'] : []),
    ],
  }
}

/** The holiday a day belongs to, or the reason for other hours. */
function noteOn({ pattern }: RosterRecord, on: Day) {
  const exception = pattern.hours.exceptions.find((one) => one.on === on)
  if (exception !== undefined && exception.reason !== '')
    return { zh: exception.reason, en: exception.reason }
  const holiday = pattern.hours.followsWorkingDays ? calendar.holidayOf(on) : null
  if (holiday === null) return null
  return calendar.isWorkingDay(on)
    ? { zh: `${holiday}调休，当天上班`, en: `Worked instead of a day off (${holiday})` }
    : { zh: holiday, en: `Public holiday (${holiday})` }
}

type Inside = { readonly roster: Roster; readonly nameOf: NameOf; readonly today: Day }

const daysLookedAhead = 60

/** Turns of each and whose is next, for those with a part in the roster. */
async function insideOf(tx: Transaction, record: RosterRecord, { roster, nameOf, today }: Inside) {
  const elsewhere: Elsewhere = await dutiesElsewhere(tx, record.rosterId, { from: today, also: null })
  const candidates = candidatesOf(roster, elsewhere)
  const { publishedTo } = record
  const begin = addDays(publishedTo !== null && publishedTo > today ? publishedTo : today, 1)
  const [slot] = slotsIn(roster.pattern, { from: begin, to: addDays(begin, daysLookedAhead) }, calendar)
  const turns = candidates.map(({ memberId, turns: had, lastOn, away }) => ({
    memberId,
    name: nameOf(memberId),
    turns: had,
    lastOn,
    away,
  }))
  const next =
    slot === undefined || candidates.length === 0
      ? null
      : toChoice(slot, nextFor(slot, candidates, roster.pattern.restDays), nameOf)
  return { turns, next }
}
