import { query } from '#platform/operations/query.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { memberIn, rostersAccess } from '../access.ts'
import { rostersContract } from '../contract.ts'
import { hasBegun } from '../rules/keeping.ts'
import { hasCalendar, memberNames, openSwapsOf, type SwapRecord } from '../views/read-members.ts'
import { type DutyRecord, dutiesBetween, rostersOf } from '../views/read-rosters.ts'
import { briefOf, type NameOf, toDuty } from './present-roster.ts'
import { clockAt, clockOf } from './roster-steps.ts'

const daysAhead = 92

export const getMyDuties = query(rostersContract.getMyDuties, {
  subject: async (_tx, _input, { actor }) => memberIn(actor) ?? undefined,
  access: rostersAccess.serve,
  reply: async (tx, { call, subject: memberId }) => {
    const today = dayOf(call.now)
    const rosters = await rostersOf(tx, memberId, today)
    const ids = rosters.map(({ rosterId }) => rosterId)
    const duties = (await dutiesBetween(tx, ids, { from: today, to: addDays(today, daysAhead) })).filter(
      (duty) => duty.on === today || !hasBegun(duty, clockAt(call.now)),
    )
    const swaps = await openSwapsOf(tx, memberId, today)
    const nameOf = await memberNames(
      tx,
      duties.map((duty) => duty.memberId),
      call.house.vault,
    )
    const shown = (duty: DutyRecord) => ({
      rosterId: duty.rosterId,
      ...toDuty(duty, { nameOf, isInside: true }),
    })
    return {
      memberId,
      rosters: rosters.map(({ away, ...record }) => ({ ...briefOf(record), away })),
      mine: duties.filter((duty) => duty.memberId === memberId).map(shown),
      others: duties
        .filter((duty) => duty.memberId !== memberId && !hasBegun(duty, clockAt(call.now)))
        .map(shown),
      swaps: swaps.flatMap((swap) => toSwap(swap, { memberId, duties, nameOf })),
      hasCalendar: await hasCalendar(tx, memberId),
    }
  },
})

type Around = { readonly memberId: string; readonly duties: readonly DutyRecord[]; readonly nameOf: NameOf }

/** A swap as the reader sees it: what they would give and what they would get. */
function toSwap(swap: SwapRecord, { memberId, duties, nameOf }: Around) {
  const isForMe = swap.askedId === memberId
  const given = duties.find(({ dutyId }) => dutyId === swap.dutyId)
  const wanted = duties.find(({ dutyId }) => dutyId === swap.forDutyId)
  if (given === undefined || wanted === undefined) return []
  const { swapId, rosterId } = swap
  const [mine, theirs] = isForMe ? [wanted, given] : [given, wanted]
  return [
    {
      swapId,
      rosterId,
      mine: whenOf(mine),
      theirs: whenOf(theirs),
      otherName: nameOf(isForMe ? swap.askerId : swap.askedId),
      isForMe,
    },
  ]
}

const whenOf = ({ dutyId, on, from, to }: DutyRecord) => ({
  dutyId,
  on,
  from: clockOf(from),
  to: clockOf(to),
})
