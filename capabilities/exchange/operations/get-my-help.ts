import { bookletOf } from '#platform/access/booklet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { askingItems, ownItems } from '../views/read-items.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { findCheckIn, findTechnician, pastOf, readRepairDays } from '../views/read-people.ts'
import { presentRows } from './present-item.ts'
import { pathOf, spanOf } from './span-of.ts'

async function checkInOf(tx: Transaction, participantId: string) {
  const found = await findCheckIn(tx, participantId)
  if (!found) return null
  const nameOf = await namesOf(tx, [found.placeId, found.unitId])
  return {
    ...found,
    times: [...found.times],
    placeName: nameOf(found.placeId),
    unitName: nameOf(found.unitId),
  }
}

async function teamOf(tx: Transaction, call: Call, participantId: string) {
  const found = await findTechnician(tx, participantId)
  if (!found) return null
  const { placeId, skills, isAdmitted } = found
  const asked = { placeIds: pathOf(call, placeId), span: spanOf(call, placeId), from: dayOf(call.now) }
  const days = isAdmitted ? await readRepairDays(tx, asked) : []
  const nameOf = await namesOf(tx, [placeId, ...days.map((day) => day.placeId)])
  return {
    placeName: nameOf(placeId),
    skills: [...skills],
    isAdmitted,
    days: days.map((day) => ({ ...day, placeName: nameOf(day.placeId) })),
  }
}

export const getMyHelp = query(exchangeContract.getMyHelp, {
  subject: async (_tx, _input, { actor }) => bookletOf(actor) ?? undefined,
  access: exchangeAccess.booklet,
  reply: async (tx, { call, subject: participantId }) => {
    const past = await pastOf(tx, participantId)
    return {
      checkIn: await checkInOf(tx, participantId),
      team: await teamOf(tx, call, participantId),
      asked: await presentRows(tx, call, await askingItems(tx, participantId)),
      posted: await presentRows(tx, call, await ownItems(tx, participantId, 'poster')),
      taken: await presentRows(tx, call, await ownItems(tx, participantId, 'claimer')),
      confirmed: Object.values(past).reduce((sum, count) => sum + count, 0),
    }
  },
})
