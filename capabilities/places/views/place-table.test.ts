import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTransaction, writeTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { ledgerStart, readAfter } from '#platform/ledger/read.ts'
import { projectViews } from '#platform/operations/view.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays } from '#platform/time/instant.ts'
import { placesModule } from '../module.ts'
import { mergePlaces } from '../operations/merge-places.ts'
import { movePlace } from '../operations/move-place.ts'
import { registerPlace } from '../operations/register-place.ts'
import { splitPlace } from '../operations/split-place.ts'
import { aGrid, placesHouse, runIn, smallWorld } from '../testing.ts'
import { placeIndex } from './place-index.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
  for (const number of [3, 4, 5, 6]) {
    const placeId = `44080300900${number}`
    const given = {
      placeId,
      name: `第${number}社区`,
      kind: 'community',
      parentId: smallWorld.street,
      on: '2024-01-01',
    } as const
    await runIn(house)(registerPlace, given)
    await aGrid(house, { parentId: placeId, name: `网格${number}`, at: [110.4 + number / 50, 21.2] })
  }
})
afterAll(() => house.close())

const indexNow = () => readTransaction(house.pool, {}, (tx) => placeIndex(tx, house.pool))

type Dice = { readonly turn: 'move' | 'merge' | 'split'; readonly first: number; readonly second: number }

async function takeTurn({ turn, first, second }: Dice, on: string): Promise<void> {
  await house.trees.refresh()
  const { forest } = await indexNow()
  const all = forest.standing()
  const place = all[first % all.length]
  const other = all[second % all.length]
  if (!place || !other) return
  const run = runIn(house)
  const placeId = place.placeId
  if (turn === 'move') await run(movePlace, { placeId, parentId: other.placeId, on })
  else if (turn === 'merge') await run(mergePlaces, { placeId, intoId: other.placeId, on })
  else {
    const children = forest.childrenOf(placeId).map((child) => child.placeId)
    const parts = [children.filter((_, at) => at % 2 === 0), children.filter((_, at) => at % 2 === 1)]
    const named = parts.map((childIds, at) => ({
      placeId: house.newId(),
      name: `${place.name}${at}`,
      code: null,
      childIds,
    }))
    await run(splitPlace, { placeId, parts: named, on })
  }
}

async function rows(sql: string): Promise<unknown[]> {
  return (await house.pool.query(sql)).rows
}

const treeRows = 'select id, parent, closed_on from tree.node order by id'
const tableRows =
  'select id, name, kind, form, code, parent, since, ended_on, successors, door_code, search_keys from places.place order by id'

test('after any moves, merges and splits the table, the tree and the index agree, and no entry was touched', async () => {
  const turns = fc.record({
    turn: fc.constantFrom('move' as const, 'move' as const, 'merge' as const, 'split' as const),
    first: fc.nat(200),
    second: fc.nat(200),
  })
  const dice = fc.sample(turns, { numRuns: 150, seed: 20_261_121 })
  const before = await rows('select seq, digest, data from ledger.entry order by seq')
  let done = 0
  for (const [at, turn] of dice.entries()) {
    await takeTurn(turn, addDays('2024-02-01', at)).then(
      () => {
        done += 1
      },
      (reason: unknown) => expect(reason).toBeInstanceOf(Problem),
    )
  }
  expect(done).toBeGreaterThan(10)
  const table = await rows('select id, parent, ended_on as closed_on from places.place order by id')
  expect(await rows(treeRows)).toEqual(table)
  const { forest } = await indexNow()
  expect(
    forest
      .standing()
      .map(({ placeId }) => placeId)
      .toSorted(),
  ).toEqual(
    await rows('select id from places.place where ended_on is null order by id').then((all) =>
      all.map((row) => Object.values(row as object)[0]),
    ),
  )
  expect(
    (await rows('select seq, digest, data from ledger.entry order by seq')).slice(0, before.length),
  ).toEqual(before)
})

test('thrown away and told again from the ledger, the tables are the same', async () => {
  const [table, tree] = [await rows(tableRows), await rows(treeRows)]
  const { views } = placesModule([])
  await quietLedger(house.pool)
  for (const name of views.flatMap((view) => view.tables)) await house.pool.query(`delete from ${name}`)
  await writeTransaction(house.pool, async (tx) => {
    const entries = await readAfter(tx, ledgerStart, 100_000)
    await projectViews(tx, views, { entries, tools: { vault: house.vault } })
  })
  expect(await rows(tableRows)).toEqual(table)
  expect(await rows(treeRows)).toEqual(tree)
})
