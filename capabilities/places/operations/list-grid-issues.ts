import { overlapsAndGaps } from '#platform/geography/overlaps-and-gaps.ts'
import { query } from '#platform/operations/query.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import type { Area } from '../events.ts'
import { placeIndex } from '../views/place-index.ts'

export const listGridIssues = query(placesContract.listGridIssues, {
  subject: async (tx, input, call) => {
    const index = await placeIndex(tx, call.house.pool)
    const place = index.forest.get(input.placeId)
    return place && { place, index }
  },
  access: placesAccess.staff,
  reply: async (_tx, { subject: { place, index } }) => {
    const grids = index.forest.childrenOf(place.placeId).flatMap(({ placeId }) => {
      const area = index.areaOf(placeId)
      return area ? [{ id: placeId, area: area.coordinates }] : []
    })
    const around = index.areaOf(place.placeId)
    const pieces = overlapsAndGaps((around ?? hullOf(grids.map(({ area }) => area))).coordinates, grids)
    const told = around ? pieces : pieces.filter(({ kind }) => kind === 'overlap')
    const issues = told.slice(0, 200).map(({ kind, ids, squareMetres, geometry }) => ({
      kind,
      placeIds: [...ids],
      squareMetres: Math.round(squareMetres),
      area: { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] },
    }))
    return { issues, hasCommunityBoundary: around !== undefined }
  },
})

/** Without an outline of the community only overlaps can be told; any area does for the comparison. */
const hullOf = (areas: readonly Area['coordinates'][]): Area => ({
  type: 'MultiPolygon',
  coordinates: areas.flat(),
})
