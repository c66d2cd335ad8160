import { type FieldProblem, Problem, problemTexts } from '../errors.ts'
import { areaProblems } from './area-problems.ts'
import { type CoordinateSystem, toWgs84 } from './coordinates.ts'
import type { MultiPolygon, Polygon, Ring } from './measure.ts'
import { tidyArea } from './tidy-area.ts'

/** One boundary read from GeoJSON, tidied, in WGS-84. `row` is its place in the file, from 1. */
export type Boundary = {
  readonly row: number
  readonly code: string
  readonly name: string
  readonly area: MultiPolygon
  readonly properties: Readonly<Record<string, unknown>>
}

/** What a file held: the usable boundaries and what is wrong with the others. */
export type BoundaryReading = {
  readonly boundaries: readonly Boundary[]
  /** What is wrong, feature by feature; a feature with a problem is not among the boundaries. */
  readonly problems: readonly (FieldProblem & { readonly row: number })[]
}

/** How a file names its properties and which coordinates it uses. */
export type BoundaryFormat = {
  /** Property names that may hold the code and the name, the first found is taken. */
  readonly code: readonly string[]
  readonly name: readonly string[]
  readonly system: CoordinateSystem
}

/** The shipped files and the usual exports. */
export const boundaryFormat: BoundaryFormat = {
  code: ['code', 'adcode', 'city', 'id'],
  name: ['name', '名称'],
  system: 'WGS-84',
}

/** Why a whole file of boundaries is refused. */
const boundaryProblems = problemTexts('boundaries', {
  tooLarge: { zh: '文件太大（最多 64 MB），请分成几份或先简化', en: 'The file is too large (64 MB at most)' },
  notJson: { zh: '文件不是 GeoJSON，请用 GeoJSON（UTF-8）导出', en: 'This is not GeoJSON in UTF-8' },
  notFeatures: {
    zh: '文件里没有边界（需要 FeatureCollection）',
    en: 'There are no boundaries (a FeatureCollection is needed)',
  },
})

const byteLimit = 64 * 1024 * 1024

/** Reads boundaries from GeoJSON bytes; every problem names its feature. */
export function readBoundaries(bytes: Uint8Array, format: BoundaryFormat = boundaryFormat): BoundaryReading {
  const features = featuresOf(parsed(bytes))
  const read = features.map((feature, at) => readFeature(feature, at + 1, format))
  const good = read.filter((reading) => 'area' in reading)
  const seen = new Map<string, number>()
  const doubled: BoundaryReading['problems'][number][] = []
  for (const { row, code } of good) {
    const earlier = seen.get(code)
    if (earlier === undefined) seen.set(code, row)
    else
      doubled.push({
        row,
        field: 'code',
        zh: `代码 ${code} 与第 ${earlier} 个边界重复`,
        en: `The code ${code} repeats feature ${earlier}`,
      })
  }
  const repeated = new Set(doubled.map(({ row }) => row))
  return {
    boundaries: good.filter(({ row }) => !repeated.has(row)),
    problems: [...read.flatMap((reading) => ('area' in reading ? [] : reading)), ...doubled].sort(
      (a, b) => a.row - b.row,
    ),
  }
}

function parsed(bytes: Uint8Array): unknown {
  if (bytes.length > byteLimit)
    throw new Problem('too-large', boundaryProblems.tooLarge, { limitBytes: byteLimit })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError)
      throw new Problem('invalid-input', boundaryProblems.notJson)
    throw error
  }
}

function featuresOf(json: unknown): readonly unknown[] {
  const features = isObject(json) && json.type === 'FeatureCollection' ? json.features : undefined
  if (isObject(json) && json.type === 'Feature') return [json]
  if (!Array.isArray(features) || features.length === 0)
    throw new Problem('invalid-input', boundaryProblems.notFeatures)
  return features
}

type RowProblems = BoundaryReading['problems']

function readFeature(feature: unknown, row: number, format: BoundaryFormat): Boundary | RowProblems {
  const problem = (field: string, zh: string, en: string): RowProblems => [{ row, field, zh, en }]
  if (!isObject(feature) || feature.type !== 'Feature')
    return problem('type', '不是 Feature', 'Not a Feature')
  const properties = isObject(feature.properties) ? feature.properties : {}
  const code = textOf(properties, format.code)
  if (code === '') return problem('code', `没有代码（属性 ${format.code.join('、')}）`, 'The code is missing')
  const raw = areaOf(feature.geometry)
  if (!raw)
    return problem(
      'geometry',
      '边界应是 Polygon 或 MultiPolygon',
      'The geometry must be a Polygon or MultiPolygon',
    )
  const area = tidyArea(converted(raw, format.system))
  const wrong = areaProblems(area)
  if (wrong.length > 0) return wrong.map(({ zh, en }) => ({ row, field: 'geometry', zh, en }))
  return { row, code, name: textOf(properties, format.name), area, properties }
}

function textOf(properties: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const value = names
    .map((name) => properties[name])
    .find((found) => typeof found === 'string' || typeof found === 'number')
  return value === undefined ? '' : String(value).trim()
}

/** The polygons of a GeoJSON geometry, heights dropped; undefined when it is not a well-formed area. */
function areaOf(geometry: unknown): MultiPolygon | undefined {
  if (!isObject(geometry)) return undefined
  if (geometry.type === 'Polygon') return listOf([geometry.coordinates], polygonOf)
  return geometry.type === 'MultiPolygon' ? listOf(geometry.coordinates, polygonOf) : undefined
}

const polygonOf = (value: unknown): Polygon | undefined => listOf(value, ringOf)
const ringOf = (value: unknown): Ring | undefined => listOf(value, cornerOf)

function cornerOf(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined
  const [longitude, latitude]: unknown[] = value
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

function listOf<Item>(value: unknown, read: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(read).filter((item) => item !== undefined)
  return items.length === value.length ? items : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const converted = (area: MultiPolygon, system: CoordinateSystem): MultiPolygon =>
  system === 'WGS-84'
    ? area
    : area.map((polygon) => polygon.map((ring) => ring.map((corner) => convertedCorner(corner, system))))

function convertedCorner(
  [longitude, latitude]: readonly [number, number],
  system: CoordinateSystem,
): [number, number] {
  const point = toWgs84({ longitude, latitude }, system)
  return [point.longitude, point.latitude]
}
