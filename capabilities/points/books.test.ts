import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, type Participant } from '#capabilities/participants/testing.ts'
import { runIn } from '#capabilities/places/testing.ts'
import { Problem } from '#platform/errors.ts'
import { runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import { answerClaim } from './operations/answer-claim.ts'
import { changeStock } from './operations/change-stock.ts'
import { claimPoints } from './operations/claim-points.ts'
import { expirePoints } from './operations/expire-points.ts'
import { redeem } from './operations/redeem.ts'
import { reversePosting } from './operations/reverse-posting.ts'
import { undoRedemption } from './operations/undo-redemption.ts'
import { aFamily, aGood, type Family, lines, pointsHouse } from './testing.ts'

let house: TestHouse
let another: TestHouse
let helped: Participant
let families: Family[]
let goods: string[]
beforeAll(async () => {
  house = await pointsHouse()
  another = house.another()
  helped = await aParticipant(house, { name: '王奶奶' })
  families = await Promise.all(Array.from({ length: 3 }, () => aFamily(house)))
  goods = await Promise.all([aGood(house, { points: 3, stock: 4 }), aGood(house, { points: 7, stock: 2 })])
})
afterAll(() => house.close())

const turnKinds = [
  'earn',
  'earn',
  'earn',
  'redeem',
  'redeem',
  'redeem',
  'undo',
  'reverse',
  'expire',
  'restock',
] as const
type Turn = { readonly kind: (typeof turnKinds)[number]; readonly pick: number; readonly amount: number }

const turns = fc.array(
  fc.record({
    kind: fc.constantFrom(...turnKinds),
    pick: fc.nat({ max: 1_000 }),
    amount: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 30, maxLength: 60 },
)

type Made = { readonly redemptions: { goodId: string; redemptionId: string }[] }

const pickOf = <Item>(items: readonly Item[], pick: number): Item | undefined => items[pick % items.length]

async function earn({ pick, amount: quantity }: Turn, at: TestHouse): Promise<void> {
  const family = pickOf(families, pick)
  if (family === undefined) return
  const { accountId } = family
  const claimId = house.newId()
  const claim = { accountId, claimId, itemId: lines.shopping, quantity, on: dayOf(house.now()), text: '' }
  await runAs(at, family.caller)(claimPoints, claim)
  await runAs(at, helped.caller)(answerClaim, { accountId, claimId, isTrue: true })
}

async function buy({ pick, amount: quantity }: Turn, at: TestHouse, made: Made): Promise<void> {
  const [goodId, family] = [pickOf(goods, pick) ?? '', pickOf(families, Math.floor(pick / 7))]
  const wish = { goodId, redemptionId: house.newId(), code: family?.code ?? '', quantity }
  await runIn(at)(redeem, wish)
  made.redemptions.push(wish)
}

async function correct({ pick }: Turn, at: TestHouse): Promise<void> {
  const { rows } = await house.database.pool.query<{ id: string }>(
    'select posting_id as id from points.posting',
  )
  const postingId = pickOf(rows, pick)?.id
  if (postingId !== undefined) await runIn(at)(reversePosting, { postingId, reason: 'mistake' })
}

async function act(turn: Turn, at: TestHouse, made: Made): Promise<void> {
  switch (turn.kind) {
    case 'earn':
      return earn(turn, at)
    case 'redeem':
      return buy(turn, at, made)
    case 'undo': {
      const one = pickOf(made.redemptions, turn.pick)
      if (one) await runIn(at)(undoRedemption, { goodId: one.goodId, redemptionId: one.redemptionId })
      return
    }
    case 'reverse':
      return correct(turn, at)
    case 'expire': {
      const accountId = pickOf(families, turn.pick)?.accountId ?? ''
      const now = addMinutes(house.now(), 400 * 24 * 60)
      await expirePoints.run(
        { accountId },
        at.call({ actor: { kind: 'job', name: 'test' }, key: house.newId(), now }),
      )
      return
    }
    case 'restock': {
      const quantity = turn.pick % 3 === 0 ? -turn.amount : turn.amount
      await runIn(at)(changeStock, { goodId: pickOf(goods, turn.pick) ?? '', quantity, reason: '' })
    }
  }
}

/** What was refused is refused; anything that is no answer of ours is a fault. */
async function tolerated(done: Promise<void>): Promise<void> {
  try {
    await done
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason
  }
}

const wrongIn = async (sql: string): Promise<unknown[]> => (await house.database.pool.query(sql)).rows

async function assertBooks(): Promise<void> {
  const { rows } = await house.database.pool.query<{ sum: number }>(
    'select coalesce(sum(balance), 0)::integer as sum from points.book',
  )
  expect(rows[0]?.sum).toBe(0)
  expect(await wrongIn(`select from points.book where kind <> 'issued' and balance < 0`)).toEqual([])
  expect(await wrongIn('select from points.good where stock < 0')).toEqual([])
  // What stands on an account is what its postings moved, and a family's is what its lots hold.
  expect(
    await wrongIn(`select b.book from points.book b where b.balance <> (
      select coalesce(sum(case when p.to_book = b.book then p.points else -p.points end), 0)
      from points.posting p where b.book in (p.from_book, p.to_book))`),
  ).toEqual([])
  expect(
    await wrongIn(`select b.book from points.book b where b.kind = 'household' and b.balance <> (
      select coalesce(sum(remaining), 0) from points.lot l where l.account_id = b.account_id)`),
  ).toEqual([])
}

/** One of each kind of posting, whatever chance brings afterwards. */
async function moveOnce(): Promise<void> {
  const made: Made = { redemptions: [] }
  for (const kind of ['earn', 'reverse', 'earn', 'redeem', 'expire'] as const)
    await act({ kind, pick: 0, amount: kind === 'earn' ? 3 : 1 }, house, made)
}

test('many callers of two processes earn, exchange, undo, correct, expire and restock at once: the books always balance', async () => {
  await moveOnce()
  const { rows } = await house.database.pool.query<{ what: string }>(
    'select distinct what from points.posting order by what',
  )
  expect(rows.map(({ what }) => what)).toEqual(['earn', 'expire', 'reverse', 'spend'])
  await assertBooks()
  await fc.assert(
    fc.asyncProperty(turns, async (all) => {
      const made: Made = { redemptions: [] }
      for (let start = 0; start < all.length; start += 15) {
        const together = all.slice(start, start + 15)
        await Promise.all(
          together.map((turn, at) => tolerated(act(turn, at % 2 === 0 ? house : another, made))),
        )
        await assertBooks()
      }
    }),
    { numRuns: 8 },
  )
})
