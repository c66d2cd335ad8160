import { houseProblems, Problem } from '#platform/errors.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import { type Instant, minutesBetween } from '#platform/time/instant.ts'
import type { ActivityEvent } from '../events.ts'
import { activitiesProblems } from '../problems.ts'
import type { Plan } from '../shapes.ts'
import type { Activity, ActivityState } from './replay.ts'
import { promotions } from './signing-up.ts'

/** The activity, or a refusal where there is none. */
export function existing(state: ActivityState): Activity {
  if (state === null) throw new Problem('not-found', houseProblems.notFound)
  return state
}

/** The activity while it is still to come or to be told of. */
export function standing(state: ActivityState): Activity {
  const activity = existing(state)
  if (activity.calledOff !== null) throw new Problem('rule-broken', activitiesProblems.calledOff)
  return activity
}

function beforeHeld(state: ActivityState): Activity {
  const activity = standing(state)
  if (activity.attendance !== null) throw new Problem('rule-broken', activitiesProblems.over)
  return activity
}

const dayMinutes = 24 * 60

/** ACT-01: ends after it begins, within twelve hours, from a month ago (told of afterwards) to a year ahead. */
function assertFits(plan: Plan, now: Instant): void {
  const { startsAt, endsAt, title, about } = plan
  const field = (name: keyof Plan, rule: keyof typeof activitiesProblems) => {
    const { zh, en } = activitiesProblems[rule]
    throw new Problem('rule-broken', activitiesProblems[rule], { fields: [{ field: name, zh, en }] })
  }
  if (endsAt <= startsAt) field('endsAt', 'endsBeforeStart')
  if (minutesBetween(startsAt, endsAt) > 12 * 60) field('endsAt', 'tooLong')
  const ahead = minutesBetween(now, startsAt) / dayMinutes
  if (ahead > 366 || ahead < -31) field('startsAt', 'tooFar')
  if (findPersonalPatterns(`${title} ${about}`).length > 0) field('about', 'noPersonalNumbers')
}

export const at = ({ placeId, hostId }: Plan) => ({ place: placeId, organisation: hostId })

type Planning = {
  readonly roomHash: string
  /** The class this is the meeting of. */
  readonly classId: string | null
  readonly now: Instant
}

export function plan(before: ActivityState, given: Plan, planning: Planning): ActivityEvent[] {
  if (before !== null) throw new Problem('conflict', activitiesProblems.idTaken)
  assertFits(given, planning.now)
  const { roomHash, classId } = planning
  if ((given.kind === 'courtyardClass') !== (classId !== null))
    throw new Problem('rule-broken', activitiesProblems.classOnly)
  const data = { plan: given, roomHash }
  return [{ type: 'activities.planned.v1', ...at(given), subject: classId, data }]
}

/** ACT-02: places that were given are not taken away; more places go to who waits first. */
export function change(
  state: ActivityState,
  given: Omit<Plan, 'kind' | 'placeId' | 'hostId' | 'stationId'>,
  now: Instant,
): ActivityEvent[] {
  const activity = beforeHeld(state)
  const changed = { ...activity.plan, ...given }
  assertFits(changed, now)
  const signed = activity.signUps.filter(({ status }) => status === 'signed').length
  if (signed > changed.capacity) throw new Problem('rule-broken', activitiesProblems.seatsTaken, { signed })
  const event = {
    type: 'activities.changed.v1',
    ...at(changed),
    subject: activity.classId,
    data: { plan: changed },
  } as const
  return [event, ...promotions({ ...activity, plan: changed }, now)]
}

export function callOff(state: ActivityState, reason: string): ActivityEvent[] {
  const activity = beforeHeld(state)
  const data = { kind: activity.plan.kind, reason }
  return [{ type: 'activities.calledOff.v1', ...at(activity.plan), subject: activity.classId, data }]
}
