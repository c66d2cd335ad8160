import type { Position } from 'geojson'
import { fromWgs84, toWgs84 } from '#platform/geography/coordinates.ts'
import type { Area, MapPlace } from './shapes.ts'

/** Turns our WGS-84 degrees into the map's (and back); a GCJ-02 tile source draws the ground shifted. */
export type Projection = {
  readonly toMap: (place: MapPlace) => [latitude: number, longitude: number]
  readonly fromMap: (spot: { readonly lat: number; readonly lng: number }) => MapPlace
  readonly areaToMap: (area: Area) => Area
  readonly areaFromMap: (area: Area) => Area
}

type Turn = (position: Position) => Position

const finest = 1e7
const rounded = (value: number) => Math.round(value * finest) / finest
const turnRings = (rings: readonly Position[][], turn: Turn) => rings.map((ring) => ring.map(turn))

function turned(area: Area, turn: Turn): Area {
  if (area.type === 'Polygon') return { type: 'Polygon', coordinates: turnRings(area.coordinates, turn) }
  return { type: 'MultiPolygon', coordinates: area.coordinates.map((rings) => turnRings(rings, turn)) }
}

const same: Turn = ([longitude = 0, latitude = 0]) => [rounded(longitude), rounded(latitude)]
const shifted: Turn = ([longitude = 0, latitude = 0]) => {
  const there = fromWgs84({ longitude, latitude }, 'GCJ-02')
  return [there.longitude, there.latitude]
}
const shiftedBack: Turn = ([longitude = 0, latitude = 0]) => {
  const back = toWgs84({ longitude, latitude }, 'GCJ-02')
  return same([back.longitude, back.latitude])
}

/** The projection for a map with or without shifted tiles. */
export function projectionFor(isGcj02: boolean): Projection {
  const [there, back] = isGcj02 ? [shifted, shiftedBack] : [same, same]
  return {
    toMap: ({ longitude, latitude }) => {
      const [x = 0, y = 0] = there([longitude, latitude])
      return [y, x]
    },
    fromMap: ({ lat, lng }) => {
      const [longitude = 0, latitude = 0] = back([lng, lat])
      return { longitude, latitude }
    },
    areaToMap: (area) => turned(area, there),
    areaFromMap: (area) => turned(area, back),
  }
}
