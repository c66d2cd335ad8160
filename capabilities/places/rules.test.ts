import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import { addDays } from '#platform/time/instant.ts'
import type { PlaceEvent } from './events.ts'
import { kindLevel, parentKinds, placeKinds } from './kinds.ts'
import {
  assertDated,
  assertFits,
  merge,
  move,
  recorded,
  register,
  replayPlace,
  split,
  standing,
} from './rules.ts'

const entryOf = (event: PlaceEvent, version: number): Entry<PlaceEvent> => ({
  place: null,
  organisation: null,
  subject: null,
  ...event,
  seq: String(version),
  stream: 'place:440803009000',
  version,
  at: '2026-01-05T01:00:00.000Z',
  occurredOn: '2026-01-05',
  actor: 'console:test',
  actingAs: null,
  key: null,
})
const placeAfter = (...events: PlaceEvent[]) => replayPlace(events.map((event, at) => entryOf(event, at + 1)))

const registered: PlaceEvent = {
  type: 'places.registered.v1',
  data: {
    name: '海滨街道',
    kind: 'street',
    form: null,
    code: '440803009000',
    parentId: '440803000000',
    splitFrom: null,
    on: '2024-01-01',
  },
}
const days = fc.integer({ min: 0, max: 999 }).map((offset) => addDays('2024-01-01', offset))
const ids = fc.constantFrom('440803000000', '440802000000', '440803011000')
const area = { type: 'MultiPolygon', coordinates: [] } as const
const events: fc.Arbitrary<PlaceEvent> = fc.oneof(
  fc.constant(registered),
  fc.record({
    type: fc.constant('places.renamed.v1' as const),
    data: fc.record({ name: fc.string(), on: days }),
  }),
  fc.record({
    type: fc.constant('places.moved.v1' as const),
    data: fc.record({ fromParentId: fc.option(ids), parentId: fc.option(ids), on: days }),
  }),
  fc.record({ type: fc.constant('places.merged.v1' as const), data: fc.record({ intoId: ids, on: days }) }),
  fc.record({
    type: fc.constant('places.split.v1' as const),
    data: fc.record({ intoIds: fc.array(ids), on: days }),
  }),
  fc.record({
    type: fc.constant('places.boundarySet.v1' as const),
    data: fc.record({ area: fc.constant(area), source: fc.string(), approval: fc.constant(null), on: days }),
  }),
  fc.record({
    type: fc.constant('places.addressAdded.v1' as const),
    data: fc.record({ addressId: ids, text: fc.string(), aliases: fc.array(fc.string()) }),
  }),
  fc.record({ type: fc.constant('places.addressRemoved.v1' as const), data: fc.record({ addressId: ids }) }),
  fc.record({
    type: fc.constant('places.doorCodeIssued.v1' as const),
    data: fc.record({ doorCode: fc.string() }),
  }),
)

describe('what a place has become', () => {
  test('any history has an answer, and what has ended stays ended', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), fc.array(events, { maxLength: 10 }), (past, later) => {
        const before = placeAfter(...past)
        const now = placeAfter(...past, ...later)
        if (before.status === 'ended') expect(now.status).toBe('ended')
        if (before.status !== 'absent') expect(recorded(now).placeId).toBe('440803009000')
      }),
    )
  })

  test('the day of the last change never goes back', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30 }), (past) => {
        const changes = past.map((_, at) => placeAfter(...past.slice(0, at + 1)))
        const dated = changes.flatMap((place) => (place.status === 'absent' ? [] : [place.changedOn]))
        expect(dated).toEqual(dated.toSorted())
      }),
    )
  })
})

describe('where a place may stand', () => {
  test('every kind stands only under wider kinds', () => {
    for (const kind of placeKinds) {
      for (const parent of parentKinds[kind]) expect(kindLevel[parent]).toBeLessThan(kindLevel[kind])
    }
  })

  test('what does not fit is said with what would fit', () => {
    expect(() => assertFits('street', { kind: 'province' })).toThrow(
      expect.objectContaining({
        text: expect.objectContaining({ zh: '街道只能放在市、区县下面，请另选上级' }),
      }),
    )
    expect(() => assertFits('city', null)).toThrow()
    expect(() => assertFits('province', null)).not.toThrow()
  })
})

describe('a change', () => {
  const place = standing(placeAfter(registered))

  test('that changes nothing is no entry', () => {
    const given = { placeId: place.placeId, ...registered.data, on: '2025-01-01' }
    expect(register(place, { ...place, placeId: '440803000000', kind: 'county' }, given)).toEqual([])
    expect(move(place, { ...place, placeId: '440803000000', kind: 'county' }, '2025-01-01')).toEqual([])
  })

  test('is dated between the last change and today', () => {
    expect(() => assertDated('2023-12-31', '2026-01-05', [place])).toThrow()
    expect(() => assertDated('2026-01-06', '2026-01-05', [place])).toThrow()
    expect(() => assertDated('2024-01-01', '2026-01-05', [place])).not.toThrow()
  })

  test('never merges a place into itself and never splits it into one', () => {
    expect(() => merge(place, place, '2025-01-01')).toThrow()
    expect(() => split(place, ['a', 'a'], '2025-01-01')).toThrow()
  })
})
