import { query } from '#platform/operations/query.ts'
import { reader } from '../access.ts'
import { casesContract } from '../contract.ts'
import { readTold } from '../told.ts'
import { presentRows, readListed } from '../views/case-page.ts'
import { printsOf } from '../views/case-words.ts'
import { readCase } from '../views/read-case.ts'
import { findSimilar } from '../views/similar-cases.ts'

/** Open cases like this one, to be merged. */
export const listSimilarCases = query(casesContract.listSimilarCases, {
  subject: (tx, { caseId }) => readCase(tx, caseId),
  access: (actor, { state }, trees) => reader(actor, state, trees),
  reply: async (tx, { call, subject: { state } }) => {
    const { vault, trees } = call.house
    const kept = (await vault.openContent(tx, [state.content.secretId])).get(state.content.secretId)
    const alike = await findSimilar(tx, trees, {
      kind: state.about.kind,
      placeId: state.place,
      prints: kept === undefined ? [] : printsOf(vault, readTold(kept).text),
      now: call.now,
      except: state.caseId,
    })
    const rows = await readListed(
      tx,
      alike.map(({ caseId }) => caseId),
    )
    const presented = await presentRows(tx, rows, { vault, now: call.now })
    const excerpts = new Map(presented.map(({ row }) => [row.caseId, row.excerpt]))
    return {
      cases: alike
        .filter(({ caseId }) => excerpts.has(caseId))
        .map((one) => ({ ...one, excerpt: excerpts.get(one.caseId) ?? null })),
    }
  },
})
