import { houseReadTransaction } from '#platform/database/transaction.ts'
import { dayOf } from '#platform/time/instant.ts'
import { casesContract } from '../contract.ts'
import { caseStream } from '../events.ts'
import { letWordsGo as decide } from '../rules/letting-go.ts'
import { findMergedWith } from '../views/find-case.ts'
import { caseCommand } from './case-command.ts'

/** What is past its term goes by itself, as if its author had asked for it. */
export const letWordsGo = caseCommand(casesContract.letWordsGo, {
  verb: 'letWordsGo',
  learn: ({ caseId }, { house }) => houseReadTransaction(house.pool, (tx) => findMergedWith(tx, caseId)),
  also: (_input, merged) => merged.map(caseStream),
  decide: ({ state, learnt, others, at }) =>
    decide(
      state,
      learnt.map((caseId) => others(caseStream(caseId))),
      dayOf(at.now),
    ),
})
