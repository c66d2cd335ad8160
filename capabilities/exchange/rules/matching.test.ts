import { describe, expect, test } from 'vitest'
import { type Giver, matchAll, matchOne, sayReason, stepsApart, type Wanted } from './matching.ts'

const giver: Giver = {
  path: ['community', 'street', 'district', 'city'],
  skills: ['computer', 'electrics'],
  times: ['weekend'],
  past: { wish: 2 },
}
const wanted = (given: Partial<Wanted> = {}): Wanted => ({
  itemId: 'a',
  kind: 'wish',
  skill: null,
  times: [],
  path: ['community', 'street', 'district', 'city'],
  until: null,
  postedOn: '2026-11-01',
  ...given,
})
const today = '2026-11-20'
const reasons = (item: Wanted) => matchOne(giver, item, today)?.reasons.map(({ what }) => what)

describe('what is offered to somebody', () => {
  test('counts how many steps up the tree of places the two have in common', () => {
    expect(stepsApart(giver.path, ['grid', 'community', 'street', 'district'])).toBe(0)
    expect(stepsApart(giver.path, ['other', 'street', 'district'])).toBe(1)
    expect(stepsApart(giver.path, ['other', 'other street', 'district'])).toBe(2)
    expect(stepsApart(giver.path, ['somewhere else'])).toBeNull()
  })

  test('lies within the district', () => {
    expect(matchOne(giver, wanted({ path: ['far', 'far street', 'far district', 'city'] }), today)).toBeNull()
    expect(reasons(wanted({ kind: 'company', path: ['x', 'y', 'district', 'city'] }))).toEqual(['place'])
  })

  test('says every reason, the strongest first', () => {
    expect(reasons(wanted({ skill: 'computer', times: ['weekend'], until: '2026-11-22' }))).toEqual([
      'place',
      'skill',
      'time',
      'past',
      'soon',
    ])
    expect(reasons(wanted({ skill: 'computer', path: ['x', 'street', 'district', 'city'] }))).toEqual([
      'skill',
      'place',
      'past',
    ])
  })

  test('is no repair for whoever lacks the trade', () => {
    expect(matchOne(giver, wanted({ kind: 'repair', skill: 'plumbing' }), today)).toBeNull()
    expect(reasons(wanted({ kind: 'repair', skill: 'electrics' }))).toEqual(['place', 'skill'])
  })

  test('comes in order of how well it suits, and among equals by how long it has waited', () => {
    const near = wanted({ itemId: 'near' })
    const older = wanted({ itemId: 'older', postedOn: '2026-10-01' })
    const far = wanted({ itemId: 'far', path: ['x', 'y', 'district', 'city'] })
    const order = matchAll(giver, [far, near, older], today).map(({ item }) => item.itemId)
    expect(order).toEqual(['older', 'near', 'far'])
  })

  test('is explained in words', () => {
    const match = matchOne(giver, wanted({ skill: 'electrics', times: ['weekend'] }), today)
    expect(match?.reasons.map((reason) => sayReason(reason).zh)).toEqual([
      '就在您的社区',
      '用得上您会的电工',
      '周末您有空',
      '您帮过微心愿，2 次得到确认',
    ])
    expect(sayReason({ what: 'soon', until: '2026-11-22' }).en).toBe('needed by 2026-11-22')
  })
})
