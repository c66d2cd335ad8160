import * as z from 'zod/mini'
import type { Actor, ActorKind } from '../access/actor.ts'
import { type FieldProblem, houseProblems, Problem } from '../errors.ts'
import type { Contract, InputOf, OperationContract, OutputOf } from './contract.ts'
import { explainIssue } from './explain-issue.ts'
import type { Call } from './house.ts'

/** An operation bound to its contract: the same function for HTTP, a job, the command line and a phone that was offline. */
export type Operation<Declared extends OperationContract = OperationContract> = {
  readonly contract: Declared
  readonly kind: 'command' | 'query' | 'bulk'
  readonly run: (rawInput: unknown, call: Call) => Promise<OutputOf<Declared>>
}

/** One binding for every operation of a contract, no more, no fewer. */
export type Bindings<Declared extends Contract> = {
  readonly [Name in keyof Declared]: Operation<Declared[Name]>
}

/** Parses an input once, strictly; what does not fit is named field by field with the remedy. */
export function parseInput<Declared extends OperationContract>(
  declared: Declared,
  rawInput: unknown,
): InputOf<Declared> {
  const parsed = z.safeParse(declared.input, rawInput, { reportInput: true })
  // Guarantee: `parsed.data` is what this contract's own schema made.
  if (parsed.success) return parsed.data as InputOf<Declared>
  const fields: FieldProblem[] = parsed.error.issues.map(explainIssue)
  throw new Problem('invalid-input', houseProblems.invalidInput, { fields })
}

/** Parses what goes out; a mismatch is our bug and not the caller's. */
export function parseOutput<Declared extends OperationContract>(
  declared: Declared,
  output: unknown,
): OutputOf<Declared> {
  const parsed = z.safeParse(declared.output, output)
  // Guarantee: `parsed.data` is what this contract's own schema made.
  if (parsed.success) return parsed.data as OutputOf<Declared>
  throw new Error(
    `${declared.path} answered in another shape than its contract: ${z.prettifyError(parsed.error)}`,
  )
}

/** Refuses kinds of actor the contract never lets in, before anything is read. */
export function admitKind(declared: OperationContract, actor: Actor): void {
  const kinds: readonly ActorKind[] = declared.actors
  if (kinds.includes(actor.kind)) return
  if (actor.kind === 'anonymous') throw new Problem('not-signed-in', houseProblems.notSignedIn)
  throw new Problem('not-allowed', houseProblems.notAllowed)
}
