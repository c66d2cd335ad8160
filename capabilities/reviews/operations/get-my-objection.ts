import { kinds } from '#platform/access/rule.ts'
import { query } from '#platform/operations/query.ts'
import { reviewsContract } from '../contract.ts'
import { ownObjection } from '../views/objections.ts'

export const getMyObjection = query(reviewsContract.getMyObjection, {
  // Row-level security shows the one objection that the receipt opens, and none to another receipt.
  subject: (tx) => ownObjection(tx),
  access: kinds('resident'),
  reply: async (tx, { call, subject }) => {
    const { wordsSecret, answerSecret, ...told } = subject
    const secrets = [wordsSecret, ...(answerSecret === null ? [] : [answerSecret])]
    const texts = await call.house.vault.openContent(tx, secrets)
    return {
      ...told,
      words: texts.get(wordsSecret) ?? null,
      finding: answerSecret === null ? null : (texts.get(answerSecret) ?? null),
    }
  },
})
