import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { offeredBy, takenByUnit } from '../views/read-items.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { readUnit } from '../views/read-people.ts'
import { suitingRows } from './matching-step.ts'
import { presentRows } from './present-item.ts'
import { pathOf } from './span-of.ts'

/** What is needed around the community where the unit first checked in, of the kinds it offers. */
async function suitingFor(
  tx: Transaction,
  call: Call,
  unit: { organisationId: string; placeId: string | undefined },
) {
  const { organisationId, placeId } = unit
  if (placeId === undefined) return []
  const offers = await offeredBy(tx, organisationId)
  const giver = {
    path: pathOf(call, placeId),
    skills: offers.flatMap(({ skill }) => skill ?? []),
    times: offers.flatMap(({ times }) => times),
    past: {},
  }
  const isWanted = ({ kind }: { readonly kind: string }) => offers.some((offer) => offer.kind === kind)
  return suitingRows(tx, call, { giver, list: 'need', isWanted })
}

export const getUnitPage = query(exchangeContract.getUnitPage, {
  subject: async (_tx, { organisationId }, { house }) =>
    house.trees.within('organisation', organisationId, organisationId)
      ? { organisationId, placeId: null }
      : undefined,
  access: exchangeAccess.seesUnit,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { organisationId } }) => {
    const { members, byKind, placeIds } = await readUnit(tx, organisationId)
    const nameOf = await namesOf(tx, [organisationId, ...placeIds])
    const { actor, house } = call
    const mayAct = exchangeAccess.forUnit(actor, { organisationId, placeId: null }, house.trees)
    return {
      organisationId,
      name: nameOf(organisationId),
      members,
      confirmed: byKind.reduce((sum, { count }) => sum + count, 0),
      byKind,
      communities: placeIds.map((placeId) => ({ placeId, name: nameOf(placeId) })),
      taken: await presentRows(tx, call, await takenByUnit(tx, organisationId)),
      suiting: await suitingFor(tx, call, { organisationId, placeId: placeIds[0] }),
      abilities: mayAct ? ['postItem', 'claimItem', 'checkInUnit'] : [],
    }
  },
})
