import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTransaction } from '#platform/database/transaction.ts'
import { ledgerStart, readAfter } from '#platform/ledger/read.ts'
import { projectViews } from '#platform/operations/view.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { reviews } from '../module.ts'
import { nominate } from '../operations/nominate.ts'
import { openNotice } from '../operations/open-notice.ts'
import { openRound } from '../operations/open-round.ts'
import { reviewStar } from '../operations/review-star.ts'
import { aSelfScore, aStandard, ballotLinks, by, type ReviewsHouse, reviewsHouse, vote } from '../testing.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

const tables = reviews.views.flatMap((view) => view.tables)

const contents = async (): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await made.house.pool.query<{ row: string }>(
      `select t::text as row from ${table} t order by 1`,
    )
    found[table] = rows
  }
  return found
}

async function aLivelyHouse(): Promise<void> {
  const { house, offices } = made
  const standardId = await aStandard(made)
  for (const reduced of [[], [{ itemId: 'grid', points: 20, reason: '少一格' }]]) {
    const starId = await aSelfScore(made, standardId)
    await by(made, made.leader)(reviewStar, { starId, reduced })
  }
  await aSelfScore(made, standardId)
  const [roundId, commendationId, today] = [house.newId(), house.newId(), dayOf(house.now())]
  const organisationId = offices.government
  const shape = { name: '述职评议', panelWeight: 60, shareNeeded: 60, from: today, until: today }
  await by(made, made.organiser)(openRound, { roundId, organisationId, seats: [offices.committee], ...shape })
  const [token = ''] = await ballotLinks(made, { roundId, voters: 'panel', seatId: null, count: 2 })
  await vote(house, token, [[offices.committee, 'good']])
  const given = { kind: 'group' as const, honour: '服务奖', name: '巡楼队', deed: '每晚巡楼' }
  await by(made, made.secretary)(nominate, { commendationId, organisationId: offices.committee, ...given })
  await by(made, made.organiser)(openNotice, { commendationId, until: addDays(today, 20) })
}

test('what is shown can be thrown away and told again from the ledger, row for row', async () => {
  await aLivelyHouse()
  const live = await contents()
  expect(Object.values(live).filter((rows) => Array.isArray(rows) && rows.length > 0).length).toBeGreaterThan(
    6,
  )
  await quietLedger(made.house.pool)
  await made.house.pool.query(`truncate ${tables.join(', ')}`)
  await writeTransaction(made.house.pool, async (tx) => {
    const entries = await readAfter(tx, ledgerStart, 10_000)
    await projectViews(tx, reviews.views, { entries, tools: { vault: made.house.vault } })
  })
  expect(await contents()).toEqual(live)
})
