import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { placesHouse, runIn, smallWorld, squareAt } from '../testing.ts'
import { getImportProgress } from './get-import-progress.ts'
import { importBoundaries } from './import-boundaries.ts'
import { importDivisions } from './import-divisions.ts'
import { listBoundaries } from './list-boundaries.ts'
import { locate } from './locate.ts'

const dataSets = path.join(import.meta.dirname, '..', '..', '..', 'data-sets')
const read = (name: string) => readFileSync(path.join(dataSets, name)).toString('base64')

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
})
afterAll(() => house.close())

const given = { source: '测试', approval: null, datum: 'WGS-84', on: '2024-01-01', dryRun: false } as const
const feature = (code: string, ring: [number, number][]) => ({
  type: 'Feature',
  properties: { code, name: code },
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
})
const fileOf = (...features: unknown[]) =>
  Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })).toString('base64')
const run = (file: string, more: Partial<Record<keyof typeof given, unknown>> = {}) =>
  importBoundaries.run(
    { importId: house.newId(), file, ...given, ...more },
    house.call({ actor: consoleActor }),
  )

test('a crossing outline and an unknown code are named, and nothing is imported', async () => {
  const bow: [number, number][] = [
    [110.3, 21.1],
    [110.4, 21.2],
    [110.4, 21.1],
    [110.3, 21.15],
  ]
  const outcome = await run(
    fileOf(
      feature('440803', bow),
      feature('999999', squareAt(110, 21)),
      feature('440802', squareAt(110.2, 21.2)),
    ),
  )
  expect(outcome).toMatchObject({
    applied: false,
    problems: [
      { row: 1, zh: expect.stringContaining('相交') },
      { row: 2, field: 'code' },
    ],
  })
  expect((await runIn(house)(listBoundaries, { parentId: smallWorld.city })).places).toEqual([])
})

test('an outline with an approval number keeps it', async () => {
  const outcome = await run(fileOf(feature('440802', squareAt(110.2, 21.2))), {
    approval: '粤S（2024）001号',
    source: '省标准地图',
  })
  expect(outcome).toMatchObject({ applied: true, added: 1 })
  const map = await runIn(house)(listBoundaries, { parentId: smallWorld.city })
  expect(map).toMatchObject({
    approved: true,
    places: [{ approval: '粤S（2024）001号', source: '省标准地图' }],
  })
})

test('what is no GeoJSON is said to be none', async () => {
  await expect(run(Buffer.from('hello there').toString('base64'))).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('the county outlines lead a point to its county; twice is once; the progress ends', async () => {
  const divisions = read('divisions/cn-divisions-gd-gz-luanping-yanping-2023.csv.gz')
  const importId = house.newId()
  await importDivisions.run(
    { importId, file: divisions, dryRun: false, on: '2024-01-01' },
    house.call({ actor: consoleActor }),
  )
  const counties = read('boundaries/counties-gd-gz-luanping-yanping.geojson')
  const outcome = await run(counties)
  expect(outcome).toMatchObject({ applied: true, problems: [] })
  expect(outcome.added + outcome.reshaped).toBe(214)
  await expect(run(counties)).resolves.toMatchObject({ added: 0, reshaped: 0, unchanged: 214 })
  const found = await runIn(house)(locate, { longitude: 110.4, latitude: 21.19 })
  expect(found.place.name).toBe('霞山区')
  await expect(runIn(house)(getImportProgress, { importId })).resolves.toMatchObject({
    step: 'done',
    total: 48_892,
  })
})
