import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#platform/time/instant.ts'
import { type Candidate, doMeet, nextFor, type Slot, shareOut } from './rotation.ts'

const monday = '2026-12-07'
const slotOn = (on: string): Slot => ({ on, from: 540, to: 660 })
const days = (count: number): Slot[] => Array.from({ length: count }, (_, at) => slotOn(addDays(monday, at)))

const fresh = (memberId: string, given: Partial<Candidate> = {}): Candidate => ({
  memberId,
  turns: 0,
  lastOn: null,
  away: { weekdays: [], spans: [] },
  busy: [],
  days: [],
  ...given,
})

const one = { seats: 1, restDays: 0 }

describe('whose turn is next', () => {
  test('whoever served least, and it says so', () => {
    const candidates = [fresh('barber', { turns: 2 }), fresh('pharmacy', { turns: 1, lastOn: '2026-12-01' })]
    expect(nextFor(slotOn(monday), candidates, 0)).toEqual({
      memberId: 'pharmacy',
      because: 'fewest',
      passedOver: [],
    })
  })

  test('among equals whoever served longest ago, then whoever joined first', () => {
    const earlier = fresh('barber', { turns: 1, lastOn: '2026-12-02' })
    const later = fresh('pharmacy', { turns: 1, lastOn: '2026-12-04' })
    expect(nextFor(slotOn(monday), [later, earlier], 0)).toMatchObject({
      memberId: 'barber',
      because: 'longestAgo',
    })
    expect(nextFor(slotOn(monday), [fresh('one'), fresh('two')], 0)).toMatchObject({
      memberId: 'one',
      because: 'order',
    })
  })

  test('whoever is away, resting or busy is passed over, each with the reason', () => {
    const candidates = [
      fresh('away', { away: { weekdays: [0], spans: [] } }),
      fresh('travels', { away: { weekdays: [], spans: [{ from: '2026-12-01', to: monday }] } }),
      fresh('busy', { busy: [{ on: monday, from: 600, to: 720 }] }),
      fresh('resting', { days: [addDays(monday, -1)], lastOn: addDays(monday, -1) }),
      fresh('there', { turns: 9 }),
    ]
    expect(nextFor(slotOn(monday), candidates, 2)).toEqual({
      memberId: 'there',
      because: 'fewest',
      passedOver: [
        { memberId: 'away', why: 'away' },
        { memberId: 'travels', why: 'away' },
        { memberId: 'busy', why: 'busy' },
        { memberId: 'resting', why: 'resting' },
      ],
    })
  })

  test('where nobody can, the shift stays open and says why', () => {
    const none = fresh('one', { away: { weekdays: [0, 1, 2, 3, 4, 5, 6], spans: [] } })
    expect(nextFor(slotOn(monday), [none], 0)).toMatchObject({
      memberId: null,
      passedOver: [{ memberId: 'one', why: 'away' }],
    })
  })
})

const turnsOf = (turns: readonly { readonly memberId: string | null }[]): number[] => {
  const counts = Map.groupBy(turns, ({ memberId }) => memberId)
  return [...counts].map(([, had]) => had.length)
}

const spreadOf = (counts: readonly number[]): number => Math.max(...counts) - Math.min(...counts)

const membersWith = (count: number) => Array.from({ length: count }, (_, at) => fresh(`m${at}`))

test('when nobody is away, no two ever differ by more than one turn, whatever the number of shifts and seats', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 60 }),
      fc.record({ seats: fc.integer({ min: 1, max: 4 }), restDays: fc.integer({ min: 0, max: 4 }) }),
      (members, shifts, means) => {
        const turns = shareOut(days(shifts), membersWith(members), means)
        const served = membersWith(members).map(
          ({ memberId }) => turns.filter((turn) => turn.memberId === memberId).length,
        )
        return spreadOf(served) <= 1
      },
    ),
    { numRuns: 500 },
  )
})

const awayDays = fc.subarray([0, 1, 2, 3, 4, 5, 6])

test('nobody ever serves on a day away, twice at one time, or before the rest is over; the same input gives the same', () => {
  fc.assert(
    fc.property(
      fc.array(awayDays, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      fc.record({ seats: fc.integer({ min: 1, max: 3 }), restDays: fc.integer({ min: 0, max: 3 }) }),
      (aways, shifts, means) => {
        const { restDays } = means
        const candidates = aways.map((weekdays, at) => fresh(`m${at}`, { away: { weekdays, spans: [] } }))
        const turns = shareOut(days(shifts), candidates, means)
        expect(shareOut(days(shifts), candidates, means)).toEqual(turns)
        for (const [at, { memberId }] of candidates.entries()) {
          const own = turns.filter((turn) => turn.memberId === memberId)
          const weekdayOn = (on: string) => days(shifts).findIndex((slot) => slot.on === on) % 7
          expect(own.some(({ on }) => aways[at]?.includes(weekdayOn(on)))).toBe(false)
          expect(own.some((slot, index) => own.slice(index + 1).some((other) => doMeet(slot, other)))).toBe(
            false,
          )
          expect(
            own.some((slot, index) => {
              const next = own[index + 1]
              return next !== undefined && next.on <= addDays(slot.on, restDays) && restDays > 0
            }),
          ).toBe(false)
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('whoever was away catches up afterwards, one turn after the other', () => {
  const sick = fresh('sick', { away: { weekdays: [], spans: [{ from: monday, to: addDays(monday, 3) }] } })
  const turns = shareOut(days(8), [sick, fresh('well')], one)
  expect(turns.map(({ memberId }) => memberId)).toEqual([
    ...['well', 'well', 'well', 'well'],
    ...['sick', 'sick', 'sick', 'sick'],
  ])
  expect(turnsOf(turns)).toEqual([4, 4])
})
