import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Transaction, writeTransaction } from '../database/transaction.ts'
import { Problem } from '../errors.ts'
import { appendEntries, type NewEntry } from '../ledger/append.ts'
import { benchFigures } from '../testing/figure-bench.ts'
import { everyNode, rollTurn, seededDice, takeTurn } from '../testing/random-tree-changes.ts'
import { quietLedger } from '../testing/quiet-ledger.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addDays, type Day, startOfDay } from '../time/instant.ts'
import { type LiveTrees, treesOf } from '../trees/live-trees.ts'
import { treeOperations } from '../trees/tree-operations.ts'
import type { Figure } from './figure.ts'
import type { FigureValue } from './figure-value.ts'
import { openFigure } from './open-figure.ts'
import type { OpenedEntry, OpenedPage, OpenQuestion } from './opened-entries.ts'
import { stepNames } from './periods.ts'
import { openProjector, type Projector } from './projector.ts'
import { readFigures, readSeries, readSubtrees } from './read-figures.ts'
import { type RebuildMeans, rebuildFigures } from './rebuild-figures.ts'
import { transferFigures } from './transfer.ts'

const figuredTrees = treeOperations([transferFigures])
let database: TestDatabase
let trees: LiveTrees
let projector: Projector
const entries: NewEntry[] = []
const roll = seededDice(7)
const firstDay: Day = '2025-03-20'
const today: Day = '2025-05-20'
const kinds = ['letter', 'hazard', 'help']
const channels = ['qr', 'phone']
const pick = <Item>(items: readonly Item[], fallback: Item): Item => items[roll() % items.length] ?? fallback

const lateStreams: string[] = []
const everything = { figures: benchFigures, from: firstDay, to: today, today, as: 'house' } as const

const types = ['tests.told.v1', 'tests.told.v1', 'tests.done.v1', 'tests.late.v1'] as const

/** Where and of what kind: like the stream's first entry, or at random. */
function aboutOf(earlier: NewEntry | undefined): Pick<NewEntry, 'place' | 'organisation' | 'data'> {
  if (earlier) return earlier
  return {
    place: pick(everyNode(trees.index('place')), ''),
    organisation: roll() % 10 === 0 ? null : pick(everyNode(trees.index('organisation')), ''),
    data: { kind: pick(kinds, ''), channel: pick(channels, ''), households: roll() % 50 },
  }
}

/** Something told, done or late, somewhere at random. */
function someEntry(day: Day): NewEntry {
  const turn = roll() % 4
  const closing = turn === 2 && lateStreams.length > 0
  const stream = closing
    ? (lateStreams.splice(roll() % lateStreams.length, 1)[0] ?? '')
    : `test-${entries.length}`
  const earlier = entries.find((entry) => entry.stream === stream)
  if (turn === 3) lateStreams.push(stream)
  const done = { minutes: roll() % 20_000, isOnTime: roll() % 3 > 0, wasLate: closing }
  const about = aboutOf(earlier)
  return {
    ...about,
    stream,
    version: earlier ? 2 : 1,
    type: types[turn] ?? 'tests.told.v1',
    at: startOfDay(day),
    occurredOn: day,
    data: { ...about.data, ...done },
    ...{ actor: 'job:test', actingAs: null, subject: null, key: null, digest: null, token: null },
  }
}

async function append(tx: Transaction, day: Day): Promise<void> {
  const some = Array.from({ length: 1 + (roll() % 12) }, () => {
    const entry = someEntry(day)
    entries.push(entry)
    return entry
  })
  await appendEntries(tx, some)
}

const write = <Result>(run: (tx: Transaction) => Promise<Result>) => writeTransaction(database.pool, run)

async function plant(): Promise<void> {
  for (const tree of ['place', 'organisation'] as const) {
    const nodes = Array.from({ length: 40 }, (_, at) => ({
      id: `${tree}${at}`,
      parent: at === 0 ? null : `${tree}${Math.floor((at - 1) / 3)}`,
    }))
    await write((tx) => figuredTrees.addNodes(tx, { tree, nodes, on: '2025-01-01' }))
  }
  await trees.refresh()
}

