import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { listOn } from '../rules/village.ts'
import { goodsOf, listsOf, placeNamed, villageOf } from '../views/read-villages.ts'
import { placed } from './points-steps.ts'

const keeping = [
  'draftList',
  'decideList',
  'changeCommittee',
  'setShop',
  'takePoints',
  'reversePosting',
  'offerGood',
  'changeGood',
  'changeStock',
  'withdrawGood',
]

export const getVillage = query(pointsContract.getVillage, {
  subject: (tx, { placeId }) => placeNamed(tx, placeId),
  access: pointsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { subject: { placeId, name }, call }) => {
    const lists = await listsOf(tx, placeId)
    const { shop } = await villageOf(tx, placeId)
    return {
      ...{ placeId, name, lists, shop },
      current: listOn(lists, dayOf(call.now))?.version ?? 0,
      goods: await goodsOf(tx, placeId),
      abilities: pointsAccess.keep(call.actor, placed(placeId), call.house.trees) ? keeping : [],
    }
  },
})
