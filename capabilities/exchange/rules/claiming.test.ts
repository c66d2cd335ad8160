import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import { Problem } from '#platform/errors.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import type { ItemEvent } from '../events.ts'
import { type ItemKind, kindsOn, type ListName, lists } from '../words.ts'
import * as claiming from './claiming.ts'
import { isLasting, type ItemState, replayItem } from './item-state.ts'
import { open, post, withdraw } from './listing.ts'

const sealed = { secretId: '0198c0de-0000-7000-8000-000000000001', commitment: 'c' }
const start = '2026-11-01T01:00:00.000Z'

const entryOf = (event: ItemEvent, version: number, at: string): Entry<ItemEvent> => ({
  ...event,
  seq: '',
  stream: 'exchange-item-0198c0de-0000-7000-8000-00000000000a',
  version,
  at,
  occurredOn: dayOf(at),
  place: event.place ?? null,
  organisation: event.organisation ?? null,
  actor: 'anonymous',
  actingAs: null,
  subject: null,
  key: null,
})

type Step = 'claim' | 'release' | 'done' | 'confirm' | 'notYet' | 'lend' | 'back' | 'withdraw' | 'lapse'
const steps: readonly Step[] = [
  'claim',
  'release',
  'done',
  'confirm',
  'notYet',
  'lend',
  'back',
  'withdraw',
  'lapse',
]

function decide(
  state: ItemState,
  step: Step,
  at: { readonly now: string; readonly who: number },
): ItemEvent[] {
  const claimId = `claim-${at.now}`
  const taker = { claimerId: `p${at.who}`, organisationId: null, unitId: null, note: null, isOnTeam: true }
  switch (step) {
    case 'claim':
      return claiming.claim(state, { claimId, ...taker }, at.now)
    case 'release':
      return claiming.release(state)
    case 'done':
      return claiming.reportDone(state, null, at.now)
    case 'confirm':
      return claiming.confirm(state, { how: 'self', rating: null, thanks: null }, at.now)
    case 'notYet':
      return claiming.sayNotYet(state, sealed)
    case 'lend':
      return claiming.lend(state, dayOf(at.now), dayOf(at.now))
    case 'back':
      return claiming.takeBack(state, { isDamaged: at.who === 1, words: sealed }, at.now)
    case 'withdraw':
      return withdraw(state)
    case 'lapse':
      return claiming.letLapse(state, at.now)
  }
}

function attempt(state: ItemState, step: Step, at: { now: string; who: number }): readonly ItemEvent[] {
  try {
    return decide(state, step, at)
  } catch (refusal) {
    if (refusal instanceof Problem) return []
    throw refusal
  }
}

type Doing = { readonly step: Step; readonly who: number; readonly days: number }
const walk = fc.array(
  fc.record({
    step: fc.constantFrom(...steps),
    who: fc.integer({ min: 0, max: 2 }),
    days: fc.integer({ min: 0, max: 40 }),
  }),
  { maxLength: 25 },
)
const kinds = fc.constantFrom(...lists.flatMap((list) => kindsOn(list).map((kind) => ({ list, kind }))))
const ended: readonly string[] = ['met', 'lapsed', 'withdrawn', 'over', 'declined']
const held: readonly string[] = ['claimed', 'lent', 'done', 'met', 'lapsed']

/** An item on the list, as its first entries. */
function listed({ list, kind }: { readonly list: ListName; readonly kind: ItemKind }): Entry<ItemEvent>[] {
  const given = { list, kind, skill: null, times: [], until: null, place: 'here', by: 'resident' } as const
  const unknown = {
    posterId: 'p0',
    organisationId: null,
    receiptHash: null,
    reach: null,
    repairDayId: null,
    photos: [],
  }
  const posted = post(null, { ...given, ...unknown, words: sealed }, dayOf(start)).map((event, at) =>
    entryOf(event, at + 1, start),
  )
  return [
    ...posted,
    ...open(stateAfter(posted), sealed).map((event) => entryOf(event, posted.length + 1, start)),
  ]
}

function stateAfter(entries: readonly Entry<ItemEvent>[]): ItemState {
  const state = replayItem(entries)
  if (state === null) throw new Error('an item does not vanish')
  return state
}

function go(entries: Entry<ItemEvent>[], { step, who }: Doing, now: string): void {
  const before = stateAfter(entries)
  const events = attempt(before, step, { now, who })
  if (ended.includes(before.status)) expect(events).toEqual([])
  if (step === 'claim' && before.claim !== null) expect(events).toEqual([])
  for (const event of events) entries.push(entryOf(event, entries.length + 1, now))
  const after = stateAfter(entries)
  expect(after.claim !== null).toBe(held.includes(after.status))
  if (isLasting(after)) expect(['met', 'lapsed']).not.toContain(after.status)
}

const claimsIn = (entries: readonly Entry<ItemEvent>[], type: ItemEvent['type']) =>
  entries.flatMap((entry) => (entry.type === type && 'claimId' in entry.data ? [entry.data.claimId] : []))

test('whatever people do in whatever order, one has it at a time, nothing counts unconfirmed, and what is over stays over', () => {
  fc.assert(
    fc.property(kinds, walk, (item, doings) => {
      const entries = listed(item)
      let now = start
      for (const doing of doings) {
        now = addMinutes(now, doing.days * 24 * 60 + 1)
        go(entries, doing, now)
      }
      const confirmed = claimsIn(entries, 'exchange.met.v1')
      const claimed = claimsIn(entries, 'exchange.claimed.v1')
      expect(claimed).toEqual(expect.arrayContaining(confirmed))
      expect(new Set(confirmed).size).toBe(confirmed.length)
    }),
    { numRuns: 300 },
  )
})
