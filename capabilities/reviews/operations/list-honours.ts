import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { everyone } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import { type Honour, readHonours } from '../views/commendations-view.ts'

export const listHonours = query(reviewsContract.listHonours, {
  subject: everything,
  access: everyone,
  reply: async (tx, { call }) => {
    const honours = await readHonours(tx, dayOf(call.now))
    const shown = await shownWith(tx, call, honours)
    return {
      onNotice: honours.flatMap((one) =>
        one.on === null && one.until !== null ? [{ ...shown(one), until: one.until }] : [],
      ),
      published: honours.flatMap((one) => (one.on === null ? [] : [{ ...shown(one), on: one.on }])),
    }
  },
})

/** Opens deeds and, of groups and of people who agreed, names. */
async function shownWith(tx: Transaction, call: Call, honours: readonly Honour[]) {
  const { vault } = call.house
  const deeds = await vault.openContent(
    tx,
    honours.map((one) => one.deedSecret),
  )
  const named = (kind: Honour['kind']) =>
    honours.flatMap((one) => (one.kind === kind && one.nameSecret !== null ? [one.nameSecret] : []))
  const groups = await vault.openContent(tx, named('group'))
  const people = await vault.openPersonal(tx, named('person'))
  const nameOf = ({ kind, nameSecret }: Honour): string | null => {
    if (nameSecret === null) return null
    return (kind === 'group' ? groups.get(nameSecret) : people.get(nameSecret)?.reveal()) ?? null
  }
  return (one: Honour) => ({
    commendationId: one.commendationId,
    kind: one.kind,
    honour: one.honour,
    name: nameOf(one),
    organisationName: one.organisationName,
    deed: deeds.get(one.deedSecret) ?? null,
  })
}
