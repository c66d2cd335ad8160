import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeTree } from '../testing/place-tree.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { treesOf } from './live-trees.ts'
import { treeOperations } from './tree-operations.ts'

let database: TestDatabase
let places: ReturnType<typeof placeTree>
beforeAll(async () => {
  database = await testDatabase()
  places = placeTree(database.pool)
})
afterAll(() => database.close())

const trees = treeOperations([])
const tree = 'place'

describe('reading a tree', () => {
  it('a session reaches exactly the subtrees of its roots', async () => {
    const city = await places.aCity('M')
    const { rows } = await database.pool.query(
      `select id from tree.node where tree = 'place' and low <@ tree.reach('place', $1) and low = tree.position('place', id) order by id`,
      [[city.east, city.w1]],
    )
    expect(rows.map(({ id }) => id)).toEqual([city.east, city.e1, city.e2, city.w1])
  })

  it('every process sees a change that another one committed', async () => {
    const city = await places.aCity('O')
    const live = await treesOf(database.pool)
    await places.change((sql) =>
      trees.moveNode(sql, { tree, id: city.e1, parent: city.w1, on: '2025-06-01' }),
    )
    await live.refresh()
    expect(live.within('place', city.e1, city.west)).toBe(true)
    expect((await live.at('place', '2025-05-31')).within(city.e1, city.west)).toBe(false)
    await places.change((sql) =>
      trees.moveNode(sql, { tree, id: city.e1, parent: city.west, on: '2025-06-02' }),
    )
    // Told by a notification, which comes when the server gets round to it.
    await expect.poll(() => live.index('place').parentOf(city.e1), { timeout: 60_000 }).toBe(city.west)
    await live.close()
  })

  it('while positions are being stored, no move comes in between', async () => {
    const city = await places.aCity('P')
    const order: string[] = []
    let moving: Promise<unknown> = Promise.resolve()
    await places.change(async (sql) => {
      await sql.query('select tree.hold($1)', [tree])
      moving = places
        .change((other) => trees.moveNode(other, { tree, id: city.e1, parent: city.west, on: '2025-06-01' }))
        .then(() => order.push('moved'))
      await sql.query('select pg_sleep(0.05)')
      order.push('stored')
    })
    await moving
    expect(order).toEqual(['stored', 'moved'])
  })
})
