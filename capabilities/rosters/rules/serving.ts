import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { RosterEvent, ServedBy } from '../events.ts'
import { rostersProblems } from '../problems.ts'
import { at, type Clock, hasBegun, memberOf } from './keeping.ts'
import { doMeet, type Slot } from './rotation.ts'
import type { Duty, Roster } from './roster-state.ts'
import type { Elsewhere } from './turns.ts'

/** A duty of the roster, or a refusal. */
export function dutyOf(roster: Roster, dutyId: string): Duty {
  const duty = roster.duties.get(dutyId)
  if (duty === undefined) throw new Problem('not-found', houseProblems.notFound)
  return duty
}

function ahead(roster: Roster, dutyId: string, clock: Clock): Duty {
  const duty = dutyOf(roster, dutyId)
  if (hasBegun(duty, clock)) throw new Problem('rule-broken', rostersProblems.past)
  return duty
}

function ownDuty(roster: Roster, dutyId: string, given: { memberId: string; clock: Clock }): Duty {
  const duty = ahead(roster, dutyId, given.clock)
  if (duty.memberId !== given.memberId) throw new Problem('rule-broken', rostersProblems.notYours)
  return duty
}

type Taking = { readonly memberId: string; readonly clock: Clock; readonly elsewhere: Elsewhere }

/** Everything that takes a member's time, except the duties that are being given away. */
function timesOf(
  roster: Roster,
  { memberId, elsewhere }: Pick<Taking, 'memberId' | 'elsewhere'>,
  except: string,
): Slot[] {
  const here = [...roster.duties.values()].filter(
    (duty) => duty.memberId === memberId && duty.dutyId !== except,
  )
  return [...here, ...elsewhere.filter((one) => one.memberId === memberId)]
}

function assertFree(slot: Slot, times: readonly Slot[]): void {
  if (times.some((taken) => doMeet(taken, slot))) {
    throw new Problem('rule-broken', rostersProblems.busy, { on: slot.on })
  }
}

/** ROTA-06: an open shift, or one whose holder asked for cover, goes to whoever comes first. */
export function take(roster: Roster, dutyId: string, taking: Taking): RosterEvent[] {
  const { memberId } = taking
  memberOf(roster, memberId)
  const duty = ahead(roster, dutyId, taking.clock)
  if (duty.memberId !== null && !duty.asksCover) throw new Problem('rule-broken', rostersProblems.taken)
  if (duty.memberId === memberId) throw new Problem('rule-broken', rostersProblems.sameHolder)
  assertFree(duty, timesOf(roster, taking, ''))
  return [{ type: 'rosters.taken.v1', ...at(roster), data: { dutyId, memberId, instead: duty.memberId } }]
}

type Own = { readonly memberId: string; readonly clock: Clock }

export function askCover(roster: Roster, dutyId: string, own: Own): RosterEvent[] {
  const duty = ownDuty(roster, dutyId, own)
  return duty.asksCover ? [] : [{ type: 'rosters.coverAsked.v1', ...at(roster), data: { dutyId } }]
}

export function withdrawCover(roster: Roster, dutyId: string, own: Own): RosterEvent[] {
  const duty = ownDuty(roster, dutyId, own)
  return duty.asksCover ? [{ type: 'rosters.coverWithdrawn.v1', ...at(roster), data: { dutyId } }] : []
}

type SwapWish = { readonly swapId: string; readonly dutyId: string; readonly forDutyId: string }

export function askSwap(roster: Roster, wish: SwapWish, taking: Taking): RosterEvent[] {
  const { memberId: askerId, clock } = taking
  const mine = ownDuty(roster, wish.dutyId, { memberId: askerId, clock })
  const theirs = ahead(roster, wish.forDutyId, clock)
  if (roster.swaps.has(wish.swapId)) throw new Problem('conflict', rostersProblems.idTaken)
  if (theirs.memberId === null) throw new Problem('rule-broken', rostersProblems.swapStale)
  if (theirs.memberId === askerId) throw new Problem('rule-broken', rostersProblems.sameHolder)
  const isAsked = [...roster.swaps.values()].some(
    ({ status, dutyId }) => status === 'asked' && dutyId === wish.dutyId,
  )
  if (isAsked) throw new Problem('rule-broken', rostersProblems.swapAsked)
  assertFree(theirs, timesOf(roster, taking, mine.dutyId))
  return [
    {
      type: 'rosters.swapAsked.v1',
      ...at(roster),
      data: { ...wish, askerId, askedId: theirs.memberId },
    },
  ]
}

