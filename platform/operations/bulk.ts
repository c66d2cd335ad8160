import type { AccessRule } from '../access/rule.ts'
import { type Transaction, writeTransaction } from '../database/transaction.ts'
import { houseProblems, Problem } from '../errors.ts'
import type { NewEntry } from '../ledger/append.ts'
import type { LedgerEvent } from '../ledger/entry.ts'
import type { SecretRow } from '../vault/vault.ts'
import type { InputOf, OperationContract, OutputOf } from './contract.ts'
import type { Call } from './house.ts'
import { newEntry } from './new-entry.ts'
import { admitKind, type Operation, parseInput, parseOutput } from './operation.ts'
import { appendAndProject, readOwnTrees } from './write-queue.ts'

/** Events for one stream whose version the caller has read in the same transaction. */
export type Draft<Event extends LedgerEvent> = {
  readonly stream: string
  readonly expectedVersion: number
  readonly events: readonly Event[]
}

export type BulkWriter<Event extends LedgerEvent> = {
  readonly tx: Transaction
  readonly append: (drafts: readonly Draft<Event>[], secrets?: readonly SecretRow[]) => Promise<void>
}

export type BulkSteps<Declared extends OperationContract, Event extends LedgerEvent, Subject> = {
  readonly subject: (input: InputOf<Declared>, call: Call) => Subject
  readonly access: AccessRule<Subject>
  /** Reads, compares and appends in one transaction: all of it or nothing. */
  readonly run: (writer: BulkWriter<Event>, input: InputOf<Declared>, call: Call) => Promise<unknown>
}

const chunkSize = 5_000

/** An import: thousands of streams in one transaction. Repeating it must change nothing, so it needs no key. */
export function bulk<Declared extends OperationContract, Event extends LedgerEvent, Subject>(
  declared: Declared,
  steps: BulkSteps<Declared, Event, Subject>,
): Operation<Declared> {
  return {
    contract: declared,
    kind: 'bulk',
    async run(rawInput, call): Promise<OutputOf<Declared>> {
      admitKind(declared, call.actor)
      const input = parseInput(declared, rawInput)
      if (!steps.access(call.actor, steps.subject(input, call), call.house.trees)) {
        throw new Problem('not-allowed', houseProblems.notAllowed)
      }
      const types = new Set<string>()
      const reply = await writeTransaction(call.house.pool, async (tx) => {
        // A large file is read and checked while the transaction waits.
        await tx.query(
          `set local statement_timeout = '10min'; set local idle_in_transaction_session_timeout = '10min'`,
        )
        return steps.run(bulkWriter<Event>(tx, call, types), input, call)
      })
      await readOwnTrees(call.house, types)
      return parseOutput(declared, reply)
    },
  }
}

/** Appends many drafts in chunks; used by imports and by the demonstration world. */
export function bulkWriter<Event extends LedgerEvent>(
  tx: Transaction,
  call: Call,
  types = new Set<string>(),
): BulkWriter<Event> {
  return {
    tx,
    async append(drafts, secrets = []) {
      const entries = drafts.flatMap((draft) => entriesOf(draft, call))
      for (const entry of entries) types.add(entry.type)
      for (let start = 0; start < entries.length; start += chunkSize) {
        await appendAndProject(call.house, tx, {
          entries: entries.slice(start, start + chunkSize),
          secrets: start === 0 ? secrets : [],
        })
      }
    },
  }
}

function entriesOf<Event extends LedgerEvent>(draft: Draft<Event>, call: Call): NewEntry[] {
  return draft.events.map((event, index) =>
    newEntry(event, call, { stream: draft.stream, version: draft.expectedVersion + index + 1 }),
  )
}
