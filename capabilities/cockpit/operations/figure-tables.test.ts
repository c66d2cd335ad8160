import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCommunity, placesHouse, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { appendEntries, type NewEntry } from '#platform/ledger/append.ts'
import { benchFigures } from '#platform/testing/figure-bench.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { startOfDay } from '#platform/time/instant.ts'
import { openFigure } from './open-figure.ts'
import { readFigureTable } from './read-figure-table.ts'
import { readPeers } from './read-peers.ts'

const { street, community, otherCommunity } = smallWorld
const year = { from: '2025-01-01', to: '2025-12-31' } as const
const told = { tree: 'place', node: street, ...year, figures: 'tests.told' } as const
let house: TestHouse
let entries = 0

type Told = { readonly place: string; readonly day: string; readonly data: Readonly<Record<string, unknown>> }

/** Something that happened, as a capability would have written it. */
async function happened(type: NewEntry['type'], { place, day, data }: Told): Promise<void> {
  entries += 1
  const entry = {
    stream: `test-${entries}`,
    version: 1,
    type,
    at: startOfDay(day),
    occurredOn: day,
    place,
    data,
    ...{
      organisation: null,
      actor: 'job:test',
      actingAs: null,
      subject: null,
      key: null,
      digest: null,
      token: null,
    },
  }
  await writeTransaction(house.pool, (tx) => appendEntries(tx, [entry]))
}

const letter = (place: string, day: string, households = 1) =>
  happened('tests.told.v1', { place, day, data: { kind: 'letter', channel: 'qr', households } })
const hazard = (place: string, day: string, households = 1) =>
  happened('tests.told.v1', { place, day, data: { kind: 'hazard', channel: 'grid', households } })

beforeAll(async () => {
  house = { ...(await placesHouse()), figures: benchFigures }
  for (let at = 3; at <= 12; at += 1) {
    const placeId = `4408030090${String(at).padStart(2, '0')}`
    await aCommunity(house, { placeId, name: `第${at}社区`, parentId: street })
    await letter(placeId, '2025-05-05', at)
  }
  await letter(community, '2025-01-10', 7)
  await letter(community, '2025-01-20', 7)
  await hazard(community, '2025-04-20', 8)
  await letter(otherCommunity, '2025-04-02', 7)
  await happened('tests.late.v1', {
    place: community,
    day: '2025-03-01',
    data: { kind: 'letter', channel: 'qr' },
  })
  await foldFigures({ ...house, figures: benchFigures })
})
afterAll(() => house.close())

const table = (
  given: Partial<Parameters<typeof readFigureTable.run>[0] & object> & Readonly<Record<string, unknown>>,
) => readFigureTable.run({ ...told, rows: 'below', columns: 'period', step: 'quarter', ...given }, call())
const call = () => house.call({ actor: { kind: 'console', name: 'test' }, house })

describe('a table of figures', () => {
  it('has places in its rows and quarters in its columns, and every total is counted anew', async () => {
    const found = await table({})
    expect(found.columns.map(({ from }) => from)).toEqual([
      '2025-01-01',
      '2025-04-01',
      '2025-07-01',
      '2025-10-01',
    ])
    const own = found.rows.findIndex(({ id }) => id === community)
    expect(found.rows[own]?.name).toBe('海滨社区居民委员会')
    expect(found.cells[own]?.map(({ value }) => value)).toEqual([2, 1, 0, 0])
    expect(found.rowTotals?.[own]?.value).toBe(3)
    expect(found.columnTotals.map(({ value }) => value)).toEqual([2, 12, 0, 0])
    expect(found.total?.value).toBe(14)
    expect(found.lagSeconds).toBe(0)
  })

  it('counts the same size in two communities once, up the tree', async () => {
    const found = await table({ figures: 'tests.sizes' })
    const sum = found.rowTotals?.reduce((all, { value }) => all + (value ?? 0), 0)
    expect(sum).toBe(13)
    expect(found.total?.value).toBe(10)
  })

  it('has kinds in its columns, or several figures beside each other', async () => {
    const kinds = await table({ columns: 'kind' })
    expect(kinds.columns.map(({ id }) => id)).toEqual(['kind:hazard', 'kind:letter'])
    expect(kinds.columnTotals.map(({ value }) => value)).toEqual([1, 13])
    const figures = await table({ columns: 'figure', figures: 'tests.told,tests.households' })
    expect(figures.columnTotals.map(({ value }) => value)).toEqual([14, 29 + 75])
    expect(figures.rowTotals).toBeNull()
  })

  it('shows a level at the end of each period, or its mean over the days', async () => {
    const asked = {
      rows: 'period',
      columns: 'figure',
      figures: 'tests.lateNow',
      from: '2025-02-01',
      to: '2025-03-31',
      step: 'month',
    }
    const last = await table(asked)
    expect(last.cells.map(([level]) => level?.value)).toEqual([0, 1])
    const mean = await table({ ...asked, to: '2025-03-31', from: '2025-02-01', step: 'year', levels: 'mean' })
    expect(mean.cells.map(([level]) => level?.value)).toEqual([0.5])
  })

  it('opens every one of its numbers to as many entries', async () => {
    const found = await table({})
    for (const [at, row] of found.rows.entries()) {
      for (const [column, { from, to }] of found.columns.entries()) {
        const page = await openFigure.run(
          { tree: 'place', node: row.id, from: from ?? '', to: to ?? '', figure: 'tests.told', limit: 200 },
          call(),
        )
        expect(page.items.length).toBe(found.cells[at]?.[column]?.value)
      }
    }
  })

  it('is refused with the remedy when it cannot be laid out or is too large', async () => {
    await expect(table({ from: year.to, to: year.from })).rejects.toThrow('days-reversed')
    await expect(table({ figures: 'tests.invented' })).rejects.toThrow('unknown-figure')
    await expect(table({ columns: 'below' })).rejects.toThrow('same-axis')
    await expect(table({ columns: 'kind', slice: 'channel:qr' })).rejects.toThrow('slices-cross')
    await expect(table({ figures: 'tests.told,tests.households' })).rejects.toThrow('one-figure-only')
    await expect(table({ from: '2016-01-01', to: '2025-12-30', step: 'day' })).rejects.toThrow(
      'table-too-large',
    )
  })
})

describe('peers', () => {
  const peers = (node: string) =>
    readPeers.run({ tree: 'place', node, ...year, figures: 'tests.households' }, call())

  it('are others of the same kind and size, shown as quarters without a name', async () => {
    const found = await peers(community)
    expect(found.group).toMatchObject({ kind: 'community', within: { nodeId: street }, peers: 11 })
    expect(found.figures).toEqual([
      { figureId: 'tests.households', low: 5.5, middle: 7, high: 9.5, counted: 11, quarter: 4 },
    ])
  })

  it('are none where fewer than eight are alike', async () => {
    expect(await peers(smallWorld.county)).toMatchObject({ group: null, figures: [] })
  })
})
