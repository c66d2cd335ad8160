import { useCallback, useEffect, useState } from 'react'
import type { MapPlace } from '#platform/web/map/shapes.ts'
import { devicePosition } from '#platform/web/device-position.ts'

export type Here =
  | { readonly state: 'idle' | 'looking' | 'failed'; readonly point: null }
  | { readonly state: 'found'; readonly point: MapPlace }

/** Where the worker is; `atOnce` looks as soon as the screen opens. */
export function useHere(atOnce: boolean): Here & { readonly look: () => void } {
  const [here, setHere] = useState<Here>({ state: 'idle', point: null })
  const look = useCallback(() => {
    setHere({ state: 'looking', point: null })
    devicePosition().then(
      (point) => setHere({ state: 'found', point }),
      () => setHere({ state: 'failed', point: null }),
    )
  }, [])
  useEffect(() => {
    if (atOnce) look()
  }, [atOnce, look])
  return { ...here, look }
}
