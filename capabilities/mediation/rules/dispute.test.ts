import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, startOfDay } from '#platform/time/instant.ts'
import { type DisputeEvent, disputeStream } from '../events.ts'
import { sides } from '../words.ts'
import * as agreeing from './agreeing.ts'
import * as consenting from './consenting.ts'
import { type DisputeEntry, type DisputeState, dueOn, isOver, replayDispute } from './dispute-state.ts'
import type { GroupState } from './group.ts'

const sealed = { secretId: '0198c0de-0000-7000-8000-000000000001', commitment: 'c' }
const first = '2026-06-01'
const people = ['zhou', 'li']
const mediatorOf = () => ({ status: 'admitted', subjects: ['neighbours'], notAt: [] }) as const
const group: GroupState = {
  groupId: 'g',
  name: '银发调解团',
  placeId: 'here',
  organisationId: 'committee',
  mediators: new Map(people.map((one) => [one, mediatorOf()])),
}

const entryOf = (event: DisputeEvent, version: number, day: number): DisputeEntry => {
  const on = addDays(first, day)
  const rest = { seq: '', actor: 'job:test', actingAs: null, subject: null, key: null }
  const where = { stream: disputeStream('d'), version, at: startOfDay(on), occurredOn: on }
  return { ...event, ...rest, ...where, place: 'here', organisation: 'committee' }
}

type Deed = (state: DisputeState, day: number) => DisputeEvent[]
const today = (day: number) => addDays(first, day)

const deeds: readonly Deed[] = [
  ...sides.flatMap((side): Deed[] => [
    (state) => consenting.consent(state, { side, agrees: true, how: 'receipt', words: null, aside: null }),
    (state) => agreeing.confirm(state, { side, how: 'receipt', draft: state.draft?.draft ?? 1 }, first),
    (state, day) => {
      const on = dueOn(state) ?? first
      const said = { side, on, how: 'receipt', words: null } as const
      return agreeing.revisit(state, { ...said, holds: day % 5 !== 0 }, today(day))
    },
    (state) => consenting.erase(state, side),
  ]),
  ...people.map(
    (mediatorId): Deed =>
      (state) =>
        consenting.assign(state, { mediatorId, group, isWithin: () => false }),
  ),
  (state) => consenting.answer(state, 'accept'),
  (state, day) => (day % 7 === 0 ? consenting.answer(state, 'interest') : []),
  (state, day) => (day % 11 === 0 ? consenting.withdraw(state, { side: 'b', how: 'receipt' }) : []),
  (state, day) => {
    const planning = { sessionId: `s${day}`, audience: 'both', at: startOfDay(today(day + 1)) } as const
    return agreeing.planSession(state, { ...planning, words: sealed }, startOfDay(today(day)))
  },
  (state) => {
    const sessionId = state.sessions.find((one) => !one.isHeld)?.sessionId ?? '-'
    return agreeing.recordSession(state, { sessionId, audience: 'both', words: null })
  },
  (state) => agreeing.draftAgreement(state, { words: sealed, revisitAfter: [7, 20] }),
]

const bringing = {
  subject: 'neighbours',
  isByStaff: true,
  receipts: { a: 'aa', b: 'bb' },
  parties: { a: sealed, b: sealed },
  words: sealed,
  aside: null,
} as const

/** Whatever anybody tries, in any order, on any day: what is refused changes nothing. */
function play(tries: readonly number[]): DisputeEntry[] {
  const entries: DisputeEntry[] = []
  const add = (events: readonly DisputeEvent[], day: number) => {
    for (const event of events) entries.push(entryOf(event, entries.length + 1, day))
  }
  add(consenting.bring(null, group, bringing), 0)
  for (const [day, one] of tries.entries()) {
    const state = replayDispute(entries)
    const deed = deeds[one % deeds.length]
    if (state === null || deed === undefined) continue
    try {
      add(deed(state, day), day)
    } catch {
      // Refused: nothing happened.
    }
  }
  return entries
}

const chance = fc.nat(deeds.length - 1)
/** What leads to an agreement that holds, as numbers of deeds; tries that are refused let the days pass. */
const wayToTheEnd = [0, 4, 8, 10, 13, 14, 15, 1, 5, ...Array.from({ length: 14 }, () => 10), 2, 6, 2, 6]
const nearlyWell = fc
  .array(fc.array(chance, { maxLength: 1 }), { minLength: wayToTheEnd.length, maxLength: wayToTheEnd.length })
  .map((noise) => wayToTheEnd.flatMap((deed, at) => [...(at % 4 === 0 ? (noise[at] ?? []) : []), deed]))
const anything = fc.oneof(fc.array(chance, { minLength: 40, maxLength: 200 }), nearlyWell)
const typesIn = (entries: readonly DisputeEntry[]) => entries.map(({ type }) => type)

test('whatever people try, nothing is done before both consent, and nothing but erasure after the end', () => {
  fc.assert(
    fc.property(anything, (tries) => {
      const entries = play(tries)
      const types = typesIn(entries)
      const both = types.indexOf('mediation.bothConsented.v1')
      const done = types.indexOf('mediation.assigned.v1')
      if (done !== -1) expect(both).toBeGreaterThan(-1)
      if (done !== -1) expect(done).toBeGreaterThan(both)
      const end = entries.findIndex((_, at) =>
        isOver(replayDispute(entries.slice(0, at + 1))?.status ?? 'brought'),
      )
      if (end !== -1) {
        expect(types.slice(end + 1).every((type) => type === 'mediation.erased.v1')).toBe(true)
      }
    }),
  )
})

test('it counts as held only after an agreement, when both sides said so on the last day, and nobody said no', () => {
  fc.assert(
    fc.property(anything, (tries) => {
      const state = replayDispute(play(tries))
      if (state?.status !== 'held') return
      const last = state.revisitOn.at(-1)
      const voices = state.voices.filter(({ on }) => on === last)
      expect(voices.map(({ side }) => side).sort()).toEqual(['a', 'b'])
      expect(state.voices.every(({ holds }) => holds)).toBe(true)
      expect(state.confirmed).toHaveLength(2)
    }),
  )
})

test('a mediator who stood back is never asked again', () => {
  fc.assert(
    fc.property(anything, (tries) => {
      const entries = play(tries)
      const gone: string[] = []
      for (const { type, data } of entries) {
        if (type === 'mediation.assigned.v1') expect(gone).not.toContain(data.mediatorId)
        if (type === 'mediation.stoodBack.v1') gone.push(data.mediatorId)
      }
    }),
  )
})

test('replay takes any entries in any order', () => {
  fc.assert(
    fc.property(anything, fc.infiniteStream(fc.nat(1000)), (tries, order) => {
      const shuffled = play(tries)
        .map((entry) => ({ entry, at: order.next().value }))
        .sort((one, other) => one.at - other.at)
        .map(({ entry }) => entry)
      expect(() => replayDispute(shuffled)).not.toThrow()
    }),
  )
})
