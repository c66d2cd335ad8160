import { useState } from 'react'
import { Button, IconButton } from '../parts/button.tsx'
import { showToast } from '../parts/toasts.tsx'
import { useWords } from '../words.ts'
import type { MapHandle } from './leaflet-map.ts'
import { mapWords } from './map-words.ts'
import type { MapPlace, PlaceMapProps } from './shapes.ts'

const whereAmI = (): Promise<MapPlace> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) reject(new Error('no position'))
    else
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude }),
        reject,
        { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
      )
  })

/** Zoom, show all, and the two ways to choose a point without pointing. */
export function MapButtons({ map, pick }: { readonly map: MapHandle; readonly pick: PlaceMapProps['pick'] }) {
  const words = useWords(mapWords)
  return (
    <>
      <div className="map-buttons no-print">
        <IconButton icon="add" name={words.zoomIn} onPress={map.zoomIn} />
        <IconButton icon="minus" name={words.zoomOut} onPress={map.zoomOut} />
        <IconButton icon="layers" name={words.fit} onPress={map.showAll} />
      </div>
      {pick ? <PickButtons map={map} onPick={pick.onPick} /> : null}
    </>
  )
}

const PickButtons = ({
  map,
  onPick,
}: {
  readonly map: MapHandle
  readonly onPick: (place: MapPlace) => void
}) => {
  const words = useWords(mapWords)
  const [looking, setLooking] = useState(false)
  const locate = () => {
    setLooking(true)
    whereAmI()
      .then(
        (place) => {
          onPick(place)
          map.look(place)
        },
        () => showToast(words.hereFailed),
      )
      .finally(() => setLooking(false))
  }
  return (
    <div className="map-picks inline no-print">
      <Button icon="pin" busy={looking} onPress={locate}>
        {words.here}
      </Button>
      <Button onPress={() => onPick(map.centre())}>{words.pickCentre}</Button>
    </div>
  )
}
