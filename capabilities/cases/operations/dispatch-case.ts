import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { casesContract } from '../contract.ts'
import { caseProblems } from '../problems.ts'
import { type CatalogueItem, catalogueOn } from '../rule-set.ts'
import * as decisions from '../rules/routing.ts'
import { findPlaceOf } from '../views/find-case.ts'
import { findDuty, findRung } from '../views/ladder.ts'
import { duties } from '../words.ts'
import { caseCommand } from './case-command.ts'

/** Send the case to an organisation by the catalogue. */
export const dispatchCase = caseCommand(casesContract.dispatchCase, {
  verb: 'dispatchCase',
  words: ({ note }) => note,
  learn: ({ caseId, toOrganisationId, item }, call) => learnRoute(call, { caseId, toOrganisationId, item }),
  decide: ({ state, at, content, learnt }) => decisions.dispatchCase(state, { ...learnt, content }, at),
})

type Route = { readonly caseId: string; readonly toOrganisationId: string; readonly item: string }

/** Where it is to go and what the catalogue says; a duty list in force at the place goes before the catalogue. */
async function learnRoute(call: Call, { caseId, toOrganisationId, item: matter }: Route) {
  const { trees, pool } = call.house
  const on = dayOf(call.now)
  return readTransaction(pool, readerOf(call), async (tx) => {
    const to = await findRung(tx, trees, toOrganisationId)
    if (!to) throw new Problem('rule-broken', caseProblems.nobodyResponsible)
    const placeId = await findPlaceOf(tx, caseId)
    const duty = await findDuty(tx, trees, { placeId, matter, on })
    const item = catalogueOn(on).items.find((one) => one.item === matter)
    const { level, organisationId } = to
    return { to: { level, organisationId }, item: item && withDuty(item, duty) }
  })
}

function withDuty(item: CatalogueItem, found: string | undefined): CatalogueItem {
  const duty = duties.find((one) => one === found)
  return duty === undefined ? item : { ...item, duty }
}
