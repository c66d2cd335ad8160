import { everything, query } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { openAsks } from '../views/read-asks.ts'
import { newestFillings } from '../views/read-fillings.ts'

export const listFillings = query(reportsContract.listFillings, {
  subject: everything,
  access: reportsAccess.staff,
  reply: async (tx, { call }) => {
    const rows = await newestFillings(tx)
    const names = await call.house.vault.openContent(
      tx,
      rows.map(({ nameId }) => nameId),
    )
    return {
      items: rows.map(({ workbookId: _bytes, nameId, ...row }) => ({
        ...row,
        name: names.get(nameId) ?? '',
      })),
      openAsks: (await openAsks(tx)).length,
    }
  },
})
