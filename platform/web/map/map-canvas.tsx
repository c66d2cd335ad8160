import { useEffect, useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words.ts'
import { drawMap, type MapHandle } from './leaflet-map.ts'
import { MapButtons } from './map-buttons.tsx'
import { mapWords } from './map-words.ts'
import type { PlaceMapProps } from './shapes.ts'
import { useTileSource } from './tile-source.ts'

/** Makes the Leaflet map once and hands it over when it stands. */
function useMap(props: PlaceMapProps) {
  const words = useWords(mapWords)
  const frame = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const says = useRef(words.cluster)
  says.current = words.cluster
  const [map, setMap] = useState<MapHandle | null>(null)
  const tiles = useTileSource()
  useEffect(() => {
    if (!frame.current) return
    const made = drawMap(frame.current, {
      tiles,
      start: latest.current.start,
      sayCluster: (count) => says.current(count),
      onOpen: (id) => latest.current.onOpen?.(id),
      onPick: (place) => latest.current.pick?.onPick(place),
      onDraw: (area) => latest.current.draw?.onDraw(area),
    })
    setMap(made)
    return () => {
      setMap(null)
      made.remove()
    }
  }, [tiles])
  return { frame, map, tiles }
}

/** Hands what changed on to the map. */
function useContent(map: MapHandle | null, props: PlaceMapProps) {
  const { shapes, spots, selected, pick, draw } = props
  useEffect(() => map?.show(shapes ?? [], spots ?? [], selected ?? null), [map, shapes, spots, selected])
  const place = pick?.place ?? null
  const isPicking = pick !== undefined
  useEffect(() => map?.pickAt(isPicking, place), [map, isPicking, place])
  const area = draw?.area ?? null
  const isDrawing = draw !== undefined
  useEffect(() => {
    if (map && isDrawing) void map.edit(area)
  }, [map, isDrawing, area])
}

/** The map itself; loaded only where a screen shows one. */
export function MapCanvas(props: PlaceMapProps) {
  const words = useWords(mapWords)
  const { frame, map, tiles } = useMap(props)
  useContent(map, props)
  return (
    <>
      <div className="map-frame">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map. */}
        <div ref={frame} className="map-canvas" role="application" tabIndex={0} aria-label={props.says} />
        {map ? <MapButtons map={map} pick={props.pick} /> : null}
        {tiles ? <span className="map-note">{words.tiles(tiles.attribution)}</span> : null}
      </div>
      {props.pick ? <PickNote pick={props.pick} /> : null}
      {props.draw && map ? <DrawNote draw={props.draw} map={map} /> : null}
    </>
  )
}

const degrees = (value: number) => value.toFixed(5)

const PickNote = ({ pick }: { readonly pick: NonNullable<PlaceMapProps['pick']> }) => {
  const words = useWords(mapWords)
  return (
    <p className="soft small" role="status">
      {pick.place
        ? words.chosenPoint(degrees(pick.place.latitude), degrees(pick.place.longitude))
        : words.pickHint}
    </p>
  )
}

const DrawNote = ({
  draw,
  map,
}: {
  readonly draw: NonNullable<PlaceMapProps['draw']>
  readonly map: MapHandle
}) => {
  const words = useWords(mapWords)
  return (
    <div className="inline inline-spread">
      <p className="soft small" role="status">
        {draw.area ? words.editHint : words.drawHint}
      </p>
      {draw.area ? (
        <Button icon="edit" onPress={() => void map.edit(null)}>
          {words.drawAgain}
        </Button>
      ) : null}
    </div>
  )
}
