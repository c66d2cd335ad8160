import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import { addDays } from '#platform/time/instant.ts'
import type { FactEvent } from '../events.ts'
import { answer, askFor, replayFact } from './fact.ts'

const today = '2026-06-01'
const nodes = ['a', 'b', 'c']

// Guarantee: replay looks at the type and the data of an entry alone.
const asEntries = (events: readonly FactEvent[]) => events as unknown as readonly Entry<FactEvent>[]

const ask = (askId: string, of: readonly string[], day: string) => ({
  askId,
  key: '户数',
  name: '户数',
  unit: null,
  valueKind: 'number' as const,
  tree: 'place' as const,
  nodes: of,
  ownerId: 'o',
  goodDays: 30,
  reason: null,
  today: day,
  place: null,
})

const step = fc.record({
  kind: fc.constantFrom('ask', 'answer'),
  askId: fc.constantFrom('1', '2', '3'),
  of: fc.subarray(nodes, { minLength: 1 }),
  days: fc.integer({ min: 0, max: 20 }),
})

const trying = (work: () => readonly FactEvent[]): readonly FactEvent[] => {
  try {
    return work()
  } catch {
    return []
  }
}

test('in whatever order is asked and answered, nobody is asked for what is awaited or still good', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const events: FactEvent[] = []
      let day = today
      for (const { kind, askId, of, days } of steps) {
        day = addDays(day, days)
        const state = replayFact(asEntries(events))
        const answers = of.map((node) => ({ node, number: 1, day: null, words: null }))
        const next = trying(() =>
          kind === 'ask' ? askFor(state, ask(askId, of, day)) : answer(state, { askId, today: day, answers }),
        )
        const isAsking = next.some(({ type }) => type === 'reports.asked.v1')
        const isHeld = of.some(
          (node) => (state.held.get(node)?.goodUntil ?? '9999') >= day && state.held.has(node),
        )
        expect(isAsking && isHeld).toBe(false)
        events.push(...next)
      }
    }),
  )
})

test('replay is total: any entries in any order have an answer', () => {
  const asked = askFor(replayFact([]), ask('1', nodes, today))
  const answers = [{ node: 'a', number: 1, day: null, words: null }]
  const answered = answer(replayFact(asEntries(asked)), { askId: '1', today, answers })
  fc.assert(
    fc.property(fc.shuffledSubarray([...asked, ...answered, ...asked]), (events) => {
      expect(replayFact(asEntries(events)).asks.size).toBeLessThanOrEqual(1)
    }),
  )
})
