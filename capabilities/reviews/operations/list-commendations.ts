import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { maskName } from '#platform/text/mask.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import type { Commendation } from '../rules/commendations.ts'
import { pageOfKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { abilitiesAnywhere } from './abilities.ts'

export const listCommendations = query(reviewsContract.listCommendations, {
  subject: everything,
  access: anyStaff,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const asked = { table: 'commendation', first: 'onNotice', cursor: input.cursor } as const
    const { states, next } = await pageOfKept<Commendation>(tx, asked)
    return { items: await commendationRows(tx, call, states), next, abilities: abilitiesAnywhere(call.actor) }
  },
})

/** Commendations as lists show them: groups by name, people masked. */
export async function commendationRows(tx: Transaction, call: Call, all: readonly Commendation[]) {
  const nameOf = await namesOf(
    tx,
    all.map((one) => one.organisationId),
  )
  const secretIds = (kind: Commendation['kind']) =>
    all.filter((one) => one.kind === kind).map((one) => one.name.secretId)
  const groups = await call.house.vault.openContent(tx, secretIds('group'))
  const people = await call.house.vault.openPersonal(tx, secretIds('person'))
  return all.map((one) => ({
    commendationId: one.commendationId,
    kind: one.kind,
    honour: one.honour,
    name:
      one.kind === 'group'
        ? (groups.get(one.name.secretId) ?? '')
        : maskName(people.get(one.name.secretId)?.reveal() ?? ''),
    organisationId: one.organisationId,
    organisationName: nameOf(one.organisationId),
    status: one.status,
    noticeUntil: one.noticeUntil,
    openObjections: one.objections.filter((objection) => objection.isUpheld === null).length,
    isPublished: one.isPublished,
  }))
}