async function changeTree(on: Day, at: number): Promise<void> {
  const tree = pick(['place', 'organisation'] as const, 'place')
  const table = { trees: figuredTrees, tree, index: trees.index(tree), on, at }
  await write((tx) => takeTurn(tx, table, rollTurn(roll))).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
  })
  await trees.refresh()
}

beforeAll(async () => {
  database = await testDatabase()
  trees = await treesOf(database.pool)
  await plant()
  projector = await openProjector({ pool: database.pool, trees, figures: benchFigures })
  for (let at = 0; at < 240; at += 1) {
    const day = addDays(firstDay, Math.floor(at / 4))
    await write((tx) => append(tx, day))
    if (roll() % 3 === 0) await changeTree(day, at)
    if (roll() % 3 === 0) await projector.foldBatch(1 + (roll() % 40))
  }
  await quietLedger(database.pool)
  await projector.foldAll()
})
afterAll(async () => {
  await trees.close()
  await database.close()
})

type Question = { from: Day; to: Day; tree: 'place' | 'organisation'; node: string; slice?: string; day: Day }

/** The numbers, counted entry by entry. */
async function counted({ from, to, tree, node, slice, day }: Question) {
  const past = await trees.at(tree, day)
  const inside = entries.filter((entry) => {
    const where = entry[tree]
    const names = [`kind:${entry.data.kind}`, `channel:${entry.data.channel}`]
    return where !== null && past.within(where, node) && (slice === undefined || names.includes(slice))
  })
  const during = inside.filter(({ occurredOn }) => from <= occurredOn && occurredOn <= to)
  const told = during.filter(({ type }) => type === 'tests.told.v1')
  const done = during.filter(({ type }) => type === 'tests.done.v1')
  const minutes = done.map(({ data }) => Number(data.minutes)).toSorted((one, other) => one - other)
  const until = inside.filter(({ occurredOn }) => occurredOn <= to)
  const onTime = done.filter(({ data }) => data.isOnTime === true).length
  return {
    told: told.length,
    sizes: new Set(told.map(({ data }) => data.households)).size,
    households: told.reduce((sum, { data }) => sum + Number(data.households), 0),
    onTime: { value: done.length === 0 ? null : onTime / done.length, n: done.length, part: onTime },
    median: minutes[Math.ceil(minutes.length / 2) - 1] ?? null,
    late:
      until.filter(({ type }) => type === 'tests.late.v1').length -
      until.filter(({ type, data }) => type === 'tests.done.v1' && data.wasLate === true).length,
  }
}

async function someQuestion(): Promise<Question> {
  const tree = pick(['place', 'organisation'] as const, 'place')
  const from = addDays(firstDay, roll() % 60)
  const slice = pick([undefined, undefined, 'kind:letter', 'channel:qr'], undefined)
  return {
    tree,
    from,
    to: addDays(from, roll() % 40),
    node: pick(everyNode(trees.index(tree)), ''),
    day: pick([today, addDays(firstDay, roll() % 60)], today),
    ...(slice && { slice }),
  }
}

async function asked(question: Question) {
  const pieces = (await trees.at(question.tree, question.day)).piecesOf(question.node)
  return { ...question, figures: benchFigures, pieces, today, as: 'house' } as const
}

type Opened = { readonly amount: number; readonly whole?: number }

/** Turns all pages of a number and adds up what is on them. */
async function opened(figure: Figure, question: Question): Promise<Opened> {
  const under = await trees.at(question.tree, question.day)
  const items: OpenedEntry[] = []
  for (let after: string | null = ''; after !== null; ) {
    const open: OpenQuestion = { ...question, figure, under, today, as: 'house', limit: 7, after }
    const page: OpenedPage = await write((tx) => openFigure(tx, open))
    items.push(...page.items)
    after = page.next
  }
  if (figure.measure === 'median') return { amount: items.length }
  const amount = items.reduce((sum, item) => sum + item.amount, 0)
  return figure.measure === 'share'
    ? { amount, whole: items.reduce((sum, item) => sum + (item.whole ?? 0), 0) }
    : { amount }
}

/** What the opened entries of a number must add up to. */
function expectedOf(measure: Figure['measure'], value: FigureValue): Opened {
  if (measure === 'share') return { amount: value.part ?? 0, whole: value.n }
  return { amount: measure === 'median' ? value.n : (value.value ?? 0) }
}

