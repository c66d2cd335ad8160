import { kinds, type TreeName } from '#platform/access/rule.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { watchContract } from '../contract/watch-contract.ts'
import { roleOf } from '../roles.ts'
import { type OnDuty, personOnDuty } from '../views/duty.ts'
import { readPeople } from '../secrets/person-data.ts'

type Asked = { readonly placeId?: string | undefined; readonly organisationId?: string | undefined }

function nodeOf({ placeId, organisationId }: Asked): { tree: TreeName; id: string } | undefined {
  if (placeId !== undefined) return { tree: 'place', id: placeId }
  return organisationId === undefined ? undefined : { tree: 'organisation', id: organisationId }
}

// The name and phone of whoever answers for a grid are published; of others residents learn the name.
const publishesPhone = (found: OnDuty, call: Call): boolean =>
  call.actor.kind === 'staff' || found.role === 'gridWorker' || found.role === 'gridLead'

async function answer(tx: Transaction, found: OnDuty, call: Call) {
  const names = (await readPeople(tx, call.house.vault, [found.personId])).get(found.personId)
  const role = found.role === null ? undefined : roleOf(found.role)
  return {
    ...found,
    name: names?.name ?? null,
    phone: publishesPhone(found, call) ? (names?.phone ?? null) : null,
    zh: role?.zh ?? '',
    en: role?.en ?? '',
  }
}

/** Who answers for a place or an organisation at this moment. */
export const getOnDuty = query(watchContract.getOnDuty, {
  subject: everything,
  access: kinds('anonymous', 'resident', 'staff'),
  async reply(tx, { input, call }) {
    const node = nodeOf(input)
    const found = node && (await personOnDuty(tx, node, call.now))
    return { onDuty: found ? await answer(tx, found, call) : null }
  },
})
