import { afterAll, beforeAll, expect, test } from 'vitest'
import { aGrid, runIn, smallWorld } from '#capabilities/places/testing.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addMinutes } from '#platform/time/instant.ts'
import { points } from '../module.ts'
import { aFamily, aGood, earns, type Family, lines, pointsHouse, pointsOf } from '../testing.ts'
import { changeStock } from './change-stock.ts'
import { getCounter } from './get-counter.ts'
import { getDesk } from './get-desk.ts'
import { getMyStatement } from './get-my-statement.ts'
import { redeem } from './redeem.ts'
import { reversePosting } from './reverse-posting.ts'
import { takePoints } from './take-points.ts'
import { undoRedemption } from './undo-redemption.ts'
import { withdrawGood } from './withdraw-good.ts'

let house: TestHouse
let family: Family
beforeAll(async () => {
  house = await pointsHouse()
  family = await aFamily(house)
  await earns(house, family, { quantity: 4 })
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `points.${rule}` } })
const wish = (goodId: string, given: { code?: string; quantity?: number } = {}) => ({
  goodId,
  redemptionId: house.newId(),
  code: family.code,
  quantity: 1,
  ...given,
})
const secretary = () => staffAt(house, { role: 'secretary', placeId: smallWorld.community })

async function aRichFamily(): Promise<Family> {
  const rich = await aFamily(house)
  await earns(house, rich, { quantity: 4 })
  return rich
}

test('at the counter a bottle goes over for points; the statement shows it, and never the counter what is left', async () => {
  const shopkeeper = await secretary()
  const goodId = await aGood(house, { points: 4, stock: 3 })
  const { code, ...rich } = await aRichFamily()
  const made = await runAs(house, shopkeeper)(redeem, wish(goodId, { code, quantity: 2 }))
  expect(made).toMatchObject({ goodName: '洗衣液', quantity: 2, points: 8, isReturned: false })
  expect(Object.keys(made)).not.toContain('balance')
  const { shops } = await runAs(house, shopkeeper)(getCounter, {})
  expect(shops[0]?.goods.find((good) => good.goodId === goodId)?.stock).toBe(1)
  expect(shops[0]?.today.map(({ number }) => number)).toContain(made.number)
  const { lines: posted } = await runAs(house, rich.caller)(getMyStatement, {})
  expect(posted.map(({ what, points: moved, balance }) => [what, moved, balance])).toEqual([
    ['spend', -8, 12],
    ['earn', 20, 20],
  ])
})

test('a grid worker of the village stands at the counter too, one of another village does not', async () => {
  const goodId = await aGood(house)
  const { code } = await aRichFamily()
  const grid = await aGrid(house, { parentId: smallWorld.community, name: '一网格', at: [110.4, 21.19] })
  const worker = await staffAt(house, { role: 'gridWorker', placeId: grid })
  await expect(runAs(house, worker)(redeem, wish(goodId, { code }))).resolves.toMatchObject({ points: 4 })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(redeem, wish(goodId, { code }))).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(runAs(house, elsewhere)(getCounter, {})).resolves.toEqual({ shops: [], counter: null })
})

test('what cannot be is refused with its reason, and nothing moves', async () => {
  const keeper = runAs(house, await secretary())
  const [cheap, dear] = [await aGood(house, { points: 1, stock: 2 }), await aGood(house, { points: 900 })]
  const before = await pointsOf(house, family)
  await expect(keeper(redeem, wish(cheap, { code: 'ZZZZ2222' }))).rejects.toMatchObject(
    refusal('unknown-code'),
  )
  await expect(keeper(redeem, wish(cheap, { quantity: 3 }))).rejects.toMatchObject(
    refusal('not-enough-stock'),
  )
  await expect(keeper(redeem, wish(dear))).rejects.toMatchObject(refusal('not-enough-points'))
  await keeper(withdrawGood, { goodId: dear, reason: '卖完了' })
  await expect(keeper(redeem, wish(dear))).rejects.toMatchObject(refusal('good-gone'))
  await expect(keeper(changeStock, { goodId: cheap, quantity: -3, reason: '破损' })).rejects.toMatchObject(
    refusal('stock-below-zero'),
  )
  expect(await pointsOf(house, family)).toBe(before)
})

