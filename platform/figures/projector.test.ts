import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction, type Transaction, writeTransaction } from '../database/transaction.ts'
import { startSession } from '../access/sessions.ts'
import { appendEntries } from '../ledger/append.ts'
import { benchFigures } from '../testing/figure-bench.ts'
import { quietLedger } from '../testing/quiet-ledger.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { dayOf, instantOf } from '../time/instant.ts'
import { type LiveTrees, treesOf } from '../trees/live-trees.ts'
import { treeOperations } from '../trees/tree-operations.ts'
import { openFigure } from './open-figure.ts'
import { openProjector } from './projector.ts'
import { readFigures } from './read-figures.ts'
import { readForEverybody } from './read-for-everybody.ts'
import { rebuildFigures, rebuildStaleFigures } from './rebuild-figures.ts'
import { startProjector } from './start-projector.ts'
import { transferFigures } from './transfer.ts'

const figuredTrees = treeOperations([transferFigures])
let database: TestDatabase
let trees: LiveTrees
const [told] = benchFigures
const today = dayOf(instantOf(Date.now()))
const write = <Result>(run: (tx: Transaction) => Promise<Result>) => writeTransaction(database.pool, run)

beforeAll(async () => {
  database = await testDatabase()
  trees = await treesOf(database.pool)
  const nodes = [
    { id: 'city', parent: null },
    { id: 'east', parent: 'city' },
    { id: 'west', parent: 'city' },
    { id: 'e1', parent: 'east' },
  ]
  await write((tx) => figuredTrees.addNodes(tx, { tree: 'place', nodes, on: '2025-01-01' }))
})
afterAll(async () => {
  await trees.close()
  await database.close()
})

/** Something told at a place just now. */
async function tell(tx: Transaction, place: string): Promise<void> {
  const nobody = {
    organisation: null,
    actor: 'job:test',
    actingAs: null,
    subject: null,
    key: null,
    digest: null,
    token: null,
  }
  const data = { kind: 'letter', channel: 'qr', households: 1 }
  const entry = {
    stream: `test-${randomUUID()}`,
    version: 1,
    type: 'tests.told.v1',
    at: instantOf(Date.now()),
    occurredOn: today,
    place,
    data,
  } as const
  await appendEntries(tx, [{ ...nobody, ...entry }])
}

const question = (node: string) =>
  ({ figures: [told], tree: 'place', node, from: today, to: today, today }) as const
const houseCount = async (node: string, slice?: string) => {
  const asked = { ...question(node), as: 'house', ...(slice && { slice }) } as const
  const { values } = await write((tx) => readFigures(tx, asked))
  return values[0]?.value
}

/** Signs somebody in who sees the subtree of one place. */
const signIn = (place: string) => {
  const see = { places: [place], organisations: [] }
  const standing = { posts: [], act: see, see, search: see, changesAt: null }
  const session = {
    sessionId: randomUUID(),
    personId: randomUUID(),
    personVersion: 1,
    standing,
    device: 'test',
    factor: null,
  }
  return write((tx) => startSession(tx, session))
}

