import { everything, query } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { givenFacts, type ReturnedFact } from '../views/read-asks.ts'

const saidValue = (
  { number, day, wordsId }: Pick<ReturnedFact, 'number' | 'day' | 'wordsId'>,
  words: ReadonlyMap<string, string>,
): string | null => (number === null ? (day ?? words.get(wordsId ?? '') ?? null) : String(number))

export const listReturned = query(reportsContract.listReturned, {
  subject: everything,
  access: reportsAccess.staff,
  reply: async (tx, { call }) => {
    const rows = await givenFacts(tx)
    const words = await call.house.vault.openContent(
      tx,
      rows.flatMap(({ wordsId }) => wordsId ?? []),
    )
    return {
      items: rows.map(({ number, day, wordsId, ...row }) => ({
        ...row,
        value: saidValue({ number, day, wordsId }, words),
      })),
    }
  },
})