const facts = async () =>
  (
    await database.pool.query(
      "select tree, node, month::text, sheet, all_bytes, encode(payload, 'hex') as payload from figure.fact order by 1, 2, 3, 4",
    )
  ).rows

const rebuild = (more: Partial<RebuildMeans> = {}) =>
  rebuildFigures({ pool: database.pool, trees, figures: benchFigures, ...more })

describe('figures', () => {
  it('are what counting entry by entry gives, for any subtree, period and slice, under today’s tree and any past day’s', async () => {
    for (let at = 0; at < 300; at += 1) {
      const question = await someQuestion()
      const { values, lagSeconds } = await write(async (tx) => readFigures(tx, await asked(question)))
      const truth = await counted(question)
      const [told, households, onTime, handling, late, sizes] = values
      expect([told?.value, households?.value, late?.value]).toEqual([
        truth.told,
        truth.households,
        truth.late,
      ])
      expect(onTime).toMatchObject(truth.onTime)
      expect(Math.abs((sizes?.value ?? 0) - truth.sizes)).toBeLessThanOrEqual(1)
      if (truth.median === null) expect(handling?.value).toBeNull()
      else
        expect(Math.abs((handling?.value ?? 0) - truth.median)).toBeLessThanOrEqual(truth.median * 0.03 + 0.5)
      expect(lagSeconds).toBe(0)
    }
  })

  it('add up to the same sum over all roots on every day', async () => {
    for (const tree of ['place', 'organisation'] as const) {
      const all = entries.filter((entry) => entry[tree] !== null && entry.type === 'tests.told.v1').length
      for (let at = 0; at < 60; at += 7) {
        const past = await trees.at(tree, addDays(firstDay, at))
        const nodes = past.childrenOf(null).map((nodeId) => ({ nodeId, pieces: past.piecesOf(nodeId) }))
        const question = { ...everything, tree, node: '', nodes }
        const answer = await write((tx) => readSubtrees(tx, question))
        expect(answer.nodes.reduce((sum, { values }) => sum + (values[0]?.value ?? 0), 0)).toBe(all)
      }
    }
  })

  it('come step by step: the steps of a series are the figures of their days', async () => {
    for (const step of stepNames) {
      const question = await someQuestion()
      const series = await write(async (tx) => readSeries(tx, { ...(await asked(question)), step }))
      expect(series.steps[0]?.from).toBe(question.from)
      expect(series.steps.at(-1)?.to).toBe(question.to)
      for (const { from, to, values } of series.steps) {
        const whole = await write(async (tx) => readFigures(tx, await asked({ ...question, from, to })))
        expect(values).toEqual(whole.values)
      }
    }
  })

  it('open to exactly the entries they count', async () => {
    for (let at = 0; at < 60; at += 1) {
      const question = await someQuestion()
      const { values } = await write(async (tx) => readFigures(tx, await asked(question)))
      for (const [index, figure] of benchFigures.entries()) {
        const value = values[index]
        if (!value || figure.measure === 'distinct') continue
        expect(await opened(figure, question)).toEqual(expectedOf(figure.measure, value))
      }
    }
  })

  it('are the same bytes when everything is folded anew', async () => {
    const before = await facts()
    expect(before.length).toBeGreaterThan(100)
    const folded = await rebuild()
    expect(folded).toBe(entries.length)
    expect(await facts()).toEqual(before)
    expect(await projector.foldAll()).toBe(0)
  })

  it('are the same bytes however much of the ledger is read together', async () => {
    const [told] = benchFigures
    const reminded: Figure = {
      ...told,
      id: 'tests.reminded',
      contribute: (entry) =>
        told.contribute(entry).map((one) => ({ ...one, day: addDays(entry.occurredOn, -25) })),
    }
    const figures = [...benchFigures, reminded]
    await rebuild({ figures })
    const before = await facts()
    expect(await rebuild({ figures, mostAtOnce: 1 })).toBe(entries.length)
    expect(await facts()).toEqual(before)
    await rebuild()
  })

  it('go on from where a rebuild left them', async () => {
    await rebuild()
    await write((tx) => append(tx, today))
    await quietLedger(database.pool)
    await projector.foldAll()
    const before = await facts()
    await rebuild()
    expect(await facts()).toEqual(before)
  })
})
