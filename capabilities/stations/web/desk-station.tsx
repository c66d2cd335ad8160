import { useState } from 'react'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { DeskBookables } from '#capabilities/bookings/web/desk-bookables.tsx'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import type { StationDetail } from '../shapes.ts'
import { CloseDialog } from './close-dialog.tsx'
import { DescriptionFields } from './description-fields.tsx'
import { deskWords } from './desk-words.ts'
import { HoursFields, hoursFrom } from './hours-fields.tsx'
import { OpenState } from './open-state.tsx'
import { descriptionFrom, type Draft, draftOf } from './station-draft.ts'
import './stations.css'

/** One station at the desk: description, hours, poster, closing. */
export function DeskStation({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const reading = useOperation(stationsContract.getStation, { stationId: params.stationId ?? '-' })
  return (
    <Show reading={reading}>
      {(station) => (
        <Page title={station.name} width="wide">
          <Stack>
            <p>
              <OpenState {...station} />
            </p>
            {station.abilities.length === 0 ? <Notice tone="info">{words.mayNotChange}</Notice> : null}
            <Parts key={station.stationId} station={station} />
          </Stack>
        </Page>
      )}
    </Show>
  )
}

function Parts({ station }: { readonly station: StationDetail }) {
  const words = useWords(deskWords)
  const mayChange = station.abilities.includes('describeStation')
  const [chosen, setChosen] = useState<'description' | 'hours' | 'bookings' | 'more'>(
    mayChange ? 'description' : 'more',
  )
  const tabs = [
    ...(mayChange
      ? [
          { id: 'description' as const, label: words.description },
          { id: 'hours' as const, label: words.hours },
        ]
      : []),
    { id: 'bookings' as const, label: words.bookings },
    { id: 'more' as const, label: words.more },
  ]
  return (
    <Tabs label={station.name} tabs={tabs} chosen={chosen} onChoose={setChosen}>
      {chosen === 'description' ? <Names station={station} /> : null}
      {chosen === 'hours' ? <Hours station={station} /> : null}
      {chosen === 'bookings' ? <DeskBookables stationId={station.stationId} hours={station.hours} /> : null}
      {chosen === 'more' ? <More station={station} /> : null}
    </Tabs>
  )
}

/** The form begins once the names of its place and organisation are known. */
function Names({ station }: { readonly station: StationDetail }) {
  const place = useOperation(placesContract.getPlace, { placeId: station.placeId })
  const runBy = useOperation(organisationsContract.getOrganisation, {
    organisationId: station.organisationId,
  })
  if (!place.data || !runBy.data) return <Skeleton lines={6} />
  return (
    <Describe
      station={station}
      start={draftOf(station, { place: place.data.name, organisation: runBy.data.name })}
    />
  )
}

function Describe({ station, start }: { readonly station: StationDetail; readonly start: Draft }) {
  const words = useWords(deskWords)
  const [initial] = useState(start)
  const form = useForm(initial)
  const photos = usePhotos({ send: 'now', most: 6 - station.photos.length })
  const describe = useAction(stationsContract.describeStation, { onDone: () => showToast(words.saved) })
  const submit = () => {
    const description = descriptionFrom(form.values, [...station.photos, ...photos.ids])
    if (description) describe.run({ stationId: station.stationId, ...description })
  }
  return (
    <Form onSubmit={submit}>
      <Stack>
        <DescriptionFields form={form} errorOf={describe.errorOf} />
        <FieldGroup label={words.photos} hint={words.photosHint} optional>
          {station.photos.length === 0 ? null : <PhotoStrip photoIds={station.photos} />}
          <PhotoPicker photos={photos} />
        </FieldGroup>
        <ProblemNotice problem={describe.problem} />
        <Button submit tone="main" busy={describe.busy} disabled={!photos.ready}>
          {words.save}
        </Button>
      </Stack>
    </Form>
  )
}

function Hours({ station }: { readonly station: StationDetail }) {
  const words = useWords(deskWords)
  const [hours, setHours] = useState<OpeningHours>(station.hours)
  const set = useAction(stationsContract.setStationHours, { onDone: () => showToast(words.saved) })
  return (
    <Form onSubmit={() => set.run({ stationId: station.stationId, hours: hoursFrom(hours) })}>
      <Stack>
        <HoursFields hours={hours} onChange={setHours} />
        <ProblemNotice problem={set.problem} />
        <Button submit tone="main" busy={set.busy}>
          {words.save}
        </Button>
      </Stack>
    </Form>
  )
}

function More({ station }: { readonly station: StationDetail }) {
  const words = useWords(deskWords)
  const [isClosing, setIsClosing] = useState(false)
  return (
    <Stack>
      <p className="soft">{words.posterLead}</p>
      <Inline>
        <ButtonLink href={`/desk/stations/${station.stationId}/poster`} icon="print">
          {words.poster}
        </ButtonLink>
        {station.abilities.includes('closeStation') ? (
          <Button tone="danger" icon="stop" onPress={() => setIsClosing(true)}>
            {words.close}
          </Button>
        ) : null}
      </Inline>
      {isClosing ? <CloseDialog station={station} onClose={() => setIsClosing(false)} /> : null}
    </Stack>
  )
}
