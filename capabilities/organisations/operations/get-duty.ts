import type { Transaction } from '#platform/database/transaction.ts'
import { everything, query } from '#platform/operations/query.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import type { DutyItem } from '../events.ts'
import { mayGoToGrassroots } from '../rules/answering.ts'
import { dutyListFor } from '../views/duty-lists.ts'
import { type Lead, leadsFor } from '../views/leads.ts'

export const getDuty = query(organisationsContract.getDuty, {
  subject: everything,
  access: organisationsAccess.staff,
  reply: async (tx: Transaction, { input, call }) => {
    const on: Day = input.on ?? dayOf(call.now)
    const list = await dutyListFor(tx, input.placeId, on)
    if (!list) return { listName: null, source: null, from: null, items: [] }
    const wanted = list.items.filter(
      (item) =>
        (input.matter === undefined || item.matter === input.matter) &&
        (input.level === undefined || item.level === input.level),
    )
    const leads = await leadsFor(tx, input.placeId, on)
    return {
      listName: list.name,
      source: list.source,
      from: list.from,
      items: wanted.map((item) => told(item, leads)),
    }
  },
})

function told(item: DutyItem, leads: readonly Lead[]) {
  const lead = leads.find((one) => one.kind === item.lead && one.field === item.leadField)
  return {
    ...item,
    mayGoToGrassroots: mayGoToGrassroots(item),
    leadOrganisationId: lead?.organisationId ?? null,
    leadName: lead?.name ?? null,
  }
}
