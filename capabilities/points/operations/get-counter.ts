import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { postingNumber } from '../posting-number.ts'
import { counterById, type CounterRow } from '../views/read-counters.ts'
import { goodsOf, placeNamed, redemptionsOn, type ShopRow, shops } from '../views/read-villages.ts'
import { counterOf } from './counter-steps.ts'
import { placed } from './points-steps.ts'

export const getCounter = query(pointsContract.getCounter, {
  subject: everything,
  access: pointsAccess.readsCounter,
  reply: async (tx, { call }) => {
    const counterId = counterOf(call.actor)
    const own = counterId === null ? null : await counterById(tx, counterId)
    const counter = own && (await presentCounter(tx, call, own))
    const isHere = ({ placeId }: ShopRow) =>
      counterId === null
        ? pointsAccess.counter(call.actor, { ...placed(placeId), counter: null }, call.house.trees)
        : placeId === own?.placeId && counter?.isOver === false
    const here = (await shops(tx)).filter(isHere)
    const shown = []
    for (const one of here) shown.push(await presentShop(tx, call, one))
    return { counter, shops: shown }
  },
})

async function presentCounter(tx: Transaction, { house, now }: Call, counter: CounterRow) {
  const { counterId, placeId, secretId, until, isEnded } = counter
  const names = await house.vault.openContent(tx, [secretId])
  const place = await placeNamed(tx, placeId)
  return {
    ...{ counterId, until, placeName: place?.name ?? '' },
    name: names.get(secretId) ?? '',
    isOver: isEnded || dayOf(now) > until,
  }
}

/** What lies on the shelf, and what was exchanged today as far as the reader may see it: a counter sees its own. */
async function presentShop(tx: Transaction, { now }: Call, { placeId, shop }: ShopRow) {
  const goods = await goodsOf(tx, placeId)
  const today = await redemptionsOn(tx, placeId, dayOf(now))
  return {
    ...{ placeId, goods, name: shop.name },
    today: today.map((one) => ({ ...one, number: postingNumber(one.redemptionId) })),
  }
}
