import { afterAll, beforeAll, expect, test } from 'vitest'
import { aProject, signsUp } from '#capabilities/volunteers/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { tellViews } from '#platform/operations/tell-views.ts'
import { aMember, type ExchangeHouse, exchangeHouse } from '../testing-house.ts'
import { occasionView } from './occasion-view.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const rowsOf = async (table: string) => {
  const { rows } = await made.house.database.pool.query<{ row: string }>(
    `select t::text as row from ${table} t order by 1`,
  )
  return rows.map(({ row }) => row)
}
const all = () => Promise.all(occasionView.tables.map(rowsOf))

test('a house whose services recruited before exchange looked at them is told of them at its next start, once', async () => {
  const { house } = made
  const needed = 3
  await aProject(made, { needed })
  const projectId = await aProject(made, { needed })
  await signsUp(house, await aMember(made), projectId)
  const { pool, views, vault } = { ...house, views: [occasionView] }
  await tellViews({ pool, views, vault })
  const before = await all()
  expect(before[0]).toHaveLength(2)
  // As it stood in a house that had never heard of this view.
  await writeTransaction(pool, async (tx) => {
    await tx.query(`truncate ${occasionView.tables.join(', ')}`)
    await tx.query(`update ledger.told_view set version = 0`)
  })
  expect(await tellViews({ pool, views, vault, atOnce: 1 })).toEqual([occasionView.name])
  expect(await all()).toEqual(before)
  expect(await tellViews({ pool, views, vault })).toEqual([])
  await aProject(made, { needed })
  expect((await all())[0]).toHaveLength(3)
})
