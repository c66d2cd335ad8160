import type { Call } from '#platform/operations/house.ts'
import type { Span } from '../views/read-items.ts'

/** Where a place and all below it lie; everywhere without one. */
export const spanOf = (call: Call, placeId: string | undefined): Span =>
  placeId === undefined ? null : (call.house.trees.index('place').positionOf(placeId) ?? { low: 0, high: 0 })

/** A place and all that lies above it, from near to far. */
export const pathOf = (call: Call, placeId: string): readonly string[] => [
  placeId,
  ...call.house.trees.index('place').ancestors(placeId),
]
