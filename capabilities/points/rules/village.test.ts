import { describe, expect, test } from 'vitest'
import { listRulesOn } from '../list-rules.ts'
import { aList, anItem } from '../testing.ts'
import type { Decision } from '../shapes.ts'
import { decideList, draftList, listOn, noVillage, type StandingDraft } from './village.ts'

const rules = listRulesOn('2026-11-30')
const draftOf = (given: Parameters<typeof aList>[0] = {}): StandingDraft => ({
  draftId: 'd',
  ...aList(given),
})
const oneLine = (given: Parameters<typeof anItem>[0]) => draftOf({ items: [anItem(given)] })

describe('a draft that may be put to the village', () => {
  test.each([
    ['每月完成走访指标', 'pays-for-quota'],
    ['月度排名前三名', 'pays-for-quota'],
    ['每天打卡', 'pays-for-clocking-in'],
    ['开会签到', 'pays-for-clocking-in'],
    ['给村里公众号点赞', 'pays-for-clicks'],
    ['拉人下载', 'pays-for-clicks'],
  ])('refuses to pay for “%s”, and names the line', (name, rule) => {
    expect(() => draftList(oneLine({ name }), rules)).toThrow(
      expect.objectContaining({
        text: expect.objectContaining({ rule: `points.${rule}` }),
        details: expect.objectContaining({
          item: name,
          fields: [expect.objectContaining({ field: 'items.0' })],
        }),
      }),
    )
  })

  test('finds the words in the note as well', () => {
    expect(() => draftList(oneLine({ note: '以打卡为准' }), rules)).toThrow('pays-for-clocking-in')
  })

  test('takes nothing away without an article of law or charter', () => {
    expect(() => draftList(oneLine({ points: -2, basis: null }), rules)).toThrow('basis-missing')
    const basis = { kind: 'charter', article: '村规民约第八条' } as const
    expect(draftList(oneLine({ points: -2, basis }), rules)).toHaveLength(1)
  })

  test('needs the most of a day for every kind, and no line above it', () => {
    expect(() => draftList({ ...oneLine({}), caps: [] }, rules)).toThrow('cap-missing')
    const low = { ...oneLine({ points: 9 }), caps: [{ kind: 'neighbour' as const, pointsADay: 8 }] }
    expect(() => draftList(low, rules)).toThrow('item-above-cap')
  })

  test('has every line once', () => {
    expect(() => draftList(draftOf({ items: [anItem(), anItem()] }), rules)).toThrow('same-item-twice')
  })
})

describe('the village’s own decision', () => {
  const village = { ...noVillage, draft: draftOf() }
  const vote: Decision = {
    ...{ body: 'representatives' as const, heldOn: '2026-11-28', from: '2026-12-01' },
    ...{ entitled: 30, present: 20, inFavour: 11 },
  }
  const decide = (given: Partial<Decision>) =>
    decideList(village, { draftId: 'd', decision: { ...vote, ...given }, today: '2026-11-30' }, rules)

  test('holds with two thirds of the representatives and more than half of those present', () => {
    expect(decide({})[0]).toMatchObject({
      type: 'points.listDecided.v1',
      data: { version: 1, present: 20, from: '2026-12-01' },
    })
  })

  test.each([
    [{ present: 19 }, 'too-few-present'],
    [{ inFavour: 10 }, 'not-passed'],
    [{ present: 31 }, 'votes-do-not-add'],
    [{ inFavour: 21 }, 'votes-do-not-add'],
    [{ entitled: 0, present: 0, inFavour: 0 }, 'too-few-present'],
    [{ heldOn: '2026-12-02' }, 'meeting-in-future'],
    [{ from: '2026-11-29' }, 'from-in-past'],
  ])('is refused with %o: %s', (given, rule) => {
    expect(() => decide(given)).toThrow(rule)
  })

  test('of all adult villagers needs more than half, of households two thirds', () => {
    expect(() => decide({ body: 'villagers', entitled: 40, present: 20 })).toThrow('too-few-present')
    expect(decide({ body: 'villagers', entitled: 39, present: 20 })).toHaveLength(1)
    expect(() => decide({ body: 'households', entitled: 31, present: 20 })).toThrow('too-few-present')
  })

  test('is about the draft that was voted on, not a later one', () => {
    expect(() =>
      decideList(village, { draftId: 'other', decision: vote, today: '2026-11-30' }, rules),
    ).toThrow('draft-moved-on')
  })

  test('judges a deed by the list of its day', () => {
    const one = { ...aList(), ...vote, version: 1, from: '2026-01-01' }
    const two = { ...one, version: 2, from: '2026-06-01' }
    expect(listOn([one, two], '2025-12-31')).toBeUndefined()
    expect(listOn([one, two], '2026-05-31')?.version).toBe(1)
    expect(listOn([one, two], '2026-06-01')?.version).toBe(2)
  })
})
