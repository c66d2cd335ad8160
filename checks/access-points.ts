import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { pointsContract } from '#capabilities/points/contract.ts'
import { aList, lines } from '#capabilities/points/testing.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { House } from '#platform/operations/house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { Known } from './access-samples.ts'
import type { Booklet } from './served-volunteer.ts'

/** A counter whose link somebody opened, as the matrix calls it. */
export type Counter = { readonly name: string; readonly counterId: string; readonly receipt: string }

type Village = {
  readonly known: Known
  readonly named: Readonly<Record<string, Known>>
  readonly counters: readonly Counter[]
}

type Ground = {
  readonly street: StaffedStreet | undefined
  readonly far: StaffedStreet | undefined
  readonly booklets: readonly Booklet[]
}

/** A village inside with a list, a good on its shelf, and a family that claims and exchanged, so that operations on points meet something. */
export async function settledVillage(
  house: House,
  perform: Perform,
  { street, far, booklets }: Ground,
): Promise<Village> {
  const placeId = street?.communities[0]?.placeId ?? ''
  const at = house.now()
  const today = dayOf(at)
  const moment = { actor: { kind: 'console', name: 'test' }, at } as const
  const [draftId, goodId, accountId] = [house.newId(), house.newId(), house.newId()]
  const votes = { body: 'villagers' as const, entitled: 3, present: 3, inFavour: 3 }
  await perform(pointsContract.draftList, { placeId, draftId, ...aList() }, moment)
  await perform(pointsContract.decideList, { placeId, draftId, ...votes, heldOn: today, from: today }, moment)
  const good = { placeId, goodId, name: '肥皂', note: '', points: 1, stock: 9 }
  await perform(pointsContract.offerGood, good, moment)

  const [family, neighbour] = booklets.map(
    ({ participantId }) =>
      ({ actor: { kind: 'resident', stream: bookletStream(participantId) }, at }) as const,
  )
  if (!family || !neighbour) throw new Error('there are two booklets')
  const { code } = await perform(pointsContract.openAccount, { accountId, placeId }, family)
  const itemId = lines.shopping
  const aClaim = async () => {
    const claimId = house.newId()
    const said = { accountId, claimId, itemId, quantity: 1, on: today, text: '' }
    await perform(pointsContract.claimPoints, said, family)
    return claimId
  }
  const [confirmed, claimId, redemptionId] = [await aClaim(), await aClaim(), house.newId()]
  await perform(pointsContract.answerClaim, { accountId, claimId: confirmed, isTrue: true }, neighbour)
  await perform(pointsContract.redeem, { goodId, redemptionId, code, quantity: 1 }, moment)
  const own = await openedCounter(house, perform, { name: 'counter own', placeId })
  const elsewhere = far?.communities[0]?.placeId ?? ''
  const other = await openedCounter(house, perform, { name: 'counter other', placeId: elsewhere })
  const actor = street?.communities[0]?.secretary ?? moment.actor
  const told = { placeId, code, claimId: house.newId(), itemId, quantity: 1, on: today, text: '' }
  const { slip } = await perform(pointsContract.takeDownClaim, told, { actor, at })
  const shown = { code, itemId }
  const named = {
    'points.draftList': { draftId, ...aList() },
    'points.decideList': { draftId },
    'points.changeCommittee': { who: code },
    'points.askToJoin': shown,
    'points.claimPoints': shown,
    'points.redeem': shown,
    'points.takePoints': shown,
    'points.undoRedemption': { redemptionId },
    'points.reversePosting': { postingId: redemptionId },
    'points.takeDownClaim': shown,
    'points.getSlip': { slip },
    'points.answerSlip': { slip },
  }
  const { counterId } = own
  return { known: { goodId, accountId, claimId, counterId }, named, counters: [own, other] }
}

type Named = { readonly name: string; readonly placeId: string }

/** A shop with a counter, whose link somebody opened on a phone. */
async function openedCounter(house: House, perform: Perform, { name, placeId }: Named): Promise<Counter> {
  const [counterId, ticket, receipt] = [house.newId(), newSecret(16), newSecret(16)]
  const at = house.now()
  const moment = { actor: { kind: 'console', name: 'test' }, at } as const
  const shop = { name: '积分超市', where: '服务中心一楼', hours: '周六上午' }
  await perform(pointsContract.setShop, { placeId, ...shop }, moment)
  const until = addDays(dayOf(at), 30)
  const keeper = { placeId, counterId, kind: 'unit', name: '供销社', until, ticket } as const
  await perform(pointsContract.nameCounter, keeper, moment)
  await perform(pointsContract.openCounter, { ticket, receipt }, { actor: { kind: 'anonymous' }, at })
  return { name, counterId, receipt }
}
