import type { RowProblem } from '#platform/text/read-table.ts'
import { kindLevel, type PlaceKind } from '../kinds.ts'
import type { DivisionRow } from './read-divisions.ts'

/** What the house knows of a place before an import. */
export type HousePlace = {
  readonly placeId: string
  readonly name: string
  readonly kind: PlaceKind
  readonly code: string | null
  readonly parentId: string | null
  readonly isEnded: boolean
}

type Changed = { readonly row: DivisionRow; readonly was: HousePlace }

export type DivisionPlan = {
  /** Parents before children. */
  readonly added: readonly DivisionRow[]
  readonly renamed: readonly Changed[]
  readonly moved: readonly Changed[]
  readonly unchanged: number
  readonly absent: readonly HousePlace[]
  readonly problems: readonly RowProblem[]
}

type House = ReadonlyMap<string, HousePlace>

/** Compares a list of divisions with what the house knows: what is new, renamed, moved, and what does not fit. */
export function planDivisions(rows: readonly DivisionRow[], house: House): DivisionPlan {
  const { byCode, twice } = uniqueRows(rows)
  const circling = rowsInCircles(byCode)
  const looping = new Set(circling)
  const straight = [...byCode.values()].filter((row) => !looping.has(row))
  const checked = straight.map((row) => ({
    row,
    was: house.get(row.code),
    problem: parentProblem(row, byCode, house) ?? houseProblem(row, house),
  }))
  const fitting = checked.filter(({ problem }) => problem === undefined)
  const known = fitting.flatMap(({ row, was }) => (was ? [{ row, was }] : []))
  const added = fitting.filter(({ was }) => was === undefined).map(({ row }) => row)
  return {
    added: added.sort((one, other) => kindLevel[one.kind] - kindLevel[other.kind]),
    renamed: known.filter(({ row, was }) => was.name !== row.name),
    moved: known.filter(({ row, was }) => was.parentId !== row.parent),
    unchanged: known.filter(({ row, was }) => was.name === row.name && was.parentId === row.parent).length,
    absent: absentPlaces(byCode, house),
    problems: [
      ...twice,
      ...circling.map(circleProblem),
      ...checked.flatMap(({ problem }) => problem ?? []),
    ].sort((one, other) => one.row - other.row),
  }
}

function uniqueRows(rows: readonly DivisionRow[]): { byCode: Map<string, DivisionRow>; twice: RowProblem[] } {
  const byCode = new Map<string, DivisionRow>()
  const twice: RowProblem[] = []
  for (const row of rows) {
    const first = byCode.get(row.code)
    if (!first) byCode.set(row.code, row)
    else
      twice.push({
        row: row.row,
        field: 'code',
        zh: `代码 ${row.code} 与第 ${first.row} 行重复`,
        en: `The code ${row.code} stands in row ${first.row} already`,
      })
  }
  return { byCode, twice }
}

/** Rows whose chain of parents comes back to themselves. */
function rowsInCircles(byCode: ReadonlyMap<string, DivisionRow>): DivisionRow[] {
  const settled = new Set<DivisionRow>()
  return [...byCode.values()].flatMap((start) => {
    const chain = chainUp(start, byCode, settled)
    const last = chain.at(-1)
    const next = last?.parent ? byCode.get(last.parent) : undefined
    for (const row of chain) settled.add(row)
    const back = next ? chain.indexOf(next) : -1
    return back < 0 ? [] : chain.slice(back)
  })
}

/** The row and those above it in the file, up to a row that is settled or stands in the chain already. */
function chainUp(
  start: DivisionRow,
  byCode: ReadonlyMap<string, DivisionRow>,
  settled: ReadonlySet<DivisionRow>,
): DivisionRow[] {
  const chain = new Set<DivisionRow>()
  let at: DivisionRow | undefined = start
  while (at && !settled.has(at) && !chain.has(at)) {
    chain.add(at)
    at = at.parent === null ? undefined : byCode.get(at.parent)
  }
  return [...chain]
}

const circleProblem = (row: DivisionRow): RowProblem => ({
  row: row.row,
  field: 'parent',
  zh: `${row.code} 的上级绕了一圈又回到自己，请改上级代码`,
  en: `The parents of ${row.code} lead back to itself`,
})

function parentProblem(
  row: DivisionRow,
  byCode: ReadonlyMap<string, DivisionRow>,
  house: House,
): RowProblem | undefined {
  const at = { row: row.row, field: 'parent' }
  if (row.parent === null) {
    if (row.kind === 'province') return undefined
    return { ...at, zh: `${row.name} 没有填上级代码`, en: `${row.code} names no parent` }
  }
  const parent = byCode.get(row.parent) ?? house.get(row.parent)
  if (!parent) {
    return {
      ...at,
      zh: `找不到上级 ${row.parent}：文件里和系统里都没有`,
      en: `The parent ${row.parent} is nowhere`,
    }
  }
  if (kindLevel[parent.kind] < kindLevel[row.kind]) return undefined
  return {
    ...at,
    zh: `上级 ${row.parent} 的级别不高于它自己`,
    en: `The parent ${row.parent} stands no higher`,
  }
}

function houseProblem(row: DivisionRow, house: House): RowProblem | undefined {
  const was = house.get(row.code)
  if (was && (was.isEnded || kindLevel[was.kind] !== kindLevel[row.kind])) {
    return {
      row: row.row,
      field: 'code',
      zh: `代码 ${row.code} 在系统里已经撤销或属于另一级的地方`,
      en: `The code ${row.code} belongs to a place that has ended or stands on another level`,
    }
  }
  const parent = row.parent === null ? undefined : house.get(row.parent)
  if (!parent?.isEnded) return undefined
  return {
    row: row.row,
    field: 'parent',
    zh: `上级 ${row.parent} 已经撤销`,
    en: `The parent ${row.parent} has ended`,
  }
}

function absentPlaces(byCode: ReadonlyMap<string, DivisionRow>, house: House): HousePlace[] {
  const isSpokenOf = (place: HousePlace) => place.parentId !== null && byCode.has(place.parentId)
  return [...house.values()].filter(
    (place) =>
      !place.isEnded &&
      place.code !== null &&
      kindLevel[place.kind] <= 5 &&
      !byCode.has(place.placeId) &&
      isSpokenOf(place),
  )
}
