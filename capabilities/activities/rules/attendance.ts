import { Problem } from '#platform/errors.ts'
import { type Instant, minutesBetween } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { ActivityEvent } from '../events.ts'
import { activitiesProblems } from '../problems.ts'
import type { Numbers, Written } from '../shapes.ts'
import { type Group, groups, type Rating } from '../words.ts'
import type { Activity } from './replay.ts'

export type GivenList = {
  readonly came: readonly string[]
  readonly written: readonly Written[]
  readonly walkIns: readonly { readonly group: Group; readonly count: number }[]
}

/** What was learnt before: the names under the vault, and two of them that may be one person. */
export type Learnt = {
  readonly names: SealedSecret | null
  readonly twice: { readonly first: string; readonly second: string } | null
}

const earlyMinutes = 30
const lateMinutes = 30 * 24 * 60

function assertInTime({ plan }: Activity, now: Instant): void {
  if (minutesBetween(now, plan.startsAt) > earlyMinutes)
    throw new Problem('rule-broken', activitiesProblems.notYetTime)
  if (minutesBetween(plan.startsAt, now) > lateMinutes)
    throw new Problem('rule-broken', activitiesProblems.tooLate)
}

function assertSound(activity: Activity, { came }: GivenList, { twice }: Learnt): void {
  if (new Set(came).size < came.length) throw new Problem('rule-broken', activitiesProblems.twiceOnList)
  const known = new Map(activity.signUps.map((one) => [one.signUpId, one]))
  const stranger = came.find((id) => (known.get(id)?.status ?? 'withdrawn') === 'withdrawn')
  if (stranger !== undefined)
    throw new Problem('rule-broken', activitiesProblems.unknownSignUp, { signUpId: stranger })
  if (twice !== null) throw new Problem('rule-broken', activitiesProblems.sameTwice, twice)
}

/** How many of each group a list says came; groups of whom nobody came are left out. */
function numbersOf(activity: Activity, list: GivenList): Numbers {
  const cameIds = new Set(list.came)
  const numbers: Partial<Record<Group, number>> = {}
  const add = (group: Group, count: number) => {
    numbers[group] = (numbers[group] ?? 0) + count
  }
  for (const { signUpId, group } of activity.signUps) if (cameIds.has(signUpId)) add(group, 1)
  for (const { group } of list.written) add(group, 1)
  for (const { group, count } of list.walkIns) add(group, count)
  return numbers
}

const changeOf = (before: Numbers, after: Numbers): Numbers =>
  Object.fromEntries(
    groups
      .map((group) => [group, (after[group] ?? 0) - (before[group] ?? 0)] as const)
      .filter(([, change]) => change !== 0),
  )

export const totalOf = (numbers: Numbers): number =>
  groups.reduce((sum, group) => sum + (numbers[group] ?? 0), 0)

const where = ({ plan, classId }: Activity) => ({
  place: plan.placeId,
  organisation: plan.hostId,
  subject: classId,
})

/** ACT-05: who came is what the host's list says, each once; a later list puts an earlier one right. */
export function record(
  activity: Activity,
  list: GivenList,
  given: { readonly learnt: Learnt; readonly now: Instant; readonly occurredAt: Instant },
): ActivityEvent[] {
  const { occurredAt, now } = given
  assertInTime(activity, occurredAt)
  assertSound(activity, list, given.learnt)
  const numbers = numbersOf(activity, list)
  const { names } = given.learnt
  const told = { kind: activity.plan.kind, came: [...list.came], numbers, names }
  // A list that waited on a phone without network counts on the day it was written.
  const at = { ...where(activity), ...(occurredAt < now && { occurredAt }) }
  if (activity.attendance === null) return [{ type: 'activities.attended.v1', ...at, data: told }]
  const change = changeOf(activity.attendance.numbers, numbers)
  return [{ type: 'activities.attendanceCorrected.v1', ...at, data: { ...told, change } }]
}

/** ACT-06: rated by those who came, a phone once, and never by more than came. */
export function rate(
  activity: Activity,
  given: { readonly rating: Rating; readonly phoneHash: string },
  now: Instant,
): ActivityEvent[] {
  const { attendance, raters, plan } = activity
  if (attendance === null) throw new Problem('rule-broken', activitiesProblems.notHeld)
  if (raters.has(given.phoneHash)) throw new Problem('rule-broken', activitiesProblems.ratedAlready)
  if (raters.size >= totalOf(attendance.numbers))
    throw new Problem('rule-broken', activitiesProblems.everyoneRated)
  if (minutesBetween(plan.startsAt, now) > lateMinutes)
    throw new Problem('rule-broken', activitiesProblems.tooLate)
  return [{ type: 'activities.rated.v1', ...where(activity), data: { kind: plan.kind, ...given } }]
}
