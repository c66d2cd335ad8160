import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Away, Hindrance, Reason } from '../shapes.ts'

/** A time on a day; minutes count from midnight. */
export type Slot = { readonly on: Day; readonly from: number; readonly to: number }

/** Whoever takes turns, as far as the next turn depends on it. In order of joining. */
export type Candidate = {
  readonly memberId: string
  readonly turns: number
  /** The last day of a turn, to come or gone by; null before the first. */
  readonly lastOn: Day | null
  readonly away: Away
  /** Times taken already, here and on other rosters. */
  readonly busy: readonly Slot[]
  /** Days of turns here, for the rest between two. */
  readonly days: readonly Day[]
}

export type Choice = {
  /** Null where nobody can. */
  readonly memberId: string | null
  readonly because: Reason
  readonly passedOver: readonly { readonly memberId: string; readonly why: Hindrance }[]
}

export const doMeet = (one: Slot, other: Slot): boolean =>
  one.on === other.on && one.from < other.to && other.from < one.to

const isAway = ({ weekdays, spans }: Away, on: Day): boolean =>
  weekdays.includes(weekdayOf(dayNumberOf(on))) || spans.some(({ from, to }) => from <= on && on <= to)

function hindranceOf(one: Candidate, slot: Slot, restDays: number): Hindrance | undefined {
  if (isAway(one.away, slot.on)) return 'away'
  if (one.busy.some((taken) => doMeet(taken, slot))) return 'busy'
  const number = dayNumberOf(slot.on)
  const isResting = one.days.some((day) => {
    const apart = Math.abs(dayNumberOf(day) - number)
    return apart > 0 && apart <= restDays
  })
  return isResting ? 'resting' : undefined
}

/** Fewest turns first, then whoever’s last turn lies longest back, then whoever joined first. */
const inTurn = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .map((one, order) => ({ one, order }))
    .toSorted(
      (left, right) =>
        left.one.turns - right.one.turns ||
        compareDays(left.one.lastOn, right.one.lastOn) ||
        left.order - right.order,
    )
    .map(({ one }) => one)

function compareDays(left: Day | null, right: Day | null): number {
  const [one, other] = [left ?? '', right ?? '']
  if (one === other) return 0
  return one < other ? -1 : 1
}

function reasonFor(chosen: Candidate, free: readonly Candidate[]): Reason {
  const level = free.filter((one) => one !== chosen && one.turns === chosen.turns)
  if (level.length === 0) return 'fewest'
  if (level.every((one) => compareDays(chosen.lastOn, one.lastOn) < 0))
    return chosen.lastOn === null ? 'never' : 'longestAgo'
  return 'order'
}

/** ROTA-01: whose turn it is for a slot, why, and who was passed over for what. */
export function nextFor(slot: Slot, candidates: readonly Candidate[], restDays: number): Choice {
  const line = inTurn(candidates)
  const looked = line.map((one) => ({ one, why: hindranceOf(one, slot, restDays) }))
  const free = looked.filter(({ why }) => why === undefined).map(({ one }) => one)
  const chosen = free[0]
  const before = chosen === undefined ? looked : looked.slice(0, line.indexOf(chosen))
  return {
    memberId: chosen?.memberId ?? null,
    because: chosen === undefined ? 'order' : reasonFor(chosen, free),
    passedOver: before.flatMap(({ one, why }) => (why ? [{ memberId: one.memberId, why }] : [])),
  }
}

/** A candidate after one more turn. */
const withTurn = (one: Candidate, slot: Slot): Candidate => ({
  ...one,
  turns: one.turns + 1,
  lastOn: one.lastOn !== null && one.lastOn > slot.on ? one.lastOn : slot.on,
  busy: [...one.busy, slot],
  days: [...one.days, slot.on],
})

export type Turn = Slot & Choice

type Means = { readonly seats: number; readonly restDays: number }

/** ROTA-02: shares out slots in their order, one seat after the other; the same input gives the same roster. */
export function shareOut(
  slots: readonly Slot[],
  candidates: readonly Candidate[],
  { seats, restDays }: Means,
): Turn[] {
  let now = candidates
  return slots.flatMap((slot) =>
    Array.from({ length: seats }, (): Turn => {
      const choice = nextFor(slot, now, restDays)
      now = now.map((one) => (one.memberId === choice.memberId ? withTurn(one, slot) : one))
      return { ...slot, ...choice }
    }),
  )
}
