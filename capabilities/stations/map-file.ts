import type { OutputOf } from '#platform/operations/contract.ts'
import { type Cell, writeTable } from '#platform/text/write-table.ts'
import type { stationsContract } from './contract.ts'

type Row = OutputOf<typeof stationsContract.exportStations>['rows'][number]

export type Provider = 'amap' | 'baidu' | 'tencent'

/** One column of a provider’s table: its heading, and what stands below it. */
type Column = readonly [heading: string, cell: (row: Row) => Cell]

/** What the providers’ own columns do not hold; custom headings begin with a letter and have no other signs. */
const further: readonly Column[] = [
  ['kind', ({ kind }) => kind],
  ['hours', ({ hours }) => hours],
  ['services', ({ services }) => services],
]

/**
 * The columns that the upload pages of the three providers read: Amap's cloud map (云图 batch upload), Baidu's LBS cloud
 * (geotable), Tencent's place cloud (地点云). Each says in its own way which coordinates these are.
 */
const columns: Readonly<Record<Provider, readonly Column[]>> = {
  amap: [
    ['_name', ({ name }) => name],
    ['_address', ({ address }) => address],
    ['longitude', ({ longitude }) => longitude],
    ['latitude', ({ latitude }) => latitude],
    // 1 GPS, 2 GCJ-02, 3 Baidu.
    ['coordtype', () => 2],
    ['telephone', ({ phone }) => phone],
    ['station_id', ({ stationId }) => stationId],
    ...further,
  ],
  baidu: [
    ['title', ({ name }) => name],
    ['address', ({ address }) => address],
    ['longitude', ({ longitude }) => longitude],
    ['latitude', ({ latitude }) => latitude],
    // 1 GPS, 2 GCJ-02, 3 BD-09, 4 BD-09 in metres.
    ['coord_type', () => 3],
    // Tags stand apart by a space.
    ['tags', ({ kind }) => kind],
    ['telephone', ({ phone }) => phone],
    ['station_id', ({ stationId }) => stationId],
    ...further,
  ],
  tencent: [
    // An own id holds at most 32 signs.
    ['ud_id', ({ stationId }) => stationId.replaceAll('-', '')],
    ['title', ({ name }) => name],
    ['address', ({ address }) => address],
    ['tel', ({ phone }) => phone],
    ['lat', ({ latitude }) => latitude],
    ['lng', ({ longitude }) => longitude],
    ...further,
  ],
}

/** How many rows one upload takes at the three providers, and how many bytes. */
export const rowsPerFile = 10_000
export const bytesPerFile = 10 * 1024 * 1024

const byteOrderMark = 3

/** The stations as files a provider takes: UTF-8 without a byte-order mark, which would become part of the first heading. */
export function mapFiles(provider: Provider, rows: readonly Row[]): Uint8Array[] {
  const titles = columns[provider].map(([heading]) => heading)
  const files: Uint8Array[] = []
  for (let from = 0; from === 0 || from < rows.length; from += rowsPerFile) {
    const cells = rows
      .slice(from, from + rowsPerFile)
      .map((row) => columns[provider].map(([, cell]) => cell(row)))
    files.push(writeTable(titles, cells).subarray(byteOrderMark))
  }
  return files
}
