import type { MapPlace } from './map/shapes.ts'

/** Where the device is now, in WGS-84; rejects when it is not allowed or not found. */
export const devicePosition = (): Promise<MapPlace> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) reject(new Error('no position'))
    else
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => resolve({ longitude: coords.longitude, latitude: coords.latitude }),
        reject,
        { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
      )
  })
