import type leaflet from 'leaflet'
import type { Projection } from './projected.ts'
import type { Area } from './shapes.ts'

/** An area that is being drawn or changed. */
export type EditedArea = {
  readonly bounds: () => leaflet.LatLngBounds
  /** Whether this very area is what the reader has just drawn. */
  readonly isShowing: (area: Area) => boolean
  readonly remove: () => void
}

export type EditSettings = {
  readonly area: Area | null
  readonly projection: Projection
  readonly onDraw: (area: Area) => void
}
