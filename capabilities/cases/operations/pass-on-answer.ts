import { writeTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { casesContract } from '../contract.ts'
import { caseStream } from '../events.ts'
import * as decisions from '../rules/merging.ts'
import { findAnswerContent, findMainOf } from '../views/find-case.ts'
import { caseCommand, requireContent, sealWords } from './case-command.ts'

/** Give the author of a merged case the answer of the main case, sealed under the case's own key. */
export const passOnAnswer = caseCommand(casesContract.passOnAnswer, {
  verb: 'passOnAnswer',
  learn: ({ caseId }, call) => learnAnswer(call, caseId),
  also: (_input, { mainId }) => [caseStream(mainId)],
  secrets: ({ rows }) => rows,
  decide: ({ state, at, learnt, others }) => {
    if (state.mergedInto !== learnt.mainId) throw new Problem('conflict', houseProblems.movedOn)
    const main = others(caseStream(learnt.mainId))
    return decisions.passOnAnswer(state, { main, content: requireContent(learnt.content) }, at)
  },
})

async function learnAnswer(call: Call, caseId: string) {
  const { pool, vault } = call.house
  return writeTransaction(pool, async (tx) => {
    const mainId = await findMainOf(tx, caseId)
    if (mainId === null) throw new Problem('conflict', houseProblems.movedOn)
    const secretId = await findAnswerContent(tx, mainId)
    const texts = await vault.openContent(tx, secretId === undefined ? [] : [secretId])
    const text = texts.get(secretId ?? '') ?? ''
    return { mainId, ...sealWords(call, caseId, text) }
  })
}
