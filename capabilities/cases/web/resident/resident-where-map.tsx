import { readingContract } from '#capabilities/places/contract/reading.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import type { MapPlace, MapShape } from '#platform/web/map/shapes.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { useMemo } from 'react'
import { useHomePlace } from './home-place.ts'
import { writeWords } from './write-words.ts'

/** The map to point on; loaded only when somebody wants to point. */
export function WhereMap(props: {
  readonly point: MapPlace | null
  readonly onPick: (place: MapPlace) => void
}) {
  const words = useWords(writeWords)
  const home = useHomePlace()
  const outlines = useOutlines(home?.aroundId ?? home?.placeId)
  return (
    <PlaceMap
      says={words.mapSays}
      shapes={outlines}
      pick={{ place: props.point, onPick: props.onPick }}
      height="18rem"
      hasOwnList
    />
  )
}

/** Outlines around the home place: what lies in it, or its neighbours, or everything at the top. */
function useOutlines(homeId: string | undefined): readonly MapShape[] {
  const around = useOperation(
    readingContract.listBoundaries,
    homeId === undefined ? {} : { parentId: homeId },
    { keep: true },
  )
  const isEmpty = homeId !== undefined && around.data?.places.length === 0
  const top = useOperation(readingContract.listBoundaries, {}, { enabled: isEmpty })
  const places = isEmpty ? top.data?.places : around.data?.places
  return useMemo(
    () => (places ?? []).map(({ placeId, name, area, approval }) => ({ id: placeId, name, area, approval })),
    [places],
  )
}
