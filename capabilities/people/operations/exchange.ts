import { nobody } from '#platform/access/actor.ts'
import type { AccessRule } from '#platform/access/rule.ts'
import { failureCode } from '#platform/database/database-failure.ts'
import { type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import { type BulkWriter, bulkWriter } from '#platform/operations/bulk.ts'
import type { Call } from '#platform/operations/house.ts'
import { admitKind, type Operation, parseInput, parseOutput } from '#platform/operations/operation.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import type { PeopleEvent } from '../events.ts'

/** Entries for the end of one stream whose length was read in the same transaction. */
type Addition = {
  readonly stream: string
  readonly after: number
  readonly events: readonly PeopleEvent[]
}

export type Exchange = {
  readonly tx: Transaction
  readonly call: Call
  readonly append: (addition: Addition, secrets?: readonly SecretRow[]) => Promise<void>
}

/** A refusal is returned rather than thrown, so that what was noted about it is kept. */
export type Outcome = { readonly reply: unknown } | { readonly refusal: Problem }

/**
 * A write whose input is secret (a password, a code, a link). It leaves no digest of its input in the ledger, and may
 * change the tables of secrets in the transaction that appends. Repeating it is safe by what it does, not by its key.
 */
export type ExchangeSteps<Declared extends OperationContract> = {
  readonly access: AccessRule<null>
  readonly run: (input: InputOf<Declared>, call: Call) => Promise<Outcome>
}

export function exchange<Declared extends OperationContract>(
  declared: Declared,
  steps: ExchangeSteps<Declared>,
): Operation<Declared> {
  return {
    contract: declared,
    kind: 'bulk',
    async run(rawInput, call) {
      admitKind(declared, call.actor)
      const input = parseInput(declared, rawInput)
      if (!steps.access(call.actor, null, call.house.trees))
        throw new Problem('not-allowed', houseProblems.notAllowed)
      const outcome = await steps.run(input, call)
      if ('refusal' in outcome) throw outcome.refusal
      return parseOutput(declared, outcome.reply)
    },
  }
}

const mostTries = 5

/** One transaction on the freshest histories; if another was faster, once more. */
export async function inExchange<Result>(
  call: Call,
  run: (given: Exchange) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writeTransaction(call.house.pool, (tx) => run(exchangeOver(tx, call)))
    } catch (reason) {
      if (failureCode(reason) !== '23505' || !isLedgerRace(reason)) throw reason
      if (tries === mostTries) throw new Problem('conflict', houseProblems.movedOn)
    }
  }
}

function isLedgerRace(reason: unknown): boolean {
  return reason instanceof Error && 'table' in reason && String(reason.table).startsWith('entry_')
}

/** The same transaction, its entries in the name of somebody who has just proved who they are. */
export const inNameOf = (given: Exchange, personId: string): Exchange =>
  exchangeOver(given.tx, {
    ...given.call,
    actor: { kind: 'staff', personId, sessionId: '', posts: [], act: nobody, see: nobody, search: nobody },
  })

function exchangeOver(tx: Transaction, call: Call): Exchange {
  const writer: BulkWriter<PeopleEvent> = bulkWriter<PeopleEvent>(tx, call)
  return {
    tx,
    call,
    append: async ({ stream, after, events }, secrets = []) => {
      if (events.length > 0) await writer.append([{ stream, expectedVersion: after, events }], secrets)
    },
  }
}
