import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FactAnswer, type FactEvent, factStream } from '../events.ts'
import { answer, replayFact } from '../rules/fact.ts'
import { nowhere } from '../rules/filling.ts'

type Input = InputOf<typeof reportsContract.answerAsk>
type Sealed = { readonly answers: readonly FactAnswer[]; readonly rows: readonly SecretRow[] }

/** Numbers and days stand in the ledger; words go into the vault. */
async function prepare({ factId, answers }: Input, { house }: Call): Promise<Sealed> {
  const sealing = house.vault.sealFor(factStream(factId))
  const sealed = answers.map(
    ({ nodeId, number = null, day = null, words }): FactAnswer => ({
      node: nodeId,
      number,
      day,
      words:
        words === undefined
          ? null
          : sealing.seal({ id: house.newId(), field: 'reports.fact', class: 'content', value: words }),
    }),
  )
  return { answers: sealed, rows: sealing.rows }
}

export const answerAsk = command(reportsContract.answerAsk, {
  stream: ({ factId }) => factStream(factId),
  prepare,
  replay: replayFact,
  subject: ({ input, state }) => {
    const ask = state.asks.get(input.askId)
    return ask ? { placeId: null, organisationId: ask.ownerId } : nowhere
  },
  access: reportsAccess.answer,
  decide: ({ input, state, facts, now }): FactEvent[] =>
    answer(state, { askId: input.askId, today: dayOf(now), answers: facts.answers }),
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ factId: input.factId, answered: input.answers.length }),
})
