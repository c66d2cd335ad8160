import { toLattice } from './lattice.ts'
import { type MultiPolygon, type Polygon, type Ring, signedArea } from './measure.ts'

/** Closes rings, drops corners that repeat the one before, and turns outer rings counter-clockwise and holes clockwise. */
export const tidyArea = (area: MultiPolygon): MultiPolygon => area.map(tidyPolygon)

const tidyPolygon = (polygon: Polygon): Polygon =>
  polygon.map((ring, at) => {
    const tidy = tidyRing(ring)
    const isCounterClockwise = signedArea(tidy) > 0
    return isCounterClockwise === (at === 0) ? tidy : tidy.toReversed()
  })

function tidyRing(ring: Ring): Ring {
  const corners = ring.filter((corner, at) => at === 0 || !isSame(corner, ring[at - 1]))
  const [first] = corners
  while (corners.length > 1 && isSame(corners.at(-1), first)) corners.pop()
  return first ? [...corners, first] : []
}

type Corner = readonly [number, number] | undefined

/** On the lattice, so that two spellings of one place are one corner. */
const isSame = (a: Corner, b: Corner): boolean =>
  a !== undefined &&
  b !== undefined &&
  toLattice(a[0]) === toLattice(b[0]) &&
  toLattice(a[1]) === toLattice(b[1])
