import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { sayHelperReason } from '../rules/helpers.ts'
import { mostWaiting, waitingFor } from '../rules/asking.ts'
import { findItem } from '../views/read-items.ts'
import { helpersFor } from './helper-step.ts'
import { stateOf } from './present-item.ts'

/** Who could help: never a name, a number or an id, to the author and the community alike. */
export const listHelpers = query(exchangeContract.listHelpers, {
  subject: async (tx, { itemId }) => {
    const found = await findItem(tx, itemId)
    return found && { item: stateOf(found) }
  },
  access: exchangeAccess.looksForHelp,
  isOpenToHouse: true,
  reply: async (_tx, { input, call }) => {
    const { matches, item } = await helpersFor(call, input.itemId)
    return {
      helpers: matches.map(({ helper, standing, reasons }) => ({
        ...{ handle: helper.handle, standing },
        reasons: reasons.map((reason) => ({ what: reason.what, ...sayHelperReason(reason) })),
      })),
      mayAsk: item !== undefined && item.status === 'open' && waitingFor(item).length < mostWaiting,
    }
  },
})
