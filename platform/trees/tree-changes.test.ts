import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeTree } from '../testing/place-tree.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { readTree } from './live-trees.ts'
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
const broken = (rule: string) =>
  expect.objectContaining({ text: expect.objectContaining({ rule: `trees.${rule}` }) })

describe('changes to a tree', () => {
  it('places imported in any order stand below their parents', async () => {
    const city = await places.aCity('A')
    const index = await places.today()
    expect(index.ancestors(city.w2)).toEqual([city.west, city.city])
    expect(index.childrenOf(city.city)).toEqual([city.east, city.west])
    expect(index.descendants(city.city)).toBe(6)
    expect(index.within(city.w1, city.east)).toBe(false)
  })

  it('a moved town counts below its new county from that day on, and below the old one before', async () => {
    const city = await places.aCity('B')
    await places.change((sql) =>
      trees.moveNode(sql, { tree, id: city.e1, parent: city.west, on: '2025-06-01' }),
    )
    expect((await places.today()).parentOf(city.e1)).toBe(city.west)
    expect((await places.then('2025-05-31')).parentOf(city.e1)).toBe(city.east)
    expect((await places.then('2025-06-01')).parentOf(city.e1)).toBe(city.west)
    expect((await places.then('2025-05-31')).childrenOf(city.east)).toEqual([city.e2, city.e1])
  })

  it('a move shifts the whole subtree by one delta and takes the kept positions along', async () => {
    const city = await places.aCity('C')
    await places.aCity('C2')
    await database.pool.query(`
      create table tree.kept (place text, place_at bigint); grant all on tree.kept to gw_write;
      insert into tree.positioned values ('place', 'tree', 'kept', 'place_at')`)
    await database.pool.query(
      "insert into tree.kept select id, low from tree.node where tree = 'place' and id like 'C%'",
    )
    const before = await places.today()
    const shift = await places.change((sql) =>
      trees.moveNode(sql, { tree, id: city.east, parent: 'C2', on: '2025-06-01' }),
    )
    const after = await places.today()
    for (const id of [city.east, city.e1, city.e2]) {
      expect(after.positionOf(id)?.low).toBe((before.positionOf(id)?.low ?? 0) + (shift.delta ?? Number.NaN))
    }
    const { rows } = await database.pool.query(
      "select k.place from tree.kept k join tree.node n on n.tree = 'place' and n.id = k.place where n.low <> k.place_at",
    )
    expect(rows).toEqual([])
    await database.pool.query("delete from tree.positioned where table_name = 'kept'")
  })

  it('a county cannot move below itself, also not on a past day', async () => {
    const city = await places.aCity('D')
    const move = (id: string, parent: string, on: string) =>
      places.change((sql) => trees.moveNode(sql, { tree, id, parent, on }))
    await expect(move(city.city, city.w1, '2025-06-01')).rejects.toEqual(broken('would-circle'))
    await move(city.w1, city.city, '2025-06-01')
    await expect(move(city.west, city.w1, '2025-05-01')).rejects.toEqual(broken('would-circle'))
    await move(city.west, city.w1, '2025-06-02')
    expect((await places.today()).ancestors(city.w2)).toEqual([city.west, city.w1, city.city])
  })

  it('the database itself refuses a cycle, a node outside its parent and overlapping siblings', async () => {
    const city = await places.aCity('E')
    const update = (text: string, id: string) =>
      database.pool.query(`update tree.node set ${text} where tree = 'place' and id = $1`, [id])
    await expect(update(`parent = '${city.w1}'`, city.west)).rejects.toThrow('outside its parent')
    await expect(update('low = low - 1', city.east)).rejects.toThrow()
    await expect(update('high = high + 4', city.east)).rejects.toThrow('overlap')
  })

  it('the children of merged towns come under the successor, which also keeps what happened there', async () => {
    const city = await places.aCity('F')
    await places.change((sql) =>
      trees.mergeNodes(sql, {
        tree,
        ids: [city.east, city.west],
        into: { id: 'F-new', parent: city.city },
        on: '2025-06-01',
      }),
    )
    const index = await places.today()
    expect(index.childrenOf(city.city)).toEqual(['F-new'])
    expect(index.childrenOf('F-new').toSorted()).toEqual([
      city.east,
      city.e1,
      city.e2,
      city.west,
      city.w1,
      city.w2,
    ])
    expect([index.isClosed(city.east), index.isClosed('F-new')]).toEqual([true, false])
    const { rows } = await database.pool.query(
      "select successors from tree.node where tree = 'place' and id = $1",
      [city.east],
    )
    expect(rows).toEqual([{ successors: ['F-new'] }])
    expect((await places.then('2025-05-31')).childrenOf(city.east).toSorted()).toEqual([city.e1, city.e2])
  })

  it('a county can be merged into one that goes on', async () => {
    const city = await places.aCity('G')
    await places.change((sql) =>
      trees.mergeNodes(sql, { tree, ids: [city.east, city.west], into: { id: city.west }, on: '2025-06-01' }),
    )
    const index = await places.today()
    expect(index.childrenOf(city.west).toSorted()).toEqual(
      [city.east, city.e1, city.e2, city.w1, city.w2].toSorted(),
    )
    expect(index.isClosed(city.west)).toBe(false)
  })

  it('a split county is closed with its parts as successors, and its parts count with it on days before', async () => {
    const city = await places.aCity('H')
    const parts = [
      { id: 'H-x', children: [city.e1] },
      { id: 'H-y', children: [city.e2] },
    ]
    await places.change((sql) => trees.splitNode(sql, { tree, id: city.east, into: parts, on: '2025-06-01' }))
    expect((await places.today()).ancestors(city.e2)).toEqual(['H-y', city.city])
    expect((await places.today()).isClosed(city.east)).toBe(true)
    const before = await places.then('2025-05-31')
    expect(before.ancestors('H-x')).toEqual([city.east, city.city])
    expect(before.ancestors(city.e1)).toEqual([city.east, city.city])
  })

  it('a county that goes on after a split keeps the children that nobody took', async () => {
    const city = await places.aCity('I')
    const into = [
      { id: city.east, children: [] },
      { id: 'I-x', children: [city.e1] },
    ]
    await places.change((sql) => trees.splitNode(sql, { tree, id: city.east, into, on: '2025-06-01' }))
    expect((await places.today()).childrenOf(city.east)).toEqual([city.e2])
    expect((await places.today()).isClosed(city.east)).toBe(false)
  })

  it('what cannot be done is refused with its reason and changes nothing', async () => {
    const city = await places.aCity('J')
    const { version } = await readTree(database.pool, tree)
    await expect(places.add([['J-e', null]])).rejects.toEqual(broken('node-exists'))
    await expect(places.add([['J-n', 'nowhere']])).rejects.toEqual(broken('unknown-node'))
    await expect(
      places.add([
        ['J-n', 'J-m'],
        ['J-m', 'J-n'],
      ]),
    ).rejects.toEqual(broken('would-circle'))
    await expect(places.add([['J-n', 'J']], '2024-12-31')).rejects.toEqual(broken('before-birth'))
    await expect(
      places.change((sql) => trees.closeNode(sql, { tree, id: city.east, on: '2025-06-01' })),
    ).rejects.toEqual(broken('children-left'))
    const into = [{ id: 'J-x', children: [city.e1] }]
    await expect(
      places.change((sql) => trees.splitNode(sql, { tree, id: city.east, into, on: '2025-06-01' })),
    ).rejects.toEqual(broken('children-left'))
    await expect(
      places.change((sql) =>
        trees.mergeNodes(sql, { tree, ids: [city.city], into: { id: city.east }, on: '2025-06-01' }),
      ),
    ).rejects.toEqual(broken('would-circle'))
    await places.change((sql) => trees.closeNode(sql, { tree, id: city.e1, on: '2025-06-01' }))
    await expect(places.add([['J-n', city.e1]], '2025-06-02')).rejects.toEqual(broken('node-closed'))
    await places.change((sql) =>
      trees.moveNode(sql, { tree, id: city.e2, parent: city.west, on: '2025-06-02' }),
    )
    await expect(
      places.change((sql) => trees.moveNode(sql, { tree, id: city.e2, parent: city.city, on: '2025-06-01' })),
    ).rejects.toEqual(broken('later-change'))
    expect(Number((await readTree(database.pool, tree)).version)).toBe(Number(version) + 2)
  })

  it('a second move on the same day replaces the first', async () => {
    const city = await places.aCity('K')
    for (const parent of [city.city, city.west]) {
      await places.change((sql) => trees.moveNode(sql, { tree, id: city.e1, parent, on: '2025-06-01' }))
    }
    const { rows } = await database.pool.query(
      "select parent, from_on::text, to_on::text from tree.edge where tree = 'place' and id = $1 order by from_on",
      [city.e1],
    )
    expect(rows).toEqual([
      { parent: city.east, from_on: '2025-01-01', to_on: '2025-06-01' },
      { parent: city.west, from_on: '2025-06-01', to_on: null },
    ])
  })

  it('a full parent makes room by laying out its surroundings anew, with the kept positions', async () => {
    const city = await places.aCity('L')
    await database.pool.query("update tree.node set high = low + 3 where tree = 'place' and id = any($1)", [
      [city.e1, city.w1],
    ])
    await places.add(Array.from({ length: 50 }, (_, at): [string, string] => [`L-many${at}`, city.e1]))
    await places.change((sql) =>
      trees.moveNode(sql, { tree, id: city.e1, parent: city.w1, on: '2025-06-01' }),
    )
    const index = await places.today()
    expect(index.childrenOf(city.e1)).toHaveLength(50)
    expect(index.ancestors('L-many49')).toEqual([city.e1, city.w1, city.west, city.city])
  })

  it('free room is found whatever the number of digits of a position', async () => {
    const counties = Array.from({ length: 40 }, (_, at) => `Q-${at}`)
    const towns = counties.flatMap((county) =>
      [0, 1, 2].map((at): [string, string] => [`${county}-${at}`, county]),
    )
    await places.add([['Q', null], ...counties.map((county): [string, string] => [county, 'Q']), ...towns])
    for (const [at, county] of counties.entries()) {
      const parent = counties[(at + 7) % counties.length] ?? null
      await places.change((sql) => trees.moveNode(sql, { tree, id: `${county}-1`, parent, on: '2025-06-01' }))
    }
    expect((await places.today()).childrenOf('Q-0')).toEqual(['Q-0-0', 'Q-0-2', 'Q-33-1'])
  })
})
