import { expect, test } from 'vitest'
import { fromWgs84, toWgs84 } from '#platform/geography/coordinates.ts'
import { bytesPerFile, mapFiles, type Provider, rowsPerFile } from './map-file.ts'

const row = {
  stationId: '01935a2c-0000-7000-8000-000000000001',
  name: '海滨党群驿站',
  kind: '党群驿站',
  address: '人民大道中 42 号, 近“海港”',
  phone: '0759-12345',
  hours: '周一至周日 08:30-17:30',
  services: '饮水、歇脚座椅',
  longitude: 110.405,
  latitude: 21.195,
}

const linesOf = (file: Uint8Array | undefined): string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(file).split('\r\n')

// Pairs as other people's converters print them for the square before the Gate of Heavenly Peace.
const known = [
  ['GCJ-02', { longitude: 116.404, latitude: 39.915 }, { longitude: 116.410244, latitude: 39.916404 }],
  ['BD-09', { longitude: 116.404, latitude: 39.915 }, { longitude: 116.416627, latitude: 39.9227 }],
  ['BD-09', { longitude: 116.403988, latitude: 39.914266 }, { longitude: 116.416616, latitude: 39.921966 }],
] as const

test.each(known)(
  'a known point comes out in %s where others have it, and comes back',
  (system, gps, theirs) => {
    const mine = fromWgs84(gps, system)
    expect(mine.longitude).toBeCloseTo(theirs.longitude, 5)
    expect(mine.latitude).toBeCloseTo(theirs.latitude, 5)
    const back = toWgs84(mine, system)
    expect(back.longitude).toBeCloseTo(gps.longitude, 5)
    expect(back.latitude).toBeCloseTo(gps.latitude, 5)
  },
)

test('each provider gets its own headings and is told which coordinates these are', () => {
  const first = (provider: Provider) => linesOf(mapFiles(provider, [row])[0])
  const [amap, amapRow] = first('amap')
  expect(amap).toBe('_name,_address,longitude,latitude,coordtype,telephone,station_id,kind,hours,services')
  expect(amapRow).toBe(
    `海滨党群驿站,"人民大道中 42 号, 近“海港”",110.405,21.195,2,0759-12345,${row.stationId},党群驿站,周一至周日 08:30-17:30,饮水、歇脚座椅`,
  )
  const [baidu, baiduRow] = first('baidu')
  expect(baidu).toMatch(/^title,address,longitude,latitude,coord_type,tags,/)
  expect(baiduRow).toContain(',110.405,21.195,3,党群驿站,')
  const [tencent, tencentRow] = first('tencent')
  expect(tencent).toMatch(/^ud_id,title,address,tel,lat,lng,/)
  expect(tencentRow).toMatch(/^01935a2c000070008000000000000001,海滨党群驿站,.*,0759-12345,21\.195,110\.405,/)
})

test('headings are what a provider takes as a name of a field, and no sign stands before the first', () => {
  for (const provider of ['amap', 'baidu', 'tencent'] as const) {
    const [file] = mapFiles(provider, [row])
    const headings = linesOf(file)[0]?.split(',') ?? []
    expect(new Set(headings).size).toBe(headings.length)
    for (const heading of headings) expect(heading).toMatch(/^[a-zA-Z_][0-9a-zA-Z_]*$/)
  }
})

test('more than one upload takes are cut into several files with headings each; none is too large', () => {
  const long = { ...row, name: '站'.repeat(60), address: '路'.repeat(120), services: '饮水、'.repeat(40) }
  const files = mapFiles(
    'tencent',
    Array.from({ length: rowsPerFile + 1 }, () => long),
  )
  expect(files.map((file) => linesOf(file).length - 2)).toEqual([rowsPerFile, 1])
  for (const file of files) expect(file.byteLength).toBeLessThan(bytesPerFile)
  expect(linesOf(files[1])[0]).toBe(linesOf(files[0])[0])
  expect(mapFiles('amap', []).map((file) => linesOf(file).length)).toEqual([2])
})
