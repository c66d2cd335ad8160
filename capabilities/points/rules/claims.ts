import { houseProblems, Problem } from '#platform/errors.ts'
import { addMonths } from '#platform/time/day.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import type { AccountEvent, Earned, Sealed } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'
import type { DecidedList, DeedKind, Item } from '../shapes.ts'
import type { AccountState, StandingClaim } from './account.ts'
import { capOf } from './village.ts'

const daysToClaim = 30
const vouchersNeeded = 2

/** PTS-03: what the account has earned or waits for on a day, by one kind. */
export function usedOn(account: AccountState, kind: DeedKind, on: Day): number {
  const waiting = account.claims.filter(
    (one) => one.state === 'waiting' && one.kind === kind && one.on === on,
  )
  const earned = account.postings.filter(
    (one) => one.what === 'earn' && !one.isReversed && one.kind === kind && one.on === on,
  )
  return [...waiting, ...earned].reduce((sum, { points }) => sum + points, 0)
}

/** PTS-03: as many of the wanted points as the cap of that kind and day leaves. */
const withinCap = (
  account: AccountState,
  list: DecidedList,
  wanted: { item: Item; quantity: number; on: Day },
) =>
  Math.min(
    wanted.item.points * wanted.quantity,
    capOf(list, wanted.item) - usedOn(account, wanted.item.kind, wanted.on),
  )

export type ClaimGiven = {
  readonly claimId: string
  readonly participantId: string
  readonly quantity: number
  readonly on: Day
  readonly content: Sealed | null
  /** The code of the slip, where staff take it down. */
  readonly slip?: string
}

export function claim(
  account: AccountState,
  what: { readonly item: Item; readonly list: DecidedList; readonly today: Day },
  given: ClaimGiven,
): AccountEvent[] {
  const { item, list, today } = what
  const { on, quantity } = given
  if (account.claims.some(({ claimId }) => claimId === given.claimId))
    throw new Problem('conflict', problems.idTaken)
  if (item.points < 0 || item.voucher === 'hours') throw new Problem('rule-broken', problems.notToClaim)
  if (on > today || on < addDays(today, -daysToClaim)) throw new Problem('rule-broken', problems.notThatDay)
  const points = withinCap(account, list, { item, quantity, on })
  if (points <= 0) throw new Problem('rule-broken', problems.capReached)
  const { itemId, name: itemName, kind, voucher } = item
  const of = { itemId, itemName, kind, voucher, listVersion: list.version, monthsValid: list.monthsValid }
  return [{ type: 'points.claimed.v1', data: { ...given, ...of, points, placeId: account.placeId } }]
}

function waiting(account: AccountState, claimId: string): StandingClaim {
  const found = account.claims.find((one) => one.claimId === claimId)
  if (found === undefined) throw new Problem('not-found', houseProblems.notFound)
  if (found.state !== 'waiting') throw new Problem('rule-broken', problems.answered)
  return found
}

export function withdrawClaim(account: AccountState, claimId: string): AccountEvent[] {
  waiting(account, claimId)
  return [{ type: 'points.claimWithdrawn.v1', data: { claimId } }]
}

const earnedBy = (account: AccountState, made: StandingClaim, postingId: string): Earned => ({
  type: 'points.earned.v1',
  data: {
    placeId: account.placeId,
    postingId,
    claimId: made.claimId,
    ...{ itemName: made.itemName, kind: made.kind, voucher: made.voucher },
    ...{ points: made.points, on: made.on, expiresOn: addMonths(made.on, made.monthsValid) },
  },
})

export type Answer = {
  readonly claimId: string
  readonly participantId: string
  readonly isTrue: boolean
  readonly isOnCommittee: boolean
  readonly postingId: string
}

/** The side that was helped says so once; of the committee two do. Nobody vouches for their own account. */
export function answerClaim(account: AccountState, answer: Answer): AccountEvent[] {
  const { claimId, participantId, isTrue, isOnCommittee, postingId } = answer
  const made = waiting(account, claimId)
  if (account.members.includes(participantId)) throw new Problem('rule-broken', problems.ownClaim)
  const isForCommittee = made.voucher === 'committee'
  if (isForCommittee && !isOnCommittee) throw new Problem('rule-broken', problems.committeeOnly)
  if (made.vouchedBy.includes(participantId)) throw new Problem('rule-broken', problems.vouchedAlready)
  const data = { claimId, participantId }
  if (!isTrue) return [{ type: 'points.claimRefused.v1', data }]
  const vouched: AccountEvent = { type: 'points.claimVouched.v1', data }
  const needed = isForCommittee ? vouchersNeeded : 1
  const isEnough = made.vouchedBy.length + 1 >= needed
  return isEnough ? [vouched, earnedBy(account, made, postingId)] : [vouched]
}

export type SlipAnswer = {
  readonly claimId: string
  readonly isTrue: boolean
  /** Who hears whoever was helped. */
  readonly by: string
  readonly postingId: string
}

/**
 * Whoever was helped has no phone either and says so in person: a second member of staff notes it. Nobody confirms what
 * they took down themselves, and what the committee vouches for stays with the committee (PTS-03).
 */
export function answerSlip(account: AccountState, answer: SlipAnswer): AccountEvent[] {
  const { claimId, isTrue, by, postingId } = answer
  const made = waiting(account, claimId)
  if (made.takenBy === null) throw new Problem('rule-broken', problems.unknownSlip)
  if (made.takenBy === by) throw new Problem('rule-broken', problems.sameHand)
  if (made.voucher === 'committee') throw new Problem('rule-broken', problems.committeeOnly)
  const answered: AccountEvent = { type: 'points.slipAnswered.v1', data: { claimId, isTrue } }
  return isTrue ? [answered, earnedBy(account, made, postingId)] : [answered]
}

export type Hours = { readonly hoursId: string; readonly minutes: number; readonly on: Day }

/** Hours that whoever organised confirmed earn by the list's line for hours, whole hours only, and once. */
export function countHours(
  account: AccountState,
  list: DecidedList | undefined,
  { hoursId, minutes, on }: Hours,
): AccountEvent[] {
  if (account.hours.includes(hoursId)) return []
  const item = list?.items.find(({ voucher, points }) => voucher === 'hours' && points > 0)
  const quantity = Math.floor(minutes / 60)
  const points = list && item ? Math.max(0, withinCap(account, list, { item, quantity, on })) : 0
  const { placeId } = account
  const counted: AccountEvent = { type: 'points.hoursCounted.v1', data: { hoursId, points } }
  if (points === 0 || list === undefined || item === undefined) return [counted]
  const { name: itemName, kind, voucher } = item
  const expiresOn = addMonths(on, list.monthsValid)
  const data = { placeId, postingId: hoursId, claimId: null, itemName, kind, voucher, points, on, expiresOn }
  return [counted, { type: 'points.earned.v1', data }]
}
