import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { clockOfMinute } from '../clock-of-minute.ts'
import { planDay, type TradePlan } from '../rules/repair-sheet.ts'
import { type FoundItem, repairsOfDay } from '../views/read-items.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { callingsOf, comingTo, findRepairDay } from '../views/read-people.ts'
import { presentRows } from './present-item.ts'

/** A repair day with the place that answers for it. */
export async function dayOfSheet(tx: Transaction, repairDayId: string) {
  const found = await findRepairDay(tx, repairDayId)
  return found && { ...found, organisationId: null }
}

type Day = NonNullable<Awaited<ReturnType<typeof dayOfSheet>>>

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** A repair day as it is printed: people as they want to be called, the public words of what is broken, no numbers. */
export async function presentSheet(tx: Transaction, call: Call, day: Day) {
  const { repairDayId, placeId, on, from, to, where } = day
  const coming = await comingTo(tx, repairDayId)
  const repairs = await repairsOfDay(tx, repairDayId)
  const plan = planDay({
    ...{ from: minuteOf(from), to: minuteOf(to), coming },
    repairs: repairs.map((one) => ({ ...one, claimerId: one.claimerId ?? one.claimerOrganisationId })),
  })
  const rows = await presentRows(tx, call, repairs)
  const calledAs = await callings(tx, call, [
    ...coming.map(({ participantId }) => participantId),
    ...repairs.map(({ claimerId }) => claimerId),
  ])
  const nameOf = await namesOf(tx, [placeId, ...repairs.map((one) => one.claimerOrganisationId)])
  const titles = new Map(rows.map(({ itemId, title }) => [itemId, title]))
  const known = new Map(repairs.map((one) => [one.itemId, one]))
  const helper = (one: FoundItem | undefined, participantId: string | null) =>
    nameOf(one?.claimerOrganisationId ?? null) ?? calledAs(participantId)
  const trades = plan.map(({ trade, coming: ids, repairs: planned }: TradePlan) => ({
    trade,
    technicians: ids.map((id) => calledAs(id) ?? '—'),
    repairs: planned.map(({ itemId, participantId, at }) => ({
      itemId,
      title: titles.get(itemId) ?? '',
      technician: helper(known.get(itemId), participantId),
      at: at === null ? null : clockOfMinute(at),
      isTaken: known.get(itemId)?.claimId !== null,
    })),
  }))
  return { repairDayId, placeName: nameOf(placeId), on, from, to, where, trades }
}

async function callings(tx: Transaction, call: Call, ids: readonly (string | null)[]) {
  const called = await callingsOf(tx, ids)
  const texts = await call.house.vault.openContent(tx, [...called.values()])
  return (id: string | null) => (id === null ? null : (texts.get(called.get(id) ?? '') ?? null))
}
