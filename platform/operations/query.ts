import type { AccessRule } from '../access/rule.ts'
import {
  houseReadTransaction,
  type Reader,
  readTransaction,
  type Transaction,
} from '../database/transaction.ts'
import { houseProblems, Problem } from '../errors.ts'
import type { InputOf, OperationContract, OutputOf } from './contract.ts'
import type { Call } from './house.ts'
import { admitKind, type Operation, parseInput, parseOutput } from './operation.ts'

export type Reading<Input, Subject> = {
  readonly input: Input
  readonly call: Call
  readonly subject: Subject
}

export type QuerySteps<Declared extends OperationContract, Subject> = {
  /** What is being read; `undefined` is answered "not found". Row-level security already hides what is out of reach. */
  readonly subject: (tx: Transaction, input: InputOf<Declared>, call: Call) => Promise<Subject | undefined>
  readonly access: AccessRule<Subject>
  /** The console and jobs, who have no session to be looked up, read with the house's own rights. */
  readonly isOpenToHouse?: true
  readonly reply: (tx: Transaction, reading: Reading<InputOf<Declared>, Subject>) => Promise<unknown>
}

/** For lists: the rows themselves are filtered by scope, the rule only says which kinds of reader there are. */
export const everything = async (): Promise<null> => null

/** Turns a contract and its steps into a read on behalf of one person, behind row-level security. */
export function query<Declared extends OperationContract, Subject>(
  declared: Declared,
  steps: QuerySteps<Declared, Subject>,
): Operation<Declared> {
  return {
    contract: declared,
    kind: 'query',
    async run(rawInput, call): Promise<OutputOf<Declared>> {
      admitKind(declared, call.actor)
      const input = parseInput(declared, rawInput)
      const reading = steps.isOpenToHouse && isHouse(call) ? houseReadTransaction : readingFor(call)
      const reply = await reading(call.house.pool, async (tx) => {
        const subject = await steps.subject(tx, input, call)
        if (subject === undefined || !steps.access(call.actor, subject, call.house.trees)) {
          throw new Problem('not-found', houseProblems.notFound)
        }
        return steps.reply(tx, { input, call, subject })
      })
      return parseOutput(declared, reply)
    },
  }
}

const isHouse = ({ actor }: Call): boolean => actor.kind === 'console' || actor.kind === 'job'

const readingFor =
  (call: Call): typeof houseReadTransaction =>
  (pool, run) =>
    readTransaction(pool, readerOf(call), run)

/** What the database learns of a reader: a session token, or the hash of a receipt. */
export function readerOf(call: Call): Reader {
  return {
    ...(call.sessionToken && { sessionToken: call.sessionToken }),
    ...(call.receiptHash && { receiptHash: call.receiptHash }),
  }
}
