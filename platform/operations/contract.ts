import type * as z from 'zod/mini'
import type { ActorKind } from '../access/actor.ts'
import type { ProblemText } from '../errors.ts'

/** How often one caller may call: `intake` and `signIn` are tight, `normal` is for people at work. */
export type RateClass = 'normal' | 'intake' | 'signIn' | 'reveal' | 'export'

/** One operation, from which the route, the OpenAPI document, the typed client and the access matrix come. */
export type OperationContract<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly method: 'GET' | 'POST'
  /** Path parameters (`:caseId`) are fields of the input. GET takes the rest from the query string, POST from JSON. */
  readonly path: `/api/${string}`
  readonly summary: string
  /** Kinds of actor that can ever be let in; anyone else is refused before the subject is read. */
  readonly actors: readonly ActorKind[]
  readonly input: Input
  readonly output: Output
  /** The rules it may answer with, besides the house's own. */
  readonly problems: readonly ProblemText[]
  readonly rate?: RateClass
  /** Largest body in bytes, where a file is taken in; 1 MiB otherwise. */
  readonly mostBytes?: number
  /** Answers with the `text` of its output as a file of this type, for other programs to read; JSON otherwise. */
  readonly media?: 'text/calendar'
}

export type Contract = Readonly<Record<string, OperationContract>>

/** Keeps the literal types of a capability's operations while checking their shape. */
export const contract = <const Operations extends Contract>(operations: Operations): Operations => operations

export type InputOf<Operation extends OperationContract> = z.output<Operation['input']>
export type OutputOf<Operation extends OperationContract> = z.output<Operation['output']>
