import { readTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnerIn, partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { type Claimant, claim, replayItem } from '../rules/service-item.ts'
import { partnerById } from '../views/read-partners.ts'
import { toItemState } from './item-steps.ts'

export const claimItem = command(partnersContract.claimItem, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: (_input, { house, actor }): Promise<Claimant | undefined> =>
    readTransaction(house.pool, {}, async (tx) => {
      const partner = await partnerById(tx, partnerIn(actor) ?? house.newId())
      return (
        partner && {
          partnerId: partner.partnerId,
          kind: partner.kind,
          isActive: partner.status === 'active',
          to: partner.agreement?.to ?? null,
        }
      )
    }),
  replay: replayItem,
  subject: () => null,
  access: partnersAccess.partner,
  decide: ({ state, facts, now }): ItemEvent[] => {
    if (facts === undefined) throw new Problem('not-found', houseProblems.notFound)
    return claim(state, facts, dayOf(now))
  },
  reply: ({ input, state }) => toItemState(input.itemId, state),
})
