import { createHash, createHmac } from 'node:crypto'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Located, Trees } from '#platform/access/rule.ts'
import type { Actor } from '#platform/access/actor.ts'
import { secretHash } from '#platform/access/secret.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { activitiesAccess, type SignUpSubject } from '../access.ts'
import { activitiesProblems } from '../problems.ts'
import { aheadOf } from '../rules/signing-up.ts'
import { existing } from '../rules/planning.ts'
import type { ActivityState } from '../rules/replay.ts'
import type { Span } from '../views/read-activities.ts'

/** What one phone is known by at one activity, and nowhere else. */
export const phoneHashOf = (holder: string, activityId: string): string =>
  createHash('sha256').update(`${holder}\0${activityId}`).digest('hex').slice(0, 32)

export const receiptHashOf = (receipt: string): string => secretHash(receipt)?.toString('hex') ?? ''

/** The code shown in the room of an activity: made from the house's keys, so that it lies nowhere. */
export const roomCodeOf = ({ house }: Call, activityId: string): string =>
  createHmac('sha256', house.vault.keyFor('activity rooms')).update(activityId).digest('hex').slice(0, 32)

export const roomHashOf = (call: Call, activityId: string): string =>
  receiptHashOf(roomCodeOf(call, activityId))

type Where = { readonly placeId: string; readonly hostId: string }

/** Refuses a place or a host that was never registered. */
export function requireWhere(trees: Trees, { placeId, hostId }: Where): void {
  const fields = (field: string, { zh, en }: { readonly zh: string; readonly en: string }) => ({
    fields: [{ field, zh, en }],
  })
  const { unknownPlace, unknownHost } = activitiesProblems
  if (!trees.within('place', placeId, placeId))
    throw new Problem('rule-broken', unknownPlace, fields('placeId', unknownPlace))
  if (!trees.within('organisation', hostId, hostId))
    throw new Problem('rule-broken', unknownHost, fields('hostId', unknownHost))
}

/** Where an activity is, for access. */
export const locatedAt = (state: ActivityState): Located => ({
  placeId: state?.plan.placeId ?? null,
  organisationId: state?.plan.hostId ?? null,
})

/** A sign-up of this activity, for access. */
export const signUpAt = (state: ActivityState, signUpId: string): SignUpSubject => ({
  ...locatedAt(state),
  signUpId,
  participantId: state?.signUps.find((one) => one.signUpId === signUpId)?.participantId ?? null,
})

/** What every change of an activity answers. */
export function toActivityState(activityId: string, state: ActivityState) {
  const { calledOff, attendance } = existing(state)
  if (calledOff !== null) return { activityId, status: 'calledOff' }
  return { activityId, status: attendance === null ? 'planned' : 'held' }
}

/** A sign-up as its holder sees it. */
export function toSignUp(
  state: ActivityState,
  input: { readonly activityId: string; readonly signUpId: string },
) {
  const activity = existing(state)
  const own = activity.signUps.find(({ signUpId }) => signUpId === input.signUpId)
  if (own === undefined) throw new Error('a sign-up that was just changed is there')
  const { signUpId, status, group } = own
  return { signUpId, activityId: input.activityId, status, group, ahead: aheadOf(activity, signUpId) }
}

/** The booklet that is asked for, whose receipt the caller must show; the code may have stopped since. */
export function bookletShown(actor: Actor, asked: string | undefined): string | null {
  if (asked === undefined) return null
  if (bookletOf(actor) !== asked) throw new Problem('rule-broken', activitiesProblems.bookletStopped)
  return asked
}

/** Where a place and all below it lie; everywhere without one. */
export const spanOf = ({ house }: Call, placeId: string | undefined): Span =>
  placeId === undefined ? null : (house.trees.index('place').positionOf(placeId) ?? { low: 0, high: 0 })

/** Where the places above a place lie. */
export function positionsAbove({ house }: Call, placeId: string): (string | number)[] {
  const places = house.trees.index('place')
  return places.ancestors(placeId).flatMap((id) => places.positionOf(id)?.low ?? [])
}

type Standing = Where & { readonly status: 'planned' | 'held' | 'calledOff' }

/** What this reader may do with an activity now. */
export function abilitiesOf(actor: Actor, { placeId, hostId, status }: Standing, trees: Trees): string[] {
  if (status === 'calledOff') return []
  const where = { placeId, organisationId: hostId }
  const may = (ability: string, rule: typeof activitiesAccess.host) =>
    rule(actor, where, trees) ? [ability] : []
  return [
    ...may('recordAttendance', activitiesAccess.host),
    ...(status === 'planned'
      ? [...may('changeActivity', activitiesAccess.plan), ...may('callOffActivity', activitiesAccess.plan)]
      : []),
  ]
}
