import './leaflet.css'
import leaflet from 'leaflet'
import { clustersOf } from './clusters.ts'
import type { EditedArea } from './edited-area.ts'
import { areaLayer, clusterLayer, type LayerLook, pinAt, spotLayer } from './layers.ts'
import { type Projection, projectionFor } from './projected.ts'
import type { Area, MapPlace, MapShape, MapSpot } from './shapes.ts'
import type { TileSource } from './tile-source.ts'

/** What the map's owner can ask of it. */
export type MapHandle = {
  readonly show: (shapes: readonly MapShape[], spots: readonly MapSpot[], selected: string | null) => void
  readonly pickAt: (isPicking: boolean, place: MapPlace | null) => void
  /** Shows an area to be changed; `null` starts a new one. */
  readonly edit: (area: Area | null) => Promise<void>
  readonly look: (place: MapPlace) => void
  readonly centre: () => MapPlace
  readonly showAll: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly remove: () => void
}

export type MapSettings = {
  readonly tiles: TileSource | null
  readonly start: MapPlace | undefined
  readonly onOpen: (id: string) => void
  /** What a round mark for several points is called. */
  readonly sayCluster: (count: number) => string
  readonly onPick: (place: MapPlace) => void
  readonly onDraw: (area: Area) => void
}

/** What the functions below share about one map. */
type Drawn = {
  readonly map: leaflet.Map
  readonly element: HTMLElement
  readonly content: leaflet.FeatureGroup
  /** The points, gathered anew with each zoom. */
  readonly dots: leaflet.FeatureGroup
  readonly projection: Projection
  readonly settings: MapSettings
  readonly now: {
    ids: string
    pin: leaflet.Marker | null
    isPicking: boolean
    edited: EditedArea | null
    spots: readonly MapSpot[]
    selected: string | null
  }
}

const middle: MapPlace = { longitude: 110.4, latitude: 21.2 }

type Painter = leaflet.Canvas & { readonly _ctx?: unknown; _redraw: () => void }

// Guarantee: Leaflet's canvas has these two, though its types do not name them.
const asPainter = (canvas: leaflet.Canvas): Painter => canvas as Painter

/** A canvas that no longer paints once it is gone; Leaflet cannot cancel every painting it asked for. */
function canvasThatStops(): leaflet.Canvas {
  const painter = asPainter(leaflet.canvas())
  const redraw = painter._redraw
  painter._redraw = () => {
    if (painter._ctx) redraw.call(painter)
  }
  return painter
}

function open(element: HTMLElement, settings: MapSettings): Drawn {
  const projection = projectionFor(settings.tiles?.isGcj02 ?? false)
  const map = leaflet.map(element, {
    renderer: canvasThatStops(),
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.5,
    zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    minZoom: 3,
    maxZoom: 19,
  })
  map.setView(projection.toMap(settings.start ?? middle), 13)
  if (settings.tiles) leaflet.tileLayer(settings.tiles.address, { maxZoom: 19 }).addTo(map)
  const content = leaflet.featureGroup().addTo(map)
  return {
    map,
    element,
    content,
    dots: leaflet.featureGroup(),
    projection,
    settings,
    now: { ids: '', pin: null, isPicking: false, edited: null, spots: [], selected: null },
  }
}

function showAll({ map, content, projection, now }: Drawn): void {
  const bounds = now.edited?.bounds() ?? leaflet.latLngBounds([])
  bounds.extend(content.getBounds())
  for (const { place } of now.spots) bounds.extend(projection.toMap(place))
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 17, animate: false })
}

type Shown = {
  readonly shapes: readonly MapShape[]
  readonly spots: readonly MapSpot[]
  readonly selected: string | null
}

const lookOf = ({ element, projection, settings, now }: Drawn): LayerLook => ({
  selected: now.selected,
  onOpen: settings.onOpen,
  isQuiet: now.isPicking,
  projection,
  element,
})

// Nearer than this, in pixels, points are drawn as one mark with their number; not where the map can go no closer. A mark
// takes 44 for the finger: what is left keeps them apart for the eye.
const reach = 64

/** Draws the points as they stand at this zoom. */
function drawSpots(drawn: Drawn): void {
  const { map, dots, projection, settings, now } = drawn
  const look = lookOf(drawn)
  dots.clearLayers()
  const isClosest = map.getZoom() >= map.getMaxZoom()
  const pixelOf = ({ place }: MapSpot) => map.project(projection.toMap(place))
  const clusters = isClosest
    ? now.spots.map((spot) => ({ items: [spot] }))
    : clustersOf(now.spots, pixelOf, reach)
  for (const { items } of clusters) {
    const [only] = items
    if (only && items.length === 1) spotLayer(only, look).addTo(dots)
    else clusterLayer(items, { ...look, map, name: settings.sayCluster(items.length) }).addTo(dots)
  }
}

function show(drawn: Drawn, { shapes, spots, selected }: Shown): void {
  const { content, dots, now } = drawn
  now.spots = spots
  now.selected = selected
  content.clearLayers()
  for (const shape of shapes) areaLayer(shape, lookOf(drawn)).addTo(content)
  drawSpots(drawn)
  dots.addTo(content)
  const ids = [...shapes, ...spots].map((one) => one.id).join(' ')
  if (ids === now.ids) return
  now.ids = ids
  showAll(drawn)
}

function pickAt({ map, projection, settings, now }: Drawn, isPicking: boolean, place: MapPlace | null): void {
  now.isPicking = isPicking
  now.pin?.remove()
  now.pin = null
  if (!isPicking || !place) return
  const pin = pinAt(projection.toMap(place)).addTo(map)
  pin.on('dragend', () => settings.onPick(projection.fromMap(pin.getLatLng())))
  now.pin = pin
  if (!map.getBounds().contains(pin.getLatLng())) map.setView(pin.getLatLng(), 17, { animate: false })
}

async function edit(drawn: Drawn, area: Area | null): Promise<void> {
  const { map, projection, settings, now } = drawn
  if (area && now.edited?.isShowing(area)) return
  const { startEditing } = await import('./edit-area.ts')
  now.edited?.remove()
  now.edited = startEditing(map, { area, projection, onDraw: settings.onDraw })
  if (area) showAll(drawn)
}

/** Places a Leaflet map in an element; it paints on a canvas and fetches nothing but the tiles of a set source. */
export function drawMap(element: HTMLElement, settings: MapSettings): MapHandle {
  const drawn = open(element, settings)
  const { map, content, projection, now } = drawn
  const resized = new ResizeObserver(() => map.invalidateSize({ pan: false }))
  resized.observe(element)
  map.on('zoomend', () => drawSpots(drawn))
  map.on('click', (event) => {
    if (now.isPicking) settings.onPick(projection.fromMap(event.latlng))
  })
  return {
    show: (shapes, spots, selected) => show(drawn, { shapes, spots, selected }),
    pickAt: (isPicking, place) => pickAt(drawn, isPicking, place),
    edit: (area) => edit(drawn, area),
    look: (place) => map.setView(projection.toMap(place), 17, { animate: false }),
    centre: () => projection.fromMap(map.getCenter()),
    showAll: () => showAll(drawn),
    zoomIn: () => map.zoomIn(),
    zoomOut: () => map.zoomOut(),
    remove: () => {
      resized.disconnect()
      now.edited?.remove()
      now.edited = null
      // Before the canvas goes: a shape taken away later would ask it to be painted once more.
      content.clearLayers()
      map.stop()
      map.remove()
    },
  }
}
