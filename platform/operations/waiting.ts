import type { StaffActor } from '../access/actor.ts'
import type { Transaction } from '../database/transaction.ts'
import { addDays, type Day, dayOf, type Instant } from '../time/instant.ts'
import { type Said, sayDay } from '../time/say-time.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import type { LiveTrees } from '../trees/live-trees.ts'

/** One kind of matter that waits for somebody's own posts: what, how many, and where it is done. Never about persons. */
export type Waiting = {
  /** A name that stays the same: `cases.overdue`. */
  readonly matter: string
  readonly zh: string
  readonly en: string
  readonly count: number
  readonly href: string
}

/** For whom is looked, and when. */
export type Waiter = { readonly actor: StaffActor; readonly trees: LiveTrees; readonly now: Instant }

/**
 * What waits in one capability. It is also asked with the house's own rights, which no row-level security narrows, so
 * every statement names whose posts it is about.
 */
export type Waits = (tx: Transaction, waiter: Waiter) => Promise<readonly Waiting[]>

/** Organisations at which a person holds a post, as such and not through a subtree. */
export const postedOrganisations = ({ posts }: StaffActor): string[] =>
  posts.flatMap(({ organisationId }) => organisationId ?? [])

/** Where one's posts of some roles stand: their places and organisations as such, and not what lies below them. */
export const standsAt = ({ posts }: StaffActor, roles: readonly string[]) => {
  const held = posts.filter(({ role }) => roles.includes(role))
  return {
    places: held.flatMap(({ placeId }) => placeId ?? []),
    organisations: held.flatMap(({ organisationId }) => organisationId ?? []),
  }
}

/** The days before which nobody looks again: tomorrow, and on to the next working day. */
type Coming = { readonly from: Day; readonly to: Day; readonly say: Said }

/** What a morning's digest looks ahead to: tomorrow, before days off on to the next working day. */
export function comingDays(now: Instant, calendar: WorkingCalendar): Coming {
  const today = dayOf(now)
  const from = addDays(today, 1)
  let to = from
  while (!calendar.isWorkingDay(to)) to = addDays(to, 1)
  if (to === from) return { from, to, say: sayDay(from, today) }
  const last = sayDay(to, today)
  return { from, to, say: { zh: `明天到${last.zh}`, en: `from tomorrow to ${last.en}` } }
}

/** Lines worth showing. */
export const thatWait = (lines: readonly Waiting[]): readonly Waiting[] =>
  lines.filter(({ count }) => count > 0)
