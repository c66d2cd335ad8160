import type { Boundary, BoundaryReading } from '#platform/geography/read-boundaries.ts'
import type { RowProblem } from '#platform/text/read-table.ts'
import type { Area } from '../events.ts'
import type { HousePlace } from './plan-divisions.ts'

type Outlined = { readonly placeId: string; readonly name: string; readonly area: Area }

export type BoundaryPlan = {
  readonly added: readonly Outlined[]
  readonly reshaped: readonly Outlined[]
  readonly unchanged: number
  readonly problems: readonly RowProblem[]
}

type Outlines = ReadonlyMap<string, { readonly area: Area }>

/** Finds the place of each outline and tells new outlines from changed and from known ones. */
export function planBoundaries(
  file: BoundaryReading,
  house: ReadonlyMap<string, HousePlace>,
  known: Outlines,
): BoundaryPlan {
  const added: Outlined[] = []
  const reshaped: Outlined[] = []
  const problems: RowProblem[] = [...file.problems]
  let unchanged = 0
  for (const boundary of file.boundaries) {
    const place = house.get(placeIdOf(boundary.code))
    if (!place || place.isEnded) {
      problems.push(unknownPlace(boundary))
      continue
    }
    const area: Area = { type: 'MultiPolygon', coordinates: boundary.area }
    const before = known.get(place.placeId)
    const outlined = { placeId: place.placeId, name: place.name, area }
    if (!before) added.push(outlined)
    else if (JSON.stringify(before.area.coordinates) === JSON.stringify(area.coordinates)) unchanged += 1
    else reshaped.push(outlined)
  }
  problems.sort((one, other) => one.row - other.row)
  return { added, reshaped, unchanged, problems }
}

/** The places that the outlines of a file may belong to. */
export const placesNamedIn = ({ boundaries }: BoundaryReading): string[] =>
  boundaries.map(({ code }) => placeIdOf(code))

/** Short division codes are filled with zeros to twelve digits. */
const placeIdOf = (code: string): string => (/^\d{2,12}$/.test(code) ? code.padEnd(12, '0') : code)

const unknownPlace = ({ row, code, name }: Boundary): RowProblem => ({
  row,
  field: 'code',
  zh: `没有代码为 ${code} 的地方（${name}），请先导入区划或改代码`,
  en: `No place has the code ${code}`,
})