type Answer = 'accept' | 'decline' | 'withdraw'

/** ROTA-07: whichever answer comes first settles a swap, once; those who come later are told so. */
export function settleSwap(
  roster: Roster,
  given: { readonly swapId: string; readonly answer: Answer },
  taking: Taking,
): RosterEvent[] {
  const swap = roster.swaps.get(given.swapId)
  if (swap === undefined) throw new Problem('not-found', houseProblems.notFound)
  const speaker = given.answer === 'withdraw' ? swap.askerId : swap.askedId
  if (speaker !== taking.memberId) throw new Problem('rule-broken', rostersProblems.notYours)
  if (swap.status !== 'asked') throw new Problem('rule-broken', rostersProblems.swapOver)
  const { swapId } = swap
  if (given.answer === 'decline')
    return [{ type: 'rosters.swapDeclined.v1', ...at(roster), data: { swapId } }]
  if (given.answer === 'withdraw')
    return [{ type: 'rosters.swapWithdrawn.v1', ...at(roster), data: { swapId } }]
  const { status: _status, ...data } = swap
  assertStands(roster, data, taking)
  return [{ type: 'rosters.swapAccepted.v1', ...at(roster), data }]
}

type Standing = { dutyId: string; forDutyId: string; askerId: string; askedId: string }

/** Both shifts are still ahead and held as they were, and both have time for the other one. */
function assertStands(roster: Roster, swap: Standing, { clock, elsewhere }: Taking): void {
  const [given, wanted] = [ahead(roster, swap.dutyId, clock), ahead(roster, swap.forDutyId, clock)]
  if (given.memberId !== swap.askerId || wanted.memberId !== swap.askedId) {
    throw new Problem('rule-broken', rostersProblems.swapStale)
  }
  assertFree(wanted, timesOf(roster, { memberId: swap.askerId, elsewhere }, given.dutyId))
  assertFree(given, timesOf(roster, { memberId: swap.askedId, elsewhere }, wanted.dutyId))
}

/** The community frees a shift, for whatever reason, and it is open. */
export function release(roster: Roster, dutyId: string, clock: Clock): RosterEvent[] {
  const duty = ahead(roster, dutyId, clock)
  return duty.memberId === null ? [] : [{ type: 'rosters.released.v1', ...at(roster), data: { dutyId } }]
}

/** DUTY-01: nobody clocks in. Nobody came: the other side may say so on the day or the next. */
export function sayMissed(roster: Roster, dutyId: string, clock: Clock): RosterEvent[] {
  const duty = dutyOf(roster, dutyId)
  if (duty.status !== 'ahead' || duty.memberId === null) {
    throw new Problem('rule-broken', rostersProblems.isPassed)
  }
  if (!hasBegun(duty, clock)) throw new Problem('rule-broken', rostersProblems.notYetTime)
  return [{ type: 'rosters.missed.v1', ...at(roster), data: { dutyId } }]
}

const servedBy = (memberId: string): ServedBy => (memberId.startsWith('partner-') ? 'partner' : 'person')

/** DUTY-02: what was said by nobody to have been missed, simply passed. */
export const passDays = (roster: Roster, until: Day): RosterEvent[] =>
  [...roster.duties.values()].flatMap(({ dutyId, on, memberId, status }): RosterEvent[] =>
    memberId === null || status !== 'ahead' || on > until || on > (roster.closedOn ?? on)
      ? []
      : [
          {
            type: 'rosters.passed.v1',
            ...at(roster),
            data: { dutyId, on, memberId, by: servedBy(memberId) },
          },
        ],
  )
