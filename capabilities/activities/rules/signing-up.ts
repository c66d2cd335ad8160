import { houseProblems, Problem } from '#platform/errors.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { ActivityEvent } from '../events.ts'
import { activitiesProblems } from '../problems.ts'
import type { Group } from '../words.ts'
import type { Activity, SignUp } from './replay.ts'

/** So that everybody has a turn: how many one phone may sign up. */
const mostAPhone = 2

const where = ({ plan }: Activity) => ({ place: plan.placeId, organisation: plan.hostId })
const about = ({ plan }: Activity, { signUpId, group }: Pick<SignUp, 'signUpId' | 'group'>) => ({
  signUpId,
  group,
  kind: plan.kind,
})

const countOf = ({ signUps }: Activity, status: SignUp['status']): number =>
  signUps.filter((one) => one.status === status).length

export type Wanted = {
  readonly signUpId: string
  readonly group: Group
  readonly mayWait: boolean
  readonly holderHash: string
  readonly receiptHash: string
  readonly name: SealedSecret | null
  /** The booklet it is to be kept in. */
  readonly participantId: string | null
}

/** ACT-03: first come, first served; whoever comes when it is full may wait in line. A booklet signs its owner up once. */
export function signUp(activity: Activity, wanted: Wanted, now: Instant): ActivityEvent[] {
  const { mayWait, participantId, ...given } = wanted
  const refuse = (rule: keyof typeof activitiesProblems) => {
    throw new Problem('rule-broken', activitiesProblems[rule])
  }
  if (activity.signUps.some((one) => one.signUpId === given.signUpId))
    throw new Problem('conflict', activitiesProblems.idTaken)
  if (now >= activity.plan.startsAt) refuse('begun')
  if (!activity.plan.groups.includes(given.group)) refuse('notForGroup')
  const standing = activity.signUps.filter(({ status }) => status !== 'withdrawn')
  if (participantId !== null && standing.some((one) => one.participantId === participantId))
    refuse('signedUpAlready')
  const own = standing.filter(({ holderHash }) => holderHash === given.holderHash)
  if (own.length >= mostAPhone) refuse('enoughSignUps')
  const isWaiting = countOf(activity, 'signed') >= activity.plan.capacity
  if (isWaiting && !mayWait) refuse('full')
  const data = { ...given, kind: activity.plan.kind, isWaiting }
  return [
    { type: 'activities.signedUp.v1', ...where(activity), data },
    ...(participantId === null ? [] : [keptIn(participantId, given.signUpId)]),
  ]
}

// It counts nowhere: whose booklet it is, is no part of what a place or a host can open.
const keptIn = (participantId: string, signUpId: string): ActivityEvent => ({
  type: 'activities.keptInBooklet.v1',
  data: { signUpId, participantId },
})

/** A sign-up made before, of which the receipt is shown, moves into a booklet; asked again, nothing changes. */
export function keepInBooklet(
  activity: Activity,
  shown: { readonly signUpId: string; readonly receiptHash: string },
  participantId: string,
): ActivityEvent[] {
  const own = activity.signUps.find((one) => one.signUpId === shown.signUpId)
  if (own?.receiptHash !== shown.receiptHash) throw new Problem('not-found', houseProblems.notFound)
  if (own.participantId === participantId) return []
  const refuse = (rule: keyof typeof activitiesProblems) => {
    throw new Problem('rule-broken', activitiesProblems[rule])
  }
  if (own.participantId !== null) refuse('keptElsewhere')
  if (own.status === 'withdrawn') refuse('signUpOver')
  if (activity.signUps.some((one) => one.status !== 'withdrawn' && one.participantId === participantId))
    refuse('signedUpAlready')
  return [keptIn(participantId, own.signUpId)]
}

/** ACT-04: what comes free goes to whoever waited longest, until it begins. */
export function promotions(activity: Activity, now: Instant): ActivityEvent[] {
  if (now >= activity.plan.startsAt) return []
  const free = Math.max(0, activity.plan.capacity - countOf(activity, 'signed'))
  return activity.signUps
    .filter(({ status }) => status === 'waiting')
    .slice(0, free)
    .map((one) => ({ type: 'activities.promoted.v1', ...where(activity), data: about(activity, one) }))
}

export function withdraw(activity: Activity, signUpId: string, now: Instant): ActivityEvent[] {
  const own = activity.signUps.find((one) => one.signUpId === signUpId)
  if (own === undefined) throw new Problem('not-found', houseProblems.notFound)
  if (own.status === 'withdrawn') throw new Problem('rule-broken', activitiesProblems.signUpOver)
  if (activity.attendance !== null) throw new Problem('rule-broken', activitiesProblems.over)
  const data = { ...about(activity, own), wasWaiting: own.status === 'waiting' }
  const after = {
    ...activity,
    signUps: activity.signUps.map((one) => (one === own ? { ...one, status: 'withdrawn' as const } : one)),
  }
  return [{ type: 'activities.withdrawn.v1', ...where(activity), data }, ...promotions(after, now)]
}

/** How many wait before this one; null when it does not wait. */
export function aheadOf(activity: Activity, signUpId: string): number | null {
  const line = activity.signUps.filter(({ status }) => status === 'waiting')
  const at = line.findIndex((one) => one.signUpId === signUpId)
  return at === -1 ? null : at
}
