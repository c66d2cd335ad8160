import type { Day, Instant } from '#platform/time/instant.ts'
import type { CaseTimes } from '../case-times.ts'
import type { Due, FirstResponse, Remaining, Stint } from '../events.ts'
import type { CaseKind, Level } from '../words.ts'
import type { Case } from './case-state.ts'

/** Working time, as the calendar of the house counts it. */
export type WorkingTime = {
  addWorkingMinutes(from: Instant, minutes: number): Instant
  workingMinutesBetween(from: Instant, to: Instant): number
  addWorkingDays(from: Instant, days: number): Instant
}

/** Which person decides, with the organisations where that person holds a post. */
type Decider = { readonly name: string; readonly organisations: readonly string[] }

/** What every decision may look at besides the case. */
export type At = {
  readonly now: Instant
  readonly time: WorkingTime
  readonly timesOf: (kind: CaseKind, day: Day) => CaseTimes
  readonly decider: Decider
}

/** The times that the rules of the case's own day give its kind. */
export const timesFor = (state: Pick<Case, 'about' | 'ruleDay'>, at: At): CaseTimes =>
  at.timesOf(state.about.kind, state.ruleDay)

export const minutesBetween = (time: WorkingTime, from: Instant, to: Instant): number =>
  Math.max(0, time.workingMinutesBetween(from, to))

/** Working minutes the present level has used, stops left out. */
export const usedMinutes = ({ stint }: Pick<Case, 'stint'>, at: At): number =>
  stint.minutes + (stint.since === null ? 0 : minutesBetween(at.time, stint.since, at.now))

/** Working minutes all levels have used together. */
export const handlingMinutes = (state: Pick<Case, 'stint' | 'stints'>, at: At): number =>
  state.stints.reduce((sum, stint) => sum + stint.minutes, 0) + usedMinutes(state, at)

export const presentStint = (state: Pick<Case, 'stint' | 'responsible'>, at: At): Stint => ({
  ...state.responsible,
  minutes: usedMinutes(state, at),
})

/** Told on the step that first answers the author; `null` on every later step. */
export function firstResponseNow(state: Case, at: At): FirstResponse | null {
  if (state.firstResponse !== null) return null
  return { isOnTime: at.now <= resumedDue(state, at).firstResponse, minutes: handlingMinutes(state, at) }
}

/** What is left on each clock at the moment it is stopped. */
export function remainingNow(state: Case, at: At): Remaining {
  const left = (due: Instant) => (due < at.now ? null : minutesBetween(at.time, at.now, due))
  return {
    firstResponse: state.firstResponse === null ? left(state.due.firstResponse) : null,
    handling: left(state.due.handling),
    total: left(state.due.total),
  }
}

/** The clocks set going again: each ends as many working minutes from now as were left. */
export function resumedDue(state: Case, at: At): Due {
  if (state.stopped === null) return state.due
  const { remaining } = state.stopped
  const again = (clock: keyof Due): Instant => {
    const minutes = remaining[clock]
    return minutes === null ? state.due[clock] : at.time.addWorkingMinutes(at.now, minutes)
  }
  return { firstResponse: again('firstResponse'), handling: again('handling'), total: again('total') }
}

export const dueAtStart = (level: Level, times: CaseTimes, at: At): Due => ({
  firstResponse: at.time.addWorkingMinutes(at.now, times.firstResponseWorkingMinutes),
  handling: at.time.addWorkingDays(at.now, times.handlingWorkingDays[level]),
  total: at.time.addWorkingDays(at.now, times.totalWorkingDays),
})

/** The next level has its own time; what was promised to the author stays promised. */
export const dueAtLevel = (state: Case, level: Level, at: At): Due => ({
  ...resumedDue(state, at),
  handling: at.time.addWorkingDays(at.now, timesFor(state, at).handlingWorkingDays[level]),
})

/** Doing it again: a new time for the level and a new promise. */
export const dueAgain = (state: Case, at: At): Due => {
  const times = timesFor(state, at)
  return {
    firstResponse: state.due.firstResponse,
    handling: at.time.addWorkingDays(at.now, times.handlingWorkingDays[state.responsible.level]),
    total: at.time.addWorkingDays(at.now, times.totalWorkingDays),
  }
}
