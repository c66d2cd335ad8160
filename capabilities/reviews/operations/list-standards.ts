import { everything, query } from '#platform/operations/query.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import type { Standard } from '../rules/scoring-state.ts'
import { itemsOf } from '../rules/standards.ts'
import { pageOfKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { abilitiesAnywhere } from './abilities.ts'

export const listStandards = query(reviewsContract.listStandards, {
  subject: everything,
  access: anyStaff,
  reply: async (tx, { input, call }) => {
    const { use, text, cursor } = input
    const asked = { table: 'standard', first: '', cursor, status: use, text } as const
    const { states: standards, next } = await pageOfKept<Standard>(tx, asked)
    const nameOf = await namesOf(
      tx,
      standards.map((standard) => standard.organisationId),
    )
    return {
      items: standards.map((standard) => standardRow(standard, nameOf)),
      next,
      abilities: abilitiesAnywhere(call.actor),
    }
  },
})

/** A standard as lists show it. */
const standardRow = (standard: Standard, nameOf: (id: string | null) => string) => ({
  standardId: standard.standardId,
  organisationName: nameOf(standard.organisationId),
  use: standard.use,
  name: standard.name,
  items: itemsOf(standard).length,
  on: standard.on,
})

/** A whole standard. */
export const standardDetail = (standard: Standard, nameOf: (id: string | null) => string) => ({
  ...standardRow(standard, nameOf),
  areas: standard.areas,
  thresholds: standard.thresholds,
  validMonths: standard.validMonths,
})
