import { afterAll, beforeAll, expect, test } from 'vitest'
import { aGrid, placesHouse, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { appendEntries } from '#platform/ledger/append.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import { benchFigures } from '#platform/testing/figure-bench.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { openFigure } from './open-figure.ts'

const { community } = smallWorld
const on = '2025-05-05'
let house: TestHouse
let grid: string

/** Something told in a stream, at a grid of the community. */
const told = (stream: string, households: number) =>
  writeTransaction(house.pool, (tx) =>
    appendEntries(tx, [
      {
        ...{ stream, version: 1, type: 'tests.told.v1', at: `${on}T02:03:04.000Z`, occurredOn: on },
        ...{ place: grid, organisation: null, actor: 'job:test', actingAs: null, subject: null },
        data: { kind: 'letter', channel: 'qr', households },
        ...{ key: null, digest: null, token: null },
      },
    ]),
  )

beforeAll(async () => {
  const streams = { 'meeting-': 'shared', 'diary-': 'person' } as const
  house = { ...(await placesHouse()), figures: benchFigures, streams }
  grid = await aGrid(house, { parentId: community, name: '一网格', at: [110.4, 21.19] })
  await told('meeting-1', 7)
  await told('diary-1', 8)
  await told('letters-1', 9)
  await foldFigures({ ...house, figures: benchFigures })
})
afterAll(() => house.close())

async function opened() {
  const secretary = await staffAt(house, { role: 'secretary', placeId: community })
  const asked = { tree: 'place', node: community, from: on, to: on, figure: 'tests.households' } as const
  return runAs(house, secretary, { house })(openFigure, { ...asked, limit: 50 })
}

test('what several have to do with is opened with its stream, its moment and its own place', async () => {
  const { items } = await opened()
  expect(items.find(({ amount }) => amount === 7)).toMatchObject({
    stream: 'meeting-1',
    version: 1,
    at: `${on}T02:03:04.000Z`,
    place: grid,
  })
})

test('what is one person’s own is told by its day and by where it was asked: no stream, no moment, no nearer place', async () => {
  const { items } = await opened()
  const own = { seq: null, stream: null, version: null, at: null, occurredOn: on, place: community }
  expect(items.find(({ amount }) => amount === 8)).toMatchObject({ ...own, organisation: null })
  expect(JSON.stringify(items)).not.toContain('diary')
})

test('a stream nobody spoke for is taken for somebody’s own', async () => {
  const { items } = await opened()
  expect(items.find(({ amount }) => amount === 9)).toMatchObject({ stream: null, place: community })
})

test('all pages together are still the number, whosever the entries are', async () => {
  const { items } = await opened()
  expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(24)
})
