import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, startOfDay } from '#platform/time/instant.ts'
import { type PromiseEvent, promiseStream } from '../events.ts'
import { makePromise, nothingYet, raise } from './gathering.ts'
import * as keeping from './keeping.ts'
import { isOver, type PromiseEntry, type PromiseState, replayPromise } from './promise-state.ts'

const sealed = { secretId: '0198c0de-0000-7000-8000-000000000001', commitment: 'c' }
const first = '2026-06-01'
const links = ['one', 'two', 'three', 'four', 'five']

const entryOf = (event: PromiseEvent, version: number, day: number): PromiseEntry => {
  const at = startOfDay(addDays(first, day))
  const rest = { seq: '', actor: 'job:test', actingAs: null, subject: null, key: null }
  const where = { stream: promiseStream('p'), version, at, occurredOn: addDays(first, day) }
  return { ...event, ...rest, ...where, place: 'here', organisation: event.organisation ?? null }
}

type Deed = (state: PromiseState, day: number) => PromiseEvent[]
const at = (day: number) => startOfDay(addDays(first, day))

const deeds: readonly Deed[] = [
  (state) => keeping.reportProgress(state, { content: sealed, photos: [], milestoneId: null }),
  (state, day) =>
    keeping.reportDone(state, { content: sealed, photos: [], amount: null, confirmBy: at(day + 5) }, at(day)),
  ...links.flatMap((voter): Deed[] => [
    (state) => keeping.voice(state, { voter, isThere: true, content: null }),
    (state) => keeping.voice(state, { voter, isThere: false, content: sealed }),
  ]),
  (state, day) => keeping.settle(state, at(day)),
  (state, day) => keeping.recordMissed(state, at(day)),
  (state) => keeping.giveUp(state, sealed),
  (state, day) =>
    keeping.move(state, { dueOn: addDays(first, day + 7), content: sealed }, addDays(first, day)),
]

/** Whatever anybody tries, in any order, on any day: what is refused changes nothing. */
function play(tries: readonly (readonly [number, number])[]): PromiseEntry[] {
  const raising = {
    kind: 'livelihood',
    title: '修路',
    gatheringId: null,
    listId: null,
    askerId: null,
  } as const
  const where = { place: 'here', convenerId: 'government' }
  const entries: PromiseEntry[] = []
  const add = (events: readonly PromiseEvent[], day: number) => {
    for (const event of events) entries.push(entryOf(event, entries.length + 1, day))
  }
  add(raise(nothingYet, { ...raising, content: null, acceptors: links }, where), 0)
  const promising = { ownerId: 'water', dueOn: addDays(first, 10), milestones: [], needsEvidence: false }
  const raised = replayPromise(entries)
  if (raised) add(makePromise(raised, promising, first), 0)
  let today = 0
  for (const [deed, days] of tries) {
    today += days
    const state = replayPromise(entries)
    try {
      if (state) add(deeds[deed % deeds.length]?.(state, today) ?? [], today)
    } catch {}
  }
  return entries
}

const stories = fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 4 })), { maxLength: 60 })
const count = (entries: readonly PromiseEntry[], type: PromiseEvent['type']) =>
  entries.filter((entry) => entry.type === type).length

test('in any story a promise comes to one end at most, is late at most once, and nothing follows its end', () => {
  fc.assert(
    fc.property(stories, (tries) => {
      const entries = play(tries)
      const ends = count(entries, 'promises.accepted.v1') + count(entries, 'promises.broken.v1')
      expect(ends).toBeLessThanOrEqual(1)
      expect(count(entries, 'promises.missed.v1')).toBeLessThanOrEqual(1)
      const last = entries.at(-1)?.type
      if (ends === 1) expect(['promises.accepted.v1', 'promises.broken.v1']).toContain(last)
    }),
  )
})

const dayInForce = (entries: readonly PromiseEntry[]): string =>
  entries.flatMap((entry) => (entry.type === 'promises.moved.v1' ? [entry.data.dueOn] : [])).at(-1) ??
  addDays(first, 10)

test('confirmed means more voices for than against; in time means done by the promised day', () => {
  fc.assert(
    fc.property(stories, (tries) => {
      const entries = play(tries)
      for (const entry of entries) {
        if (entry.type !== 'promises.accepted.v1') continue
        const { how, accept, notYet, isInTime } = entry.data
        expect(how === 'confirmed').toBe(accept > notYet)
        if (how === 'deemed') expect(accept + notYet).toBe(0)
        const done = entries.findLast(({ type }) => type === 'promises.reported-done.v1')
        expect(isInTime).toBe((done?.occurredOn ?? '9999') <= dayInForce(entries))
      }
    }),
  )
})

test('replaying is total: the entries of any story, in any order, have an answer', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (tries, seed) => {
      const entries = play(tries)
      const shuffled = entries.toSorted(
        (one, other) => ((one.version * seed) % 7) - ((other.version * seed) % 7),
      )
      const state = replayPromise(shuffled)
      expect(state === null || typeof isOver(state.status) === 'boolean').toBe(true)
    }),
  )
})

test('in any story no day is moved once it has passed, and what is late stays late', () => {
  fc.assert(
    fc.property(stories, (tries) => {
      const entries = play(tries)
      const missedAt = entries.findIndex(({ type }) => type === 'promises.missed.v1')
      for (const [at, entry] of entries.entries()) {
        if (entry.type !== 'promises.moved.v1') continue
        expect(entry.occurredOn <= entry.data.fromDueOn).toBe(true)
        if (missedAt >= 0) expect(at).toBeLessThan(missedAt)
      }
    }),
  )
})
