/** A moment, as `Date.prototype.toISOString` writes it: `2026-01-05T09:00:00.000Z`. Compares as text. */
export type Instant = string

/** A calendar day in the house's time zone (Asia/Shanghai, UTC+8, no summer time): `2026-01-05`. */
export type Day = string

const minuteMs = 60_000
const zoneOffsetMs = 8 * 60 * minuteMs

/** The moment so many milliseconds after 1 January 1970 UTC. */
export const instantOf = (epochMs: number): Instant => new Date(epochMs).toISOString()
/** Milliseconds since 1 January 1970 UTC. */
export const epochMsOf = (at: Instant): number => Date.parse(at)
/** The moment so many minutes on, by the clock on the wall. */
export const addMinutes = (at: Instant, minutes: number): Instant =>
  instantOf(epochMsOf(at) + minutes * minuteMs)
/** Minutes by the clock on the wall, fractions kept. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  (epochMsOf(to) - epochMsOf(from)) / minuteMs

// Written in UTC, a moment from 16:00 on falls on the next day.
const beforeMidnight = (at: Instant): boolean => at.slice(11, 13) < '16'

/** The day in Asia/Shanghai on which a moment falls. */
export const dayOf = (at: Instant): Day =>
  beforeMidnight(at) ? at.slice(0, 10) : addDays(at.slice(0, 10), 1)

/** The first moment of a day in Asia/Shanghai. */
export const startOfDay = (day: Day): Instant => instantOf(Date.parse(`${day}T00:00:00.000Z`) - zoneOffsetMs)

/** The day so many days on. */
export const addDays = (day: Day, days: number): Day =>
  instantOf(Date.parse(`${day}T00:00:00.000Z`) + days * 24 * 60 * minuteMs).slice(0, 10)
