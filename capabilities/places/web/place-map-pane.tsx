import { useMemo } from 'react'
import type { MapShape } from '#platform/web/map/shapes.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import type { Change, PlaceDetail } from './change.ts'
import { DrawPanel } from './draw-panel.tsx'
import { placeWords } from './place-words.ts'
import { saidArea } from './said-area.ts'

type Props = {
  readonly place: PlaceDetail
  readonly change: Change | null
  readonly onDone: () => void
  readonly onOpen: (placeId: string) => void
}

const aroundMark = 'around:'

/** What the map shows, in a sentence. */
function useSaid(place: PlaceDetail, shapes: readonly MapShape[]): string {
  const words = useWords(placeWords)
  const above = place.outlineAbove
  if (above !== null && shapes.every(({ id }) => id.startsWith(aroundMark))) {
    return words.mapAbove(place.name, above.name)
  }
  return shapes.length > 0 ? words.mapSays(place.name) : words.mapEmpty(place.name)
}

/** The outline of a place with those below it, and drawing when that is asked for. */
export function PlaceMapPane({ place, change, onDone, onOpen }: Props) {
  const shapes = useShapes(place)
  const says = useSaid(place, shapes)
  if (change === 'draw' || change === 'outline') {
    return <DrawPanel place={place} isNew={change === 'draw'} around={shapes} onDone={onDone} />
  }
  return (
    <Card>
      <PlaceMap
        says={says}
        shapes={shapes}
        selected={place.placeId}
        onOpen={(id) => !id.includes(':') && onOpen(id)}
        height="min(34rem, 60dvh)"
        hasOwnList
      />
    </Card>
  )
}

/** What to draw by where the place has no boundary: the nearest one above it, and those of its neighbours. */
function useAround(place: PlaceDetail): readonly MapShape[] {
  const { outlineAbove, parentId, placeId } = place
  const beside = useOperation(
    placesContract.listBoundaries,
    { parentId: parentId ?? placeId },
    { enabled: outlineAbove !== null && parentId !== null },
  )
  const neighbours = beside.data?.places
  return useMemo(() => {
    if (outlineAbove === null) return []
    const around = [outlineAbove, ...(neighbours ?? []).filter((one) => one.placeId !== placeId)]
    return around.map(({ placeId: id, name, area, approval }) => ({
      id: `${aroundMark}${id}`,
      name,
      area,
      approval,
    }))
  }, [outlineAbove, neighbours, placeId])
}

/** The place itself, what stands below it, and the spots where grids do not fit together. */
function useShapes(place: PlaceDetail): readonly MapShape[] {
  const words = useWords(placeWords)
  const around = useAround(place)
  const below = useOperation(placesContract.listBoundaries, { parentId: place.placeId })
  const hasGrids = place.childKinds.some(({ kind }) => kind === 'grid' || kind === 'neighbourGrid')
  const issues = useOperation(
    placesContract.listGridIssues,
    { placeId: place.placeId },
    { enabled: hasGrids },
  )
  return useMemo(() => {
    const children = (below.data?.places ?? []).map(
      ({ placeId, name, area, approval }): MapShape => ({ id: placeId, name, area, approval, shade: 0.15 }),
    )
    const { boundary } = place
    const name = children.length > 0 ? '' : place.name
    const own: MapShape[] =
      boundary === null ? [] : [{ id: place.placeId, name, area: boundary.area, approval: boundary.approval }]
    const spots = (issues.data?.issues ?? []).map(
      ({ kind, area, squareMetres }, at): MapShape => ({
        id: `issue:${at}`,
        name: words[kind],
        note: saidArea(squareMetres),
        area,
        tone: kind === 'gap' ? 'info' : 'warn',
      }),
    )
    return [...(children.length === 0 ? around : []), ...own, ...children, ...spots]
  }, [around, place, below.data, issues.data, words])
}
