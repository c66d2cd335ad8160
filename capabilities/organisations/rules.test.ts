import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import { addDays } from '#platform/time/instant.ts'
import type { OrganisationEvent } from './events.ts'
import { addMember, nothingYet, register, replayOrganisation, type StandingOrganisation } from './rules.ts'
import { answering, assign, endAll, handOver, mayGoToGrassroots } from './rules/answering.ts'

const entryOf = (event: OrganisationEvent, version: number): Entry<OrganisationEvent> => ({
  place: null,
  organisation: null,
  subject: null,
  ...event,
  seq: String(version),
  stream: 'responsibility:440803009001',
  version,
  at: '2026-01-05T01:00:00.000Z',
  occurredOn: '2026-01-05',
  actor: 'console:test',
  actingAs: null,
  key: null,
})
const stateOf = (events: readonly OrganisationEvent[]) =>
  replayOrganisation(events.map((event, at) => entryOf(event, at + 1)))

const placeId = '440803009001'
const days = fc.nat(400).map((offset) => addDays('2024-01-01', offset))
const wishes = fc.array(
  fc.record({
    organisationId: fc.constantFrom('a', 'b', 'c'),
    from: days,
    length: fc.option(fc.integer({ min: 1, max: 90 })),
  }),
  { maxLength: 15 },
)

type Wish = { readonly organisationId: string; readonly from: string; readonly length: number | null }

/** What comes of these wishes, those that do not fit left out. */
function assignAll(all: readonly Wish[]): OrganisationEvent[] {
  const events: OrganisationEvent[] = []
  for (const [at, { organisationId, from, length }] of all.entries()) {
    const to = length === null ? null : addDays(from, length)
    try {
      events.push(
        ...assign(stateOf(events), { responsibilityId: String(at), organisationId, placeId, from, to }),
      )
    } catch {}
  }
  return events
}

describe('who answers for a place', () => {
  test('on any day at most one organisation does, whatever was asked in whatever order', () => {
    fc.assert(
      fc.property(wishes, days, (all, day) => {
        const { responsibilities } = stateOf(assignAll(all))
        const there = responsibilities.filter((one) => one.from <= day && (one.to === null || one.to > day))
        expect(there.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('handing over leaves no day without an answer', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (from, later) => {
        const first = assign(nothingYet, {
          responsibilityId: '1',
          organisationId: 'a',
          placeId,
          from,
          to: null,
        })
        const on = addDays(from, later)
        const handed = handOver(stateOf(first), { fromId: 'a', toId: 'b', on, newId: '2' })
        const state = stateOf([...first, ...handed])
        expect([answering(state, addDays(on, -1)), answering(state, on)]).toEqual(['a', 'b'])
      }),
    )
  })

  test('what ends for an organisation ends for it alone', () => {
    const held = assign(nothingYet, {
      responsibilityId: '1',
      organisationId: 'a',
      placeId,
      from: '2024-01-01',
      to: null,
    })
    expect(endAll(stateOf(held), 'b', '2024-06-01')).toEqual([])
    expect(endAll(stateOf(held), 'a', '2024-06-01')).toHaveLength(1)
  })
})

describe('organisations', () => {
  const given = {
    organisationId: 'x',
    name: '海滨社区大党委',
    kind: 'communityAllianceCommittee',
    field: null,
    parentId: null,
    placeId: null,
    on: '2024-01-01',
    endsOn: null,
  } as const

  test('registering the same again is no entry', () => {
    const before = { ...nothingYet, organisation: { ...given } as unknown as StandingOrganisation }
    expect(register(before, given)).toEqual([])
  })

  test('an end before the beginning is refused', () => {
    expect(() => register(nothingYet, { ...given, endsOn: '2024-01-01' })).toThrow()
  })

  test('a joint body never joins itself', () => {
    const alliance = stateOf(register(nothingYet, given)).organisation
    expect(() =>
      addMember({ ...alliance, organisationId: 'x' } as StandingOrganisation, 'x', '2024-02-01'),
    ).toThrow()
  })

  test('what is withdrawn from the grassroots may not be sent there', () => {
    expect(mayGoToGrassroots({ level: 'street', duty: 'withdrawn' })).toBe(false)
    expect(mayGoToGrassroots({ level: 'community', duty: 'assist' })).toBe(true)
  })
})
