import type { MultiPolygon, Polygon } from 'geojson'
import type { Tone } from '../parts/status-tag.tsx'

/** A point in WGS-84 degrees, as every contract has it. */
export type MapPlace = { readonly longitude: number; readonly latitude: number }

export type Area = Polygon | MultiPolygon

/** An area on the map. */
export type MapShape = {
  readonly id: string
  readonly name: string
  readonly area: Area
  /** How much of the chosen figure, 0 to 1; without it the area is an outline. */
  readonly shade?: number
  readonly tone?: Tone
  /** What the list beside the map says of it, such as "12 件". */
  readonly note?: string
  /** The map-approval number (审图号); `null` when the boundary has none, left out for lines that are ours. */
  readonly approval?: string | null
}

/** A point on the map. */
export type MapSpot = {
  readonly id: string
  readonly name: string
  readonly place: MapPlace
  readonly tone?: Tone
  readonly note?: string
}

export type PlaceMapProps = {
  /** What the picture says, in one sentence. */
  readonly says: string
  readonly shapes?: readonly MapShape[]
  readonly spots?: readonly MapSpot[]
  readonly selected?: string | null
  readonly onOpen?: (id: string) => void
  /** Lets the reader choose a point. */
  readonly pick?: { readonly place: MapPlace | null; readonly onPick: (place: MapPlace) => void }
  /** Lets the reader draw an area, or change the one given. */
  readonly draw?: { readonly area: Area | null; readonly onDraw: (area: Area) => void }
  /** A CSS length, the default suits a phone; `fill` takes the height of what is around it. */
  readonly height?: string
  /** Where to look when there is nothing to show. */
  readonly start?: MapPlace
  /** Leave the list out where the screen has its own. */
  readonly hasOwnList?: boolean
}

/** What a map must say about its boundaries. */
export function approvalsOf(shapes: readonly MapShape[]): {
  readonly numbers: readonly string[]
  readonly isAnyMissing: boolean
} {
  const told = shapes.map((shape) => shape.approval)
  const numbers = [...new Set(told.filter((one) => typeof one === 'string'))]
  return { numbers, isAnyMissing: told.some((one) => one === null) }
}
