import { bookletOf } from '#platform/access/booklet.ts'
import type { Trees } from '#platform/access/rule.ts'
import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Given } from '#platform/operations/command.ts'
import type { InputOf, OperationContract } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import { type ItemVerb, itemAccess, seesItem } from '../access.ts'
import { type ExchangeEvent, type ItemEvent, itemStream, type Sealed } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import { abilitiesOf } from '../rules/abilities.ts'
import type { ItemState } from '../rules/item-state.ts'
import { type ExchangeState, replayExchange } from '../rules/replay.ts'
import { broken } from '../rules/step.ts'

type OnItem = { readonly itemId: string }

/** Who calls, and what was sealed before the transaction. */
export type Prepared = {
  readonly participantId: string | null
  readonly words: Sealed | null
  readonly rows: readonly SecretRow[]
}

export type Deciding<Input> = Given<Input, ExchangeState, Prepared> & { readonly item: ItemState }

type Steps<Input> = {
  readonly verb: ItemVerb
  /** The words that go with the step, to be sealed. */
  readonly words?: (input: Input) => string
  readonly also?: (input: Input, facts: Prepared) => readonly string[]
  readonly anywhere?: string
  readonly decide: (deciding: Deciding<Input>) => readonly ItemEvent[]
}

type Text = {
  readonly stream: string
  readonly field: 'exchange.words' | 'exchange.reach'
  readonly text: string
}

/** Seals words of one item together; empty ones are left out. */
export function sealAll(
  call: Call,
  texts: readonly Text[],
): { sealed: (Sealed | null)[]; rows: readonly SecretRow[] } {
  const { newId, vault } = call.house
  const sealing = vault.sealFor(texts[0]?.stream ?? '')
  const sealed = texts.map((one) =>
    one.text === ''
      ? null
      : sealing.seal({ id: newId(), field: one.field, class: 'content', value: one.text }),
  )
  return { sealed, rows: sealing.rows }
}

/** A step that always carries words; without them it is our bug. */
export function requireSealed(sealed: Sealed | null | undefined): Sealed {
  if (!sealed) throw new Error('a step that needs words was decided without them')
  return sealed
}

export const hashOf = (receipt: string): string => secretHash(receipt)?.toString('hex') ?? ''

/** Refuses a place that was never registered. */
export function requirePlace(trees: Trees, placeId: string): void {
  if (trees.within('place', placeId, placeId)) return
  throw broken(exchangeProblems.unknownPlace, 'placeId')
}

/** Refuses a unit that is no organisation. */
export function requireUnit(trees: Trees, organisationId: string): void {
  if (trees.within('organisation', organisationId, organisationId)) return
  throw broken(exchangeProblems.unknownUnit, 'organisationId')
}

export function existing({ item }: Pick<ExchangeState, 'item'>): ItemState {
  if (item === null) throw new Problem('not-found', houseProblems.notFound)
  return item
}

type Standing = Pick<Given<unknown, ExchangeState, unknown>, 'state' | 'actor' | 'trees'>

/** Where the item stands after a step, and what this reader may do next. */
export function standingOf({ state, actor, trees }: Standing) {
  const item = existing(state)
  return { itemId: item.itemId, status: item.status, abilities: abilitiesOf(item, actor, trees) }
}

/** One step of an item: load its history, ask who may, decide purely, append, tell where it stands. */
export function itemCommand<Declared extends OperationContract>(
  declared: Declared,
  steps: Steps<InputOf<Declared> & OnItem>,
): Operation<Declared> {
  type Input = InputOf<Declared>
  const { also } = steps
  return command<Declared, ExchangeEvent, ExchangeState, Prepared, ExchangeState>(declared, {
    stream: (input) => itemStream(onItem(input).itemId),
    prepare: async (rawInput, call) => {
      const input = onItem(rawInput)
      const text = steps.words?.(input) ?? ''
      const { sealed, rows } = sealAll(call, [
        { stream: itemStream(input.itemId), field: 'exchange.words', text },
      ])
      return { participantId: bookletOf(call.actor), words: sealed[0] ?? null, rows }
    },
    ...(also && { also: (input: Input, facts: Prepared) => also(onItem(input), facts) }),
    replay: replayExchange,
    subject: ({ state }) => state,
    access: itemAccess[steps.verb],
    see: seesItem,
    ...(steps.anywhere !== undefined && { anywhere: steps.anywhere }),
    decide: (given) => steps.decide({ ...given, input: onItem(given.input), item: existing(given.state) }),
    secrets: ({ rows }) => rows,
    reply: standingOf,
  })
  // Guarantee: every contract that a step of an item is bound to has `itemId` among its fields.
  function onItem(input: Input) {
    return input as Input & OnItem
  }
}
