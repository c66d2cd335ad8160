import type { Trees } from '#platform/access/rule.ts'
import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Decided, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { promisesAccess, seen } from '../access.ts'
import { type GatheringEvent, promiseStream, type Sealed } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import { abilitiesOf, voterOf } from '../rules/abilities.ts'
import { assertPublic, type BoardState, existing, replayBoard } from '../rules/gathering.ts'
import type { PromiseState } from '../rules/promise-state.ts'

type OnPromise = { readonly promiseId: string }

/** What was sealed and learnt before the transaction. */
type Prepared = {
  readonly content: Sealed | null
  readonly rows: readonly SecretRow[]
  readonly voter: string | undefined
}

type Deciding<Input> = Prepared & {
  readonly input: Input
  readonly state: PromiseState
  readonly given: Pick<Given<never, BoardState, never>, 'actor' | 'now' | 'trees' | 'state'>
}

type Verb = Exclude<keyof typeof promisesAccess, 'everyone' | 'staff' | 'run' | 'runHere' | 'linkHolder'>

type Steps<Input> = {
  readonly verb: Verb
  /** The words that go with the step, to be sealed; public ones hold no phone or ID number. */
  readonly words?: (input: Input) => string
  readonly areWordsPublic?: true
  readonly anywhere?: string
  readonly decide: (deciding: Deciding<Input>) => readonly Decided<GatheringEvent>[]
}

/** Seals words that belong to one promise. */
export function sealWords(call: Call, stream: string, text: string): Pick<Prepared, 'content' | 'rows'> {
  if (text === '') return { content: null, rows: [] }
  const { newId, vault } = call.house
  const sealing = vault.sealFor(stream)
  const content = sealing.seal({ id: newId(), field: 'promises.words', class: 'content', value: text })
  return { content, rows: sealing.rows }
}

/** A step that always carries words; without them it is our bug. */
export function requireContent(content: Sealed | null): Sealed {
  if (content === null) throw new Error('a step that needs words was decided without them')
  return content
}

/** The hash of an acceptance link, as the ledger keeps it. */
export function hashOf(receipt: string): string {
  const hash = secretHash(receipt)
  if (!hash) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}

/** Refuses an owner, convener or asker that is no organisation. */
export function requireOrganisation(trees: Trees, organisationId: string): void {
  if (trees.within('organisation', organisationId, organisationId)) return
  throw new Problem('rule-broken', promiseProblems.noOwner, { organisationId })
}

/** Refuses a place that was never registered. */
export function requirePlace(trees: Trees, placeId: string): void {
  if (trees.within('place', placeId, placeId)) return
  throw new Problem('rule-broken', promiseProblems.unknownPlace, { placeId })
}

type Standing = Pick<
  Given<never, BoardState, { readonly voter: string | undefined }>,
  'state' | 'actor' | 'trees' | 'facts'
>

/** Where the promise stands after a step, and what this reader may do next. */
export function standingOf({ state, actor, trees, facts }: Standing) {
  const { promiseId, status, dueOn } = existing(state)
  const voter = facts.voter === undefined ? {} : { voter: facts.voter }
  return { promiseId, status, dueOn, abilities: abilitiesOf(state, actor, { trees, ...voter }) }
}

/** One step of a promise: load its history, ask who may, decide purely, append, tell where it stands. */
export function promiseCommand<Declared extends OperationContract>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnPromise>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  return command<Declared, GatheringEvent, BoardState, Prepared, BoardState>(declared, {
    stream: (input) => promiseStream(onPromise(input).promiseId),
    prepare: async (rawInput, call) => {
      const input = onPromise(rawInput)
      const words = steps.words?.(input) ?? ''
      const voter = voterOf(call.actor, call.receiptHash)
      return { ...sealWords(call, promiseStream(input.promiseId), words), voter }
    },
    replay: replayBoard,
    subject: ({ state }) => state,
    access: promisesAccess[steps.verb],
    see: seen,
    ...(steps.anywhere !== undefined && { anywhere: steps.anywhere }),
    decide: (given) => {
      const input = onPromise(given.input)
      if (steps.areWordsPublic) assertPublic(steps.words?.(input) ?? '')
      return steps.decide({ ...given.facts, input, state: existing(given.state), given })
    },
    secrets: ({ rows }) => rows,
    reply: standingOf,
  })
  // Guarantee: every contract that a step of a promise is bound to has `promiseId` among its fields.
  function onPromise(input: Input) {
    return input as Input & OnPromise
  }
}
