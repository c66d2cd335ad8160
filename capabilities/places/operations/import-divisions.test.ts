import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consoleActor, openTestHouse, type TestHouse } from '#platform/testing/test-house.ts'
import { placesModule } from '../module.ts'
import { findPlaces } from './find-places.ts'
import { getPlace } from './get-place.ts'
import { importDivisions } from './import-divisions.ts'

const root = path.join(import.meta.dirname, '..', '..', '..')
const wholeList = readFileSync(
  path.join(root, 'data-sets/divisions/cn-divisions-gd-gz-luanping-yanping-2023.csv.gz'),
)
const titles = 'code,name,parent,level,kind'
const csv = (...rows: string[]) => Buffer.from([titles, ...rows].join('\n'))

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ views: placesModule([]).views })
})
afterAll(() => house.close())

const importFile = (file: Buffer, dryRun = false) =>
  importDivisions.run(
    { importId: house.newId(), file: file.toString('base64'), dryRun, on: '2024-01-01' },
    house.call({ actor: consoleActor }),
  )

const count = async (sql: string) => Number((await house.pool.query(sql)).rows[0].count)

describe('import divisions', () => {
  test('a dry run says what will change and changes nothing', async () => {
    const outcome = await importFile(wholeList, true)
    expect(outcome).toMatchObject({ applied: false, rows: 48_892, added: 48_892, problemCount: 0 })
    expect(await count('select count(*) from ledger.entry')).toBe(0)
  })

  test('the whole list becomes places with their tree and their search', async () => {
    const outcome = await importFile(wholeList)
    expect(outcome).toMatchObject({ applied: true, added: 48_892, problems: [] })
    expect(await count('select count(*) from ledger.entry')).toBe(48_892)
    const { places } = await findPlaces.run(
      { text: 'hbjd', within: '440803000000' },
      house.call({ actor: { kind: 'anonymous' } }),
    )
    expect(places[0]).toMatchObject({ name: '海滨街道', above: ['广东省', '湛江市', '霞山区'] })
  })

  test('the same list again changes nothing', async () => {
    const outcome = await importFile(wholeList)
    expect(outcome).toMatchObject({ applied: true, added: 0, renamed: 0, moved: 0, unchanged: 48_892 })
    expect(await count('select count(*) from ledger.entry')).toBe(48_892)
  })

  test('a renamed and a moved place are changed on the day given, the rest is left', async () => {
    const rows = ['440803009000,海滨新街道,440803000000,4,街道', '440803011000,新兴街道,440802000000,4,街道']
    const before = await importFile(csv(...rows), true)
    expect(before.problems).toEqual([])
    const outcome = await importFile(csv(...rows))
    expect(outcome).toMatchObject({ applied: true })
    expect(outcome.renamed + outcome.moved).toBeGreaterThan(0)
    const place = await getPlace.run({ placeId: '440803011000' }, house.call({ actor: consoleActor }))
    expect(place.path.map((step) => step.placeId)).toContain('440802000000')
  })
})

describe('a list with mistakes is refused whole, row by row', () => {
  const problemsOf = async (file: Buffer) => {
    const entries = await count('select count(*) from ledger.entry')
    const outcome = await importFile(file)
    expect(outcome.applied).toBe(false)
    expect(await count('select count(*) from ledger.entry')).toBe(entries)
    return outcome.problems
  }

  test('a missing parent', async () => {
    expect(await problemsOf(csv('440899001000,新设街道,440899000000,4,街道'))).toMatchObject([
      { row: 2, field: 'parent' },
    ])
  })
  test('a circle of parents', async () => {
    const rows = ['110000000000,甲省,110100000000,1,省', '110100000000,乙市,110000000000,2,地级市']
    expect(await problemsOf(csv(...rows))).toMatchObject([
      { row: 2, field: 'parent' },
      { row: 3, field: 'parent' },
    ])
  })
  test('a code given twice', async () => {
    const rows = ['120000000000,甲省,,1,省', '120000000000,乙省,,1,省']
    expect(await problemsOf(csv(...rows))).toMatchObject([
      { row: 3, field: 'code', zh: expect.stringContaining('第 2 行') },
    ])
  })
  test('a code that is too short, and one whose level is another', async () => {
    const rows = ['4408,湛江市,440000000000,2,地级市', '440803000000,霞山区,440800000000,4,街道']
    expect(await problemsOf(csv(...rows))).toMatchObject([
      { row: 2, field: 'code' },
      { row: 3, field: 'level' },
    ])
  })
  test('a file in GB18030 is read as it is', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${titles}\n130000000000,`),
      Buffer.from([0xba, 0xd3, 0xb1, 0xb1, 0xca, 0xa1]),
      Buffer.from(',,1,'),
    ])
    const outcome = await importFile(bytes, true)
    expect(outcome).toMatchObject({ encoding: 'gb18030', unchanged: 1, problems: [] })
  })
})
