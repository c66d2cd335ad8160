import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsFigures } from './figures.ts'
import { changeStock } from './operations/change-stock.ts'
import { redeem } from './operations/redeem.ts'
import { reversePosting } from './operations/reverse-posting.ts'
import { undoRedemption } from './operations/undo-redemption.ts'
import { aFamily, aGood, earns, pointsHouse } from './testing.ts'

let house: TestHouse
beforeAll(async () => {
  house = await pointsHouse()
})
afterAll(() => house.close())

async function figuresAt(node: string): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees, now } = house
  await foldFigures({ pool, trees, figures: pointsFigures })
  const to = dayOf(now())
  const asked = { figures: pointsFigures, tree: 'place', node, from: '2024-01-01', to, today: to } as const
  const { values } = await writeTransaction(pool, (tx) => readFigures(tx, { ...asked, as: 'house' }))
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('points.', ''), value]))
}

test('a county sees what its villages gave out, exchanged and hold, and what is on the shelves, as totals', async () => {
  const [one, two] = [await aFamily(house), await aFamily(house)]
  await earns(house, one, { quantity: 4 })
  await earns(house, two, { quantity: 2 })
  const goodId = await aGood(house, { points: 4, stock: 10 })
  const keeper = runIn(house)
  const buy = (code: string, quantity: number) => ({ goodId, redemptionId: house.newId(), code, quantity })
  await keeper(redeem, buy(one.code, 2))
  const undone = await keeper(redeem, buy(two.code, 1))
  await keeper(undoRedemption, { goodId, redemptionId: undone.redemptionId })
  const stands = await keeper(redeem, buy(two.code, 1))
  await keeper(changeStock, { goodId, quantity: -1, reason: '破损' })
  expect(await figuresAt(smallWorld.county)).toMatchObject({
    accounts: 2,
    issued: 30,
    spent: 16,
    expired: 0,
    held: 18,
    inStock: 6,
  })
  await keeper(reversePosting, { postingId: stands.redemptionId, reason: 'mistake' })
  expect(await figuresAt(smallWorld.county)).toMatchObject({ issued: 30, held: 22, inStock: 6 })
  expect(await figuresAt(smallWorld.otherCounty)).toMatchObject({ issued: 0, held: 0 })
})
