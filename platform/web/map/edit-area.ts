import '@geoman-io/leaflet-geoman-free'
import './geoman.css'
import leaflet from 'leaflet'
import { currentLanguage } from '../language.ts'
import type { EditedArea, EditSettings } from './edited-area.ts'
import { mapWords } from './map-words.ts'
import type { Area } from './shapes.ts'

const isArea = (geometry: { readonly type: string }): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'

/** Guarantee: the tool has just been loaded, and puts this constructor on Leaflet; maps made before it have none yet. */
function bringTool(map: leaflet.Map): void {
  if (map.pm) return
  const { PM } = leaflet as unknown as {
    readonly PM: { readonly Map: new (map: leaflet.Map) => leaflet.PM.PMMap }
  }
  map.pm = new PM.Map(map)
  map.pm.setGlobalOptions({})
}

/** The dots are buttons to a screen reader, so they have a name. */
function nameCorners(map: leaflet.Map): void {
  const { corner } = mapWords[currentLanguage()]
  for (const dot of map.getPane('markerPane')?.querySelectorAll('.marker-icon') ?? [])
    dot.setAttribute('aria-label', corner)
}

const options = { allowSelfIntersection: false, snappable: true, snapDistance: 12 } as const

/** Starts a drawing, or opens the given area for changes; a boundary may not cross itself. */
export function startEditing(map: leaflet.Map, { area, projection, onDraw }: EditSettings): EditedArea {
  bringTool(map)
  const colour = getComputedStyle(map.getContainer()).getPropertyValue('--red').trim()
  const style = { color: colour, fillColor: colour, fillOpacity: 0.12, weight: 3 }
  const group = leaflet.featureGroup().addTo(map)
  const last: { area: Area | null } = { area }

  const tell = (layer: leaflet.Polygon) => {
    const { geometry } = layer.toGeoJSON()
    if (!isArea(geometry)) return
    last.area = projection.areaFromMap(geometry)
    onDraw(last.area)
  }
  const open = (layer: leaflet.Polygon) => {
    layer.addTo(group)
    layer.pm.enable(options)
    layer.on('pm:edit', () => tell(layer))
    layer.on('pm:enable pm:vertexadded pm:edit', () => nameCorners(map))
    nameCorners(map)
  }
  const onCreate: leaflet.PM.CreateEventHandler = ({ layer }) => {
    if (!(layer instanceof leaflet.Polygon)) return
    open(layer)
    tell(layer)
  }

  map.on('pm:create', onCreate)
  map.on('pm:drawstart', ({ workingLayer }) => workingLayer.on('pm:vertexadded', () => nameCorners(map)))
  if (area) {
    leaflet.geoJSON(projection.areaToMap(area), { style }).eachLayer((layer) => {
      if (layer instanceof leaflet.Polygon) open(layer)
    })
  } else {
    map.pm.enableDraw('Polygon', {
      ...options,
      tooltips: false,
      continueDrawing: false,
      pathOptions: style,
      templineStyle: style,
      hintlineStyle: { ...style, dashArray: '5 5' },
    })
    nameCorners(map)
  }
  return {
    bounds: () => group.getBounds(),
    isShowing: (other) => JSON.stringify(other) === JSON.stringify(last.area),
    remove: () => {
      map.off('pm:create', onCreate)
      map.pm.disableDraw()
      group.remove()
    },
  }
}