test('twenty families want the last three at once, through two processes: three get one, and stock ends at zero', async () => {
  const goodId = await aGood(house, { points: 2, stock: 3 })
  const another = house.another()
  const families = await Promise.all(Array.from({ length: 20 }, () => aRichFamily()))
  const outcomes = await Promise.allSettled(
    families.map(({ code }, at) => runIn(at % 2 === 0 ? house : another)(redeem, wish(goodId, { code }))),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  const left = await Promise.all(families.map((one) => pointsOf(house, one)))
  expect(left.toSorted((one, other) => one - other)).toEqual([
    18,
    18,
    18,
    ...Array.from({ length: 17 }, () => 20),
  ])
  const { rows } = await house.database.pool.query<{ stock: number }>(
    'select stock from points.good where good_id = $1',
    [goodId],
  )
  expect(rows[0]?.stock).toBe(0)
})

test('a phone that was offline sends the same exchange again under another key: it is one exchange', async () => {
  const keeper = await secretary()
  const goodId = await aGood(house)
  const { code, ...rich } = await aRichFamily()
  const input = wish(goodId, { code })
  const occurredAt = addMinutes(house.now(), -1)
  const first = await runAs(house, keeper, { occurredAt })(redeem, input)
  await expect(runAs(house, keeper, { occurredAt })(redeem, input)).resolves.toEqual(first)
  expect(await pointsOf(house, { ...rich, code })).toBe(16)
  await expect(runAs(house, keeper)(redeem, { ...input, quantity: 2 })).rejects.toMatchObject(
    refusal('id-taken'),
  )
})

test('undone the same day, points and stock are back by another posting; a second time, or tomorrow, not', async () => {
  const keeper = runAs(house, await secretary())
  const goodId = await aGood(house, { points: 5, stock: 1 })
  const rich = await aRichFamily()
  const { redemptionId } = await keeper(redeem, wish(goodId, { code: rich.code }))
  await expect(keeper(undoRedemption, { goodId, redemptionId })).resolves.toMatchObject({ isReturned: true })
  expect(await pointsOf(house, rich)).toBe(20)
  await expect(keeper(undoRedemption, { goodId, redemptionId })).rejects.toMatchObject(
    refusal('reversed-already'),
  )
  const again = await keeper(redeem, wish(goodId, { code: rich.code }))
  const tomorrow = { now: addMinutes(house.now(), 24 * 60) }
  await expect(
    runIn(house)(undoRedemption, { goodId, redemptionId: again.redemptionId }),
  ).resolves.toBeDefined()
  const last = await keeper(redeem, wish(goodId, { code: rich.code }))
  await expect(
    runAs(house, await secretary(), tomorrow)(undoRedemption, { goodId, redemptionId: last.redemptionId }),
  ).rejects.toMatchObject(refusal('only-today'))
  const { lines: posted } = await runAs(house, rich.caller)(getMyStatement, {})
  expect(posted.map(({ what }) => what)).toEqual(['spend', 'reverse', 'spend', 'reverse', 'spend', 'earn'])
  expect(posted.find(({ isReversed }) => isReversed)?.name).toBe('洗衣液 × 1')
})

test('the desk sees postings by number and no names, and corrects one by another the other way', async () => {
  const keeper = runAs(house, await secretary())
  const other = await aRichFamily()
  const desk = await keeper(getDesk, { placeId: smallWorld.community })
  expect(JSON.stringify(desk.postings)).not.toContain(other.accountId)
  expect(desk.books.issued).toBe(desk.books.spent + desk.books.expired + desk.books.held)
  const { lines: posted } = await runAs(house, other.caller)(getMyStatement, {})
  const wrong = desk.postings.find(({ number }) => number === posted[0]?.number)
  await keeper(reversePosting, { postingId: wrong?.postingId ?? '', reason: 'notDone' })
  expect(await pointsOf(house, other)).toBe(0)
  await expect(
    keeper(reversePosting, { postingId: wrong?.postingId ?? '', reason: 'twice' }),
  ).rejects.toMatchObject(refusal('reversed-already'))
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(
    runAs(house, elsewhere)(reversePosting, { postingId: wrong?.postingId ?? '', reason: 'twice' }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('PTS-03: points go only by a line that names its article, and never below zero', async () => {
  const keeper = runAs(house, await secretary())
  const poor = await aFamily(house)
  const given = { placeId: smallWorld.community, code: poor.code }
  await expect(keeper(takePoints, { ...given, itemId: lines.littering })).rejects.toMatchObject(
    refusal('nothing-to-take'),
  )
  await expect(keeper(takePoints, { ...given, itemId: lines.shopping })).rejects.toMatchObject(
    refusal('not-a-deduction'),
  )
  await earns(house, poor)
  await keeper(takePoints, { ...given, itemId: lines.littering })
  await keeper(takePoints, { ...given, itemId: lines.littering })
  expect(await pointsOf(house, poor)).toBe(0)
})

test('the tables themselves refuse stock and balances below zero, and a booklet in two accounts', async () => {
  const goodId = await aGood(house, { stock: 1 })
  const run = (sql: string, values: unknown[]) => house.database.pool.query(sql, values)
  await expect(run('update points.good set stock = -1 where good_id = $1', [goodId])).rejects.toMatchObject({
    constraint: 'stock_never_below_zero',
  })
  await expect(
    run('update points.book set balance = -1 where account_id = $1', [family.accountId]),
  ).rejects.toMatchObject({ constraint: 'never_below_zero' })
  await expect(
    run('insert into points.holder (participant_id, account_id) values ($1, $2)', [
      family.participantId,
      house.newId(),
    ]),
  ).rejects.toMatchObject({ code: '23505' })
})

test('everything can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, points.views)
  expect(before['points.posting']?.length).toBeGreaterThan(30)
  expect(after).toEqual(before)
})