describe('folding', () => {
  it('anew gives numbers to slices that nobody has met before', async () => {
    await write((tx) => tell(tx, 'e1'))
    await quietLedger(database.pool)
    expect(await rebuildFigures({ pool: database.pool, trees, figures: benchFigures })).toBe(1)
    expect(await houseCount('city', 'kind:letter')).toBe(1)
  })

  it('follows the ledger by itself, in one process at a time, and counts nothing twice', async () => {
    const failures: unknown[] = []
    const means = {
      pool: database.pool,
      trees,
      figures: benchFigures,
      report: (failure: unknown) => failures.push(failure),
    }
    const running = [await startProjector(means), await startProjector(means)]
    for (let at = 0; at < 30; at += 1) await write((tx) => tell(tx, at % 2 === 0 ? 'e1' : 'west'))
    await quietLedger(database.pool)
    await expect.poll(() => houseCount('city'), { timeout: 60_000 }).toBe(31)
    for (const projector of running) await projector.stop()
    expect(await houseCount('east')).toBe(16)
    expect(failures).toEqual([])
  })

  it('does not skip an entry that commits late', async () => {
    const projector = await openProjector({ pool: database.pool, trees, figures: benchFigures })
    const before = Number(await houseCount('city'))
    await write(async (slow) => {
      await tell(slow, 'e1')
      await write((tx) => tell(tx, 'e1'))
      await projector.foldAll()
    })
    await quietLedger(database.pool)
    await projector.foldAll()
    expect(await houseCount('city')).toBe(before + 2)
  })

  it('tells how long the oldest entry that is not yet counted has waited', async () => {
    const projector = await openProjector({ pool: database.pool, trees, figures: benchFigures })
    await write((tx) => tell(tx, 'e1'))
    const behind = await write((tx) => readFigures(tx, { ...question('city'), as: 'house' }))
    await quietLedger(database.pool)
    await projector.foldAll()
    const level = await write((tx) => readFigures(tx, { ...question('city'), as: 'house' }))
    expect(behind.lagSeconds).toBeGreaterThan(0)
    expect(level.lagSeconds).toBe(0)
  })

  it('anew is done for figures that are new or count otherwise than before, and only once', async () => {
    const means = { pool: database.pool, trees, figures: benchFigures }
    await rebuildFigures(means)
    expect(await rebuildStaleFigures(means)).toBe(0)
    const changed = { ...means, figures: [{ ...told, version: 2 }] }
    const folded = await Promise.all([rebuildStaleFigures(changed), rebuildStaleFigures(changed)])
    expect(folded.toSorted((one, other) => one - other)).toEqual([0, await houseCount('city')])
    await rebuildFigures(means)
  })
})

describe('everybody', () => {
  it('sees no number under ten, nor one from which it could be computed, and all others', async () => {
    const nodes = [
      { id: 'e2', parent: 'east' },
      { id: 'e1a', parent: 'e1' },
    ]
    await write((tx) => figuredTrees.addNodes(tx, { tree: 'place', nodes, on: '2025-01-01' }))
    await trees.refresh()
    for (let at = 0; at < 3; at += 1) await write((tx) => tell(tx, 'e2'))
    for (let at = 0; at < 12; at += 1) await write((tx) => tell(tx, 'e1a'))
    await quietLedger(database.pool)
    await (await openProjector({ pool: database.pool, trees, figures: benchFigures })).foldAll()
    const means = { pool: database.pool, index: trees.index('place') }
    const hidden = await Promise.all(
      ['city', 'east', 'west', 'e1', 'e1a', 'e2'].map(async (node) => {
        const { values } = await readForEverybody(means, question(node))
        return values[0]?.isHidden ? [node, values[0].value] : []
      }),
    )
    expect(hidden).toEqual([[], [], [], ['e1', null], ['e1a', null], ['e2', null]])
  })
})

describe('a reader', () => {
  it('reads and opens figures within reach, and nothing elsewhere', async () => {
    const sessionToken = await signIn('east')
    const read = (node: string) =>
      readTransaction(database.pool, { sessionToken }, (tx) => readFigures(tx, question(node)))
    const whole = await houseCount('east')
    expect((await read('east')).values[0]?.value).toBe(whole)
    expect((await read('city')).values[0]?.value).toBe(0)
    expect((await read('west')).values[0]?.value).toBe(0)
    const under = await trees.at('place', today)
    const open = (node: string) =>
      readTransaction(database.pool, { sessionToken }, (tx) =>
        openFigure(tx, { ...question(node), figure: told, under, limit: 1_000 }),
      )
    expect((await open('east')).items).toHaveLength(Number(whole))
    expect((await open('city')).items).toEqual([])
  })

  it('without a session reads nothing', async () => {
    const answer = await readTransaction(database.pool, {}, (tx) => readFigures(tx, question('city')))
    expect(answer.values[0]?.value).toBe(0)
  })

  it('still reads a past day’s sum after a part of it moved out of reach', async () => {
    const sessionToken = await signIn('east')
    const before = await houseCount('east')
    await write((tx) => figuredTrees.moveNode(tx, { tree: 'place', id: 'e1', parent: 'west', on: today }))
    await trees.refresh()
    const past = await trees.at('place', '2025-06-01')
    const asked = { ...question('east'), pieces: past.piecesOf('east') }
    const answer = await readTransaction(database.pool, { sessionToken }, (tx) => readFigures(tx, asked))
    expect(answer.values[0]?.value).toBe(before)
    expect(await houseCount('east')).toBe(3)
  })
})
