import { kinds } from '#platform/access/rule.ts'
import { everything, query } from '#platform/operations/query.ts'
import { casesContract } from '../contract.ts'
import { printsOf } from '../views/case-words.ts'
import { findSimilar } from '../views/similar-cases.ts'

/** Open cases like the one being written. */
export const findSimilarCases = query(casesContract.findSimilarCases, {
  subject: everything,
  access: kinds('anonymous', 'resident', 'staff'),
  reply: async (tx, { input, call }) => ({
    cases: await findSimilar(tx, call.house.trees, {
      kind: input.kind,
      placeId: input.placeId ?? null,
      prints: printsOf(call.house.vault, input.text),
      now: call.now,
      except: null,
    }),
  }),
})
