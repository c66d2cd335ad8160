import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { casesContract } from '../contract.ts'
import { caseProblems } from '../problems.ts'
import * as decisions from '../rules/routing.ts'
import { findRung } from '../views/ladder.ts'
import { caseCommand, requireContent } from './case-command.ts'

/** Decide a dispute over a dispatch, once. */
export const decideDispute = caseCommand(casesContract.decideDispute, {
  verb: 'decideDispute',
  words: ({ reason }) => reason,
  learn: async ({ toOrganisationId }, { house }) => {
    const to = await readTransaction(house.pool, {}, (tx) => findRung(tx, house.trees, toOrganisationId))
    if (!to) throw new Problem('rule-broken', caseProblems.nobodyResponsible)
    return { level: to.level, organisationId: to.organisationId }
  },
  decide: ({ state, at, content, learnt }) =>
    decisions.decideDispute(state, { to: learnt, content: requireContent(content) }, at),
})
