import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type PartnerRecord, partnersIn } from '../views/read-partners.ts'
import { briefOf } from './present-partner.ts'

const nowhere = { low: 0, high: 0 }

export const listPartners = query(partnersContract.listPartners, {
  subject: everything,
  access: partnersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input: { within, skip, limit }, call }) => {
    const places = call.house.trees.index('place')
    const span = within === undefined ? undefined : (places.positionOf(within) ?? nowhere)
    const found = (await partnersIn(tx, span)).filter((partner) => isShown(call, partner))
    return {
      partners: found.slice(skip, skip + limit).map((partner) => briefOf(partner, dayOf(call.now))),
      total: found.length,
    }
  },
})

/** A partnership is public while it runs; before and after, those who keep it see it. */
export const isShown = ({ actor, house }: Call, { status, placeId }: PartnerRecord): boolean =>
  status === 'active' || partnersAccess.see(actor, { placeId, organisationId: null }, house.trees)
