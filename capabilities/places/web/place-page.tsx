import { type ReactNode, useState } from 'react'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { PlaceFinder } from './place-finder.tsx'
import { placeWords } from './place-words.ts'

/** A place that a page is about; `aroundId` is the community around a home that is a grid. */
export type PlaceHere = { readonly placeId: string; readonly name: string; readonly aroundId?: string }

/** The place of the address, else the one this phone knows. */
function useAddressed(placeId: string | undefined): PlaceHere | null {
  const words = useWords(placeWords)
  const home = useHomePlace()
  const isHome = placeId === undefined || placeId === home?.placeId
  const found = useOperation(
    placesContract.findPlaces,
    { text: placeId ?? '0', limit: 1 },
    { enabled: !isHome },
  )
  if (isHome) return home
  const name = found.data?.places.find((place) => place.placeId === placeId)?.name
  return { placeId, name: name ?? words.here }
}

/** A page for everybody about one place, which its reader may change; without one, it asks for it first. */
export function PlacePage(props: {
  readonly title: string
  readonly leadOf: (name: string) => string
  /** What choosing a place is for. */
  readonly chooseLead: string
  readonly choose: string
  /** The place that the address names. */
  readonly placeId?: string | undefined
  /** What stands beside the button that changes the place. */
  readonly beside?: (place: PlaceHere) => ReactNode
  readonly children: (place: PlaceHere) => ReactNode
}) {
  const words = useWords(placeWords)
  const [chosen, setChosen] = useState<PlaceHere | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const addressed = useAddressed(props.placeId)
  const place = chosen ?? addressed
  if (place === null || isChoosing) {
    return (
      <Page title={props.title} lead={props.chooseLead}>
        <PlaceFinder
          label={props.choose}
          onPick={(placeId, name) => {
            setChosen({ placeId, name })
            setChoosing(false)
          }}
        />
      </Page>
    )
  }
  return (
    <Page title={props.title} lead={props.leadOf(place.name)}>
      <Inline>
        <Button icon="pin" tone="quiet" onPress={() => setChoosing(true)}>
          {words.otherPlace}
        </Button>
        {props.beside?.(place)}
      </Inline>
      {props.children(place)}
    </Page>
  )
}
