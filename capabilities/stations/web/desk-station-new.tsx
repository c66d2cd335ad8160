import { useState } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { DescriptionFields } from './description-fields.tsx'
import { deskWords } from './desk-words.ts'
import { HoursFields, hoursFrom } from './hours-fields.tsx'
import { descriptionFrom, emptyDraft } from './station-draft.ts'
import './stations.css'

const workingWeek: OpeningHours = {
  week: [
    ...Array.from({ length: 5 }, () => [
      { from: '08:30', to: '12:00' },
      { from: '14:30', to: '17:30' },
    ]),
    [],
    [],
  ],
  followsWorkingDays: true,
  exceptions: [],
}

/** A new station: what it says of itself, when it is open, then it is there for everybody. */
export function DeskStationNew() {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const [stationId] = useState(newId)
  const form = useForm(emptyDraft, 'station')
  const [hours, setHours] = useState(workingWeek)
  const [isAsking, setIsAsking] = useState(false)
  const photos = usePhotos({ send: 'now' })
  const today = dayOf(useNow())
  const open = useAction(stationsContract.openStation, {
    onDone: () => {
      form.reset()
      showToast(words.opened)
      go(`/desk/stations/${stationId}`)
    },
  })
  const submit = () => {
    const description = descriptionFrom(form.values, photos.ids)
    setIsAsking(description === null)
    if (description) open.run({ stationId, ...description, hours: hoursFrom(hours), on: today })
  }
  return (
    <Page title={words.add} width="wide">
      <Form onSubmit={submit}>
        <Stack>
          <DescriptionFields form={form} errorOf={open.errorOf} />
          <FieldGroup label={words.photos} hint={words.photosHint} optional>
            <PhotoPicker photos={photos} />
          </FieldGroup>
          <HoursFields hours={hours} onChange={setHours} />
          {isAsking ? <Notice tone="warn">{words.chooseNode}</Notice> : null}
          <ProblemNotice problem={open.problem} />
          <Button submit tone="main" busy={open.busy} disabled={!photos.ready}>
            {words.openIt}
          </Button>
        </Stack>
      </Form>
    </Page>
  )
}
