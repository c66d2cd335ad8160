import { everything, query } from '#platform/operations/query.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { contactPageSize, readContacts } from '../views/read-villages.ts'
import { spanOf } from './span-of.ts'

export const listContacts = query(promisesContract.listContacts, {
  subject: everything,
  access: promisesAccess.staff,
  reply: async (tx, { input, call }) => {
    const span = spanOf(call, input.placeId) ?? { low: 0, high: 0 }
    const rows = await readContacts(tx, span, input.after)
    const found = rows.slice(0, contactPageSize)
    const last = rows.length > contactPageSize ? found.at(-1) : undefined
    const nameOf = await namesOf(
      tx,
      found.map(({ placeId }) => placeId),
    )
    const here = { placeId: input.placeId, organisationId: null }
    const mayAssign = promisesAccess.run(call.actor, here, call.house.trees)
    return {
      contacts: found.map(({ visits: _, ...one }) => ({ ...one, placeName: nameOf(one.placeId) })),
      next: last ? `${last.placeId}_${last.contactId}` : null,
      abilities: mayAssign ? ['assignContact', 'endContact'] : [],
    }
  },
})
