import { Problem } from '#platform/errors.ts'
import { areaProblems } from '#platform/geography/area-problems.ts'
import { areaSquareMetres } from '#platform/geography/measure.ts'
import { overlapsAndGaps } from '#platform/geography/overlaps-and-gaps.ts'
import { tidyArea } from '#platform/geography/tidy-area.ts'
import type { Area, Ring } from './events.ts'
import { placesProblems } from './problems.ts'

/** PLACE-07: a ring drawn by hand becomes an area, or is refused with the spot to mend. */
export function drawnArea(ring: Ring): Area {
  const coordinates = tidyArea([[ring]])
  const wrong = areaProblems(coordinates)
  if (wrong.length === 0) return { type: 'MultiPolygon', coordinates }
  const isCrossing = wrong.some(({ kind }) => kind === 'crossing')
  throw new Problem('invalid-input', isCrossing ? placesProblems.crossing : placesProblems.emptyArea, {
    fields: wrong.map(({ zh, en }) => ({ field: 'ring', zh, en })),
    spots: wrong.flatMap(({ at }) => at ?? []),
  })
}

/** PLACE-08: most of a grid lies inside the place it belongs to; a little outside is shown, not refused. */
export function assertMostlyInside(area: Area, around: Area | null): void {
  if (around === null) return
  const pieces = overlapsAndGaps(around.coordinates, [{ id: 'drawn', area: area.coordinates }])
  const outside = pieces
    .filter(({ kind }) => kind === 'outside')
    .reduce((sum, piece) => sum + piece.squareMetres, 0)
  if (outside * 2 <= areaSquareMetres(area.coordinates)) return
  throw new Problem('rule-broken', placesProblems.outsideCommunity, {
    squareMetresOutside: Math.round(outside),
  })
}
