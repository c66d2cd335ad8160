import './field.css'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { deskContract } from '#capabilities/cases/contract/desk.ts'
import { useSay } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useForm } from '#platform/web/use-form.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { awaitVerdict } from '../await-verdict.ts'
import { mostCharacters, textProblem } from '../resident/check-letter.ts'
import { newReceipt } from '#platform/web/receipt.ts'
import { locatePlace } from '../resident/use-locate.ts'
import { fieldWords } from './field-words.ts'
import { guessHazard, type HazardType, hazardTypes } from './guess-hazard.ts'
import { useFieldPhotos } from './use-field-photos.ts'
import { useHere } from './use-here.ts'

/** The place the position lies in, when the house can be asked. */
function usePlace(here: ReturnType<typeof useHere>) {
  const [place, setPlace] = useState<{ readonly placeId: string; readonly name: string } | null>(null)
  const { point } = here
  useEffect(() => {
    const state = { isGone: false }
    setPlace(null)
    if (point) {
      void locatePlace({ point }).then((found) => {
        if (!state.isGone && found.kind === 'found') setPlace(found)
      })
    }
    return () => {
      state.isGone = true
    }
  }, [point])
  return place
}

type Filled = { readonly text: string; readonly type: HazardType | null }

/** Whether it can go, and what is missing. */
function useReportProblem(text: string, photoCount: number): string | undefined {
  const words = useWords(fieldWords)
  const say = useSay()
  const tooLong = textProblem(text)
  if (tooLong) return say(tooLong)
  return text === '' && photoCount === 0 ? words.needPhoto : undefined
}

function useReport() {
  const words = useWords(fieldWords)
  const colon = useColon()
  const { put } = useOutbox()
  const form = useForm<Filled>({ text: '', type: null }, 'field-report')
  const photos = useFieldPhotos()
  const here = useHere(true)
  const place = usePlace(here)
  const [isChecked, setChecked] = useState(false)
  const text = form.values.text.trim()
  const type = form.values.type ?? guessHazard(text)
  const problem = useReportProblem(text, photos.ids.length)
  const sending = useReportSending(form.reset)
  const where = { ...(here.point && { point: here.point }), ...(place && { placeId: place.placeId }) }
  const send = () => {
    setChecked(true)
    if (problem || photos.isShrinking) return
    const caseId = newId()
    const { ids, unsent } = photos
    const label =
      text === '' ? words.reportTitle : `${words.reportTitle}${colon}${[...text].slice(0, 20).join('')}`
    const told = { kind: 'hazard', channel: 'grid', answers: { hazardType: type } } as const
    const input = { ...told, caseId, receipt: newReceipt(), text, photos: ids, where }
    void sending.send(caseId, () =>
      put({ operation: deskContract.takeDownCase, input, photos: unsent, about: caseId, label }),
    )
  }
  return {
    form,
    photos,
    here,
    place,
    type,
    send,
    busy: sending.busy,
    problem: isChecked ? problem : undefined,
  }
}

/** Keeps the report on the phone, then goes back to the list. */
function useReportSending(onKept: () => void) {
  const words = useWords(fieldWords)
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    send: async (caseId: string, keep: () => Promise<void>) => {
      if (busy) return
      setBusy(true)
      await keep()
      const verdict = await awaitVerdict(caseId)
      onKept()
      if (typeof verdict === 'object') return go('/field/unsynced')
      showToast(verdict === 'arrived' ? words.reported : words.reportedOffline)
      go('/field')
    },
  }
}

/** A hazard in twenty seconds: photo first, the place and the kind guessed, send. */
export function FieldReport() {
  const words = useWords(fieldWords)
  const report = useReport()
  const { form, photos } = report
  return (
    <Page title={words.reportTitle} lead={words.reportLead}>
      <Form onSubmit={report.send}>
        <PhotoPicker photos={photos.photos} />
        <Field label={words.reportText} error={report.problem} optional>
          <TextArea {...form.control('text')} most={mostCharacters} />
        </Field>
        <TypeChips type={report.type} onChange={(type) => form.set('type', type)} />
        <PlaceLine report={report} />
        <div className="thumb">
          <Button submit tone="main" icon="send" busy={report.busy} disabled={photos.isShrinking}>
            {words.send}
          </Button>
        </div>
        <p className="faint small">{words.emergency}</p>
      </Form>
    </Page>
  )
}

function TypeChips(props: { readonly type: HazardType; readonly onChange: (type: HazardType) => void }) {
  const words = useWords(fieldWords)
  const named: Readonly<Record<HazardType, string>> = {
    fire: words.hazardFire,
    road: words.hazardRoad,
    building: words.hazardBuilding,
    utility: words.hazardUtility,
    water: words.hazardWater,
    other: words.hazardOther,
  }
  return (
    <FieldGroup label={words.reportKind} hint={words.guessed}>
      <div className="chips">
        {hazardTypes.map((type) => (
          <label key={type} className="chip">
            <input
              className="hidden-text"
              type="radio"
              name="hazard-type"
              checked={props.type === type}
              onChange={() => props.onChange(type)}
            />
            {named[type]}
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

function PlaceLine({ report }: { readonly report: ReturnType<typeof useReport> }) {
  const words = useWords(fieldWords)
  const { here, place } = report
  const said = place
    ? words.positionFound(place.name)
    : here.point
      ? words.positionKept(`${here.point.latitude.toFixed(5)}, ${here.point.longitude.toFixed(5)}`)
      : here.state === 'looking'
        ? words.positionLooking
        : words.positionNone
  return (
    <div className="inline inline-spread">
      <p className="soft" role="status">
        {said}
      </p>
      <Button tone="quiet" icon="pin" busy={here.state === 'looking'} onPress={here.look}>
        {words.positionAgain}
      </Button>
    </div>
  )
}
