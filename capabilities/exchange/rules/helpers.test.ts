import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skills, times } from '../words.ts'
import { type Helper, matchHelpers, sayHelperReason } from './helpers.ts'
import { matchAll, type Wanted } from './matching.ts'

const home = ['community', 'street', 'district', 'city']
const helper = (given: Partial<Helper> = {}): Helper => ({
  handle: 'a',
  path: home,
  skills: [],
  times: [],
  isOnTeam: false,
  hasHelped: false,
  ...given,
})
const need = (given: Partial<Wanted> = {}): Wanted => ({
  itemId: 'need',
  kind: 'wish',
  skill: null,
  times: [],
  path: home,
  until: null,
  postedOn: '2026-11-01',
  ...given,
})
const handles = (item: Wanted, helpers: readonly Helper[]) =>
  matchHelpers(item, helpers).map((match) => match.helper.handle)

describe('who could help', () => {
  test('is somebody who can do it and has the time it asks for', () => {
    const able = helper({ handle: 'able', skills: ['computer'], times: ['weekend'] })
    const unable = helper({ handle: 'unable', skills: ['cooking'], times: ['weekend'] })
    const busy = helper({ handle: 'busy', skills: ['computer'], times: ['evenings'] })
    const free = helper({ handle: 'free', skills: ['computer'] })
    expect(
      handles(need({ skill: 'computer', times: ['weekend'] }), [able, unable, busy, free]).toSorted(),
    ).toEqual(['able', 'free'])
  })

  test('is for a repair at home only one of the community’s team', () => {
    const trade = { skills: ['electrics'] }
    const repair = need({ kind: 'repair', skill: 'electrics' })
    expect(handles(repair, [helper({ handle: 'neighbour', ...trade })])).toEqual([])
    expect(handles(repair, [helper({ handle: 'technician', ...trade, isOnTeam: true })])).toEqual([
      'technician',
    ])
  })

  test('lives within the district, and nearer ones come first', () => {
    const near = helper({ handle: 'z-near' })
    const street = helper({ handle: 'street', path: ['x', 'street', 'district', 'city'] })
    const far = helper({ handle: 'far', path: ['x', 'y', 'elsewhere', 'city'] })
    expect(handles(need(), [far, street, near])).toEqual(['z-near', 'street'])
  })

  test('is told of by reasons that name nobody and count nothing', () => {
    const known = helper({ skills: ['computer'], times: ['weekend'], hasHelped: true })
    const [match] = matchHelpers(need({ skill: 'computer', times: ['weekend'] }), [known])
    expect(match?.reasons.map((reason) => sayHelperReason(reason).zh)).toEqual([
      '住在同一个社区',
      '会电脑手机',
      '周末有空',
      '帮过这样的忙，对方确认过',
    ])
  })
})

const paths = [home, ['other', 'street', 'district', 'city'], ['x', 'y', 'district', 'city']]
const someHelpers = fc.uniqueArray(
  fc.record({
    handle: fc.stringMatching(/^[0-9a-f]{8}$/),
    path: fc.constantFrom(...paths),
    skills: fc.subarray([...skills]),
    times: fc.subarray([...times]),
    isOnTeam: fc.boolean(),
    hasHelped: fc.boolean(),
  }),
  { selector: ({ handle }) => handle, maxLength: 30 },
)
const someNeed = fc
  .record({
    skill: fc.option(fc.constantFrom(...skills), { nil: null }),
    times: fc.subarray([...times]),
    kind: fc.constantFrom('wish' as const, 'repair' as const, 'company' as const),
  })
  .map(need)

describe('the order of helpers, whoever they are', () => {
  test('does not depend on the order in which they are found', () => {
    fc.assert(
      fc.property(someNeed, someHelpers, fc.nat(), (item, helpers, turn) => {
        const at = helpers.length === 0 ? 0 : turn % helpers.length
        const turned = [...helpers.slice(at), ...helpers.slice(0, at)].toReversed()
        expect(handles(item, turned)).toEqual(handles(item, helpers))
      }),
    )
  })

  test('ranks no person: what somebody did before moves nobody up or down', () => {
    fc.assert(
      fc.property(someNeed, someHelpers, (item, helpers) => {
        const asIfNew = helpers.map((one) => ({ ...one, hasHelped: false }))
        const asIfKnown = helpers.map((one) => ({ ...one, hasHelped: true }))
        expect(handles(item, asIfKnown)).toEqual(handles(item, asIfNew))
        expect(handles(item, helpers)).toEqual(handles(item, asIfNew))
      }),
    )
  })

  test('goes by how well the need is met, each with the place as a reason, and equals by their handles', () => {
    fc.assert(
      fc.property(someNeed, someHelpers, (item, helpers) => {
        const found = matchHelpers(item, helpers)
        const byFit = found.toSorted(
          (one, other) => other.fit - one.fit || one.helper.handle.localeCompare(other.helper.handle),
        )
        expect(found).toEqual(byFit)
        expect(found.every(({ reasons }) => reasons.some(({ what }) => what === 'place'))).toBe(true)
      }),
    )
  })
})

test('what is offered to a volunteer comes in the same order however it is found', () => {
  const some = fc.uniqueArray(
    fc.record({
      itemId: fc.stringMatching(/^[0-9a-f]{6}$/),
      kind: fc.constantFrom('wish' as const, 'repair' as const, 'project' as const, 'shift' as const),
      skill: fc.option(fc.constantFrom(...skills), { nil: null }),
      times: fc.subarray([...times]),
      path: fc.constantFrom(...paths),
      until: fc.constantFrom(null, '2026-11-21', '2026-12-24'),
      postedOn: fc.constantFrom('2026-11-01', '2026-11-02'),
    }),
    { selector: ({ itemId }) => itemId, maxLength: 30 },
  )
  const giver = {
    path: home,
    skills: ['computer'],
    times: ['weekend' as const],
    past: { project: 2, wish: 1 },
  }
  fc.assert(
    fc.property(some, (items) => {
      const order = (given: typeof items) =>
        matchAll(giver, given, '2026-11-20').map(({ item, score }) => [item.itemId, score])
      expect(order(items.toReversed())).toEqual(order(items))
      const scores = order(items).map(([, score]) => Number(score))
      expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    }),
  )
})
