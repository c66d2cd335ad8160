import leaflet from 'leaflet'
import type { Tone } from '../parts/status-tag.tsx'
import type { Projection } from './projected.ts'
import type { MapShape, MapSpot } from './shapes.ts'

export type LayerLook = {
  readonly selected: string | null
  readonly onOpen: (id: string) => void
  /** While a point is being picked, a tap on a shape means the point. */
  readonly isQuiet: boolean
  readonly projection: Projection
  /** Where the colours come from. */
  readonly element: HTMLElement
}

const colour = (element: HTMLElement, name: string): string =>
  getComputedStyle(element).getPropertyValue(`--${name}`).trim()

const toneColour = (element: HTMLElement, tone: Tone | undefined): string => colour(element, tone ?? 'info')

/** Text on the map, as text: never as markup. */
function label(text: string): leaflet.DivIcon {
  const words = document.createElement('span')
  words.textContent = text
  return leaflet.divIcon({ html: words, className: 'map-label', iconSize: [0, 0] })
}

/** An area with its name; darker means more. */
export function areaLayer(shape: MapShape, look: LayerLook): leaflet.FeatureGroup {
  const isSelected = look.selected === shape.id
  const line = isSelected ? colour(look.element, 'red') : toneColour(look.element, shape.tone)
  const area = leaflet.geoJSON(look.projection.areaToMap(shape.area), {
    interactive: !look.isQuiet,
    style: {
      color: line,
      weight: isSelected ? 3 : 1.5,
      fillColor: toneColour(look.element, shape.tone),
      fillOpacity: shape.shade === undefined ? 0.06 : 0.08 + 0.62 * shape.shade,
    },
  })
  area.on('click', () => look.onOpen(shape.id))
  const name = leaflet.marker(area.getBounds().getCenter(), {
    icon: label(shape.name),
    interactive: false,
    keyboard: false,
  })
  return leaflet.featureGroup([area, name])
}

/** A point with its name on pointing. */
export function spotLayer(spot: MapSpot, look: LayerLook): leaflet.Layer {
  const isSelected = look.selected === spot.id
  const dot = leaflet.circleMarker(look.projection.toMap(spot.place), {
    radius: isSelected ? 10 : 7,
    color: colour(look.element, 'surface'),
    weight: 2,
    fillColor: isSelected ? colour(look.element, 'red') : toneColour(look.element, spot.tone),
    fillOpacity: 1,
    interactive: !look.isQuiet,
  })
  const name = document.createElement('span')
  name.textContent = spot.note ? `${spot.name} · ${spot.note}` : spot.name
  dot.bindTooltip(name, { direction: 'top', offset: [0, -8] })
  dot.on('click', () => look.onOpen(spot.id))
  return dot
}

type ClusterLook = LayerLook & { readonly map: leaflet.Map; readonly name: string }

/** Several points as one round mark with their number; a tap goes closer until they stand apart. */
export function clusterLayer(spots: readonly MapSpot[], look: ClusterLook): leaflet.Layer {
  const bounds = leaflet.latLngBounds(spots.map(({ place }) => look.projection.toMap(place)))
  const count = document.createElement('span')
  count.textContent = String(spots.length)
  const hasSelected = spots.some(({ id }) => id === look.selected)
  const icon = leaflet.divIcon({
    html: count,
    className: hasSelected ? 'map-cluster map-cluster-selected' : 'map-cluster',
    iconSize: [44, 44],
  })
  // Where its first point lies: marks then stand as far apart as their reach, and never on each other.
  const [first] = spots
  const mark = leaflet.marker(first ? look.projection.toMap(first.place) : bounds.getCenter(), {
    icon,
    interactive: !look.isQuiet,
    keyboard: !look.isQuiet,
    riseOnHover: true,
  })
  mark.on('add', () => mark.getElement()?.setAttribute('aria-label', look.name))
  mark.on('click', () => look.map.fitBounds(bounds, { padding: [40, 40] }))
  return mark
}

const drawing = 'http://www.w3.org/2000/svg'

/** The pin that can be dragged to the right place. */
export function pinAt(at: [number, number]): leaflet.Marker {
  const picture = document.createElementNS(drawing, 'svg')
  picture.setAttribute('viewBox', '0 0 32 44')
  const shape = document.createElementNS(drawing, 'path')
  shape.setAttribute('d', 'M16 43S31 27 31 16a15 15 0 1 0-30 0c0 11 15 27 15 27Z')
  const hole = document.createElementNS(drawing, 'circle')
  for (const [name, value] of [
    ['cx', '16'],
    ['cy', '16'],
    ['r', '5.5'],
  ] as const)
    hole.setAttribute(name, value)
  picture.append(shape, hole)
  const holder = document.createElement('span')
  holder.append(picture)
  const icon = leaflet.divIcon({
    html: holder,
    className: 'map-pin',
    iconSize: [32, 44],
    iconAnchor: [16, 43],
  })
  return leaflet.marker(at, { icon, draggable: true, autoPan: true, keyboard: false })
}
