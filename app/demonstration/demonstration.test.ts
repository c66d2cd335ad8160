import { expect, test } from 'vitest'
import { arrivals } from './arrivals.ts'
import { chanceFrom } from './chance.ts'
import { namesBy } from './people-names.ts'
import { blocksOf, cut, latticeSize, outlineOf } from './quarter.ts'

test('the world is the same for the same seed', () => {
  const span = { days: 365, until: '2026-06-30' }
  expect(arrivals(50, span, chanceFrom(7))).toEqual(arrivals(50, span, chanceFrom(7)))
  expect(namesBy(chanceFrom(7))()).toBe(namesBy(chanceFrom(7))())
})

test('people write by day more than by night, and on working days more than on Sundays', () => {
  const moments = arrivals(4_000, { days: 364, until: '2026-06-30' }, chanceFrom(1)).map(
    (moment) => new Date(Date.parse(moment) + 8 * 3_600_000),
  )
  const byDay = moments.filter((moment) => moment.getUTCHours() >= 8 && moment.getUTCHours() < 18)
  expect(byDay.length).toBeGreaterThan(2_400)
  const on = (weekday: number) => moments.filter((moment) => moment.getUTCDay() === weekday).length
  expect(on(1)).toBeGreaterThan(2 * on(0))
})

test('a quarter is cut without gaps: the blocks hold every cell once', () => {
  const chance = chanceFrom(3)
  const blocks = blocksOf(13, chance).flatMap((block) => cut(block, 3, chance))
  const cells = blocks.map((block) => (block.right - block.left) * (block.top - block.bottom))
  expect(blocks).toHaveLength(39)
  expect(Math.min(...cells)).toBeGreaterThan(0)
  expect(cells.reduce((sum, count) => sum + count, 0)).toBe(latticeSize * latticeSize)
})

test('an outline is closed and has every border point once', () => {
  const ring = outlineOf(
    { left: 0, right: 2, bottom: 0, top: 3 },
    { longitude: 110.4, latitude: 21.2, halfWidth: 0.01, halfHeight: 0.01 },
  )
  expect(ring[0]).toEqual(ring.at(-1))
  expect(ring).toHaveLength(11)
})
