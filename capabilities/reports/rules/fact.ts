import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import type { Ask, FactAnswer, FactEvent } from '../events.ts'
import { reportsProblems as problems } from '../problems.ts'

type Held = { readonly askId: string; readonly goodUntil: Day | null }

/** All that was asked and answered under one name; `held` tells of each node whether an answer is awaited or kept. */
export type FactState = {
  readonly asks: ReadonlyMap<string, Ask>
  readonly held: ReadonlyMap<string, Held>
}

const forever: Day = '9999-12-31'

/** Total: an answer to nothing changes nothing. */
export function replayFact(entries: readonly Entry<FactEvent>[]): FactState {
  const asks = new Map<string, Ask>()
  const held = new Map<string, Held>()
  for (const entry of entries) {
    if (entry.type === 'reports.asked.v1') asks.set(entry.data.askId, entry.data)
    if (asks.has(entry.data.askId)) for (const [node, one] of heldBy(entry)) held.set(node, one)
  }
  return { asks, held }
}

function heldBy({ type, data }: Entry<FactEvent>): (readonly [string, Held])[] {
  const { askId } = data
  if (type === 'reports.asked.v1') return data.nodes.map((node) => [node, { askId, goodUntil: null }])
  return data.answers.map(({ node }) => [node, { askId, goodUntil: data.goodUntil }])
}

type NewAsk = Ask & { readonly today: Day; readonly place: string | null }

/** Nobody is asked twice: what is awaited or still good is refused; with a reason the latter is asked and counted. */
export function askFor(state: FactState, { today, place, ...ask }: NewAsk): FactEvent[] {
  if (state.asks.has(ask.askId)) return []
  const held = ask.nodes.flatMap((node) => state.held.get(node) ?? [])
  if (held.some(({ goodUntil }) => goodUntil === null)) throw new Problem('conflict', problems.alreadyAsked)
  const isAgain = held.some(({ goodUntil }) => goodUntil !== null && goodUntil >= today)
  if (isAgain && ask.reason === null) throw new Problem('conflict', problems.alreadyHeld)
  return [{ type: 'reports.asked.v1', place, organisation: ask.ownerId, data: { ...ask, isAgain } }]
}

type NewAnswer = { readonly askId: string; readonly today: Day; readonly answers: readonly FactAnswer[] }

const fits = (ask: Ask, { number, day, words }: FactAnswer): boolean =>
  [number !== null, words !== null, day !== null].filter(Boolean).length === 1 &&
  { number: number !== null, text: words !== null, day: day !== null }[ask.valueKind]

/** An answer is given to what was asked, and may be put right by whoever gave it. */
export function answer(state: FactState, { askId, today, answers }: NewAnswer): FactEvent[] {
  const ask = state.asks.get(askId)
  if (!ask || answers.some(({ node }) => state.held.get(node)?.askId !== askId))
    throw new Problem('conflict', problems.notAsked)
  if (answers.some((one) => !fits(ask, one))) throw new Problem('invalid-input', problems.wrongValue)
  const goodUntil = ask.goodDays === null ? forever : addDays(today, ask.goodDays)
  const data = { askId, tree: ask.tree, on: today, goodUntil, answers }
  return [{ type: 'reports.answered.v1', organisation: ask.ownerId, data }]
}
