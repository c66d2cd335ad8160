import { useEffect, useMemo, useState } from 'react'
import { keepHomePlace, useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import type { MapPlace, MapShape } from '#platform/web/map/shapes.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState, ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { defineWords, useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { LocatedCard } from './located-card.tsx'

const gridWords = defineWords({
  zh: {
    title: '我的网格',
    lead: '看看您住的地方属于哪个网格、谁来负责。',
    address: '写下地址',
    addressHint: '例如“海滨街道人民大道中42号”',
    look: '查一查',
    orMap: '或者在地图上点一下',
    mapSays: '点一下您在的位置',
    nothing: '没有查到这个地址',
    nothingNote: '换一种写法，或在地图上点一下',
    write: '给书记写信',
  },
  en: {
    title: 'My grid',
    lead: 'See which grid you live in and who answers for it.',
    address: 'Your address',
    addressHint: 'Street and house number',
    look: 'Look',
    orMap: 'Or tap the map',
    mapSays: 'Tap where you are',
    nothing: 'This address was not found',
    nothingNote: 'Write it another way, or tap the map',
    write: 'Write to the secretary',
  },
})

type Asked =
  | { readonly address: string }
  | { readonly longitude: number; readonly latitude: number; readonly datum: 'WGS-84' }

/** A resident finds the grid and who answers for it, by address or by a point. */
export function ResidentMyGrid() {
  const words = useWords(gridWords)
  const [text, setText] = useState('')
  const [spot, setSpot] = useState<MapPlace | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const around = useAround()
  const pick = (place: MapPlace) => {
    setSpot(place)
    setAsked({ ...place, datum: 'WGS-84' })
  }
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack>
        <Form onSubmit={() => text.trim().length > 1 && setAsked({ address: text.trim() })}>
          <Field label={words.address} hint={words.addressHint}>
            <TextInput value={text} onChange={setText} autoComplete="street-address" />
          </Field>
          <Button submit tone="main" wide>
            {words.look}
          </Button>
        </Form>
        {asked ? <Answer asked={asked} /> : null}
        <Card title={words.orMap}>
          <PlaceMap says={words.mapSays} shapes={around} pick={{ place: spot, onPick: pick }} hasOwnList />
        </Card>
      </Stack>
    </Page>
  )
}

/** The outlines around the place this phone knows, so that there is something to point at. */
function useAround(): readonly MapShape[] {
  const home = useHomePlace()
  const near = useOperation(
    placesContract.listBoundaries,
    { parentId: home?.placeId ?? '-' },
    { enabled: home !== null },
  )
  return useMemo(
    () =>
      (near.data?.places ?? []).map(({ placeId, name, area, approval }) => ({
        id: placeId,
        name,
        area,
        approval,
      })),
    [near.data],
  )
}

function Answer({ asked }: { readonly asked: Asked }) {
  const words = useWords(gridWords)
  const reading = useOperation(placesContract.locate, asked)
  const place = reading.data?.place
  useEffect(() => {
    if (place) keepHomePlace({ placeId: place.placeId, name: place.name, by: 'choice' })
  }, [place])
  if (reading.data) {
    return (
      <Stack>
        <LocatedCard located={reading.data} />
        <ButtonLink href="/write/letter" icon="letter" wide>
          {words.write}
        </ButtonLink>
      </Stack>
    )
  }
  if (reading.problem?.code === 'not-found') {
    return <EmptyState icon="search" title={words.nothing} note={words.nothingNote} />
  }
  return reading.problem ? <ErrorState problem={reading.problem} /> : <Skeleton lines={3} block />
}
