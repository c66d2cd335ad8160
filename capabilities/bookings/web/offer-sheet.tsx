import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { HoursFields, hoursFrom } from '#capabilities/stations/web/hours-fields.tsx'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormValues, useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingsContract } from '../contract.ts'
import type { Bookable, BookableKind } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { draftOf, emptyOffer, type OfferDraft, offerFrom } from './offer-draft.ts'

const kinds: readonly BookableKind[] = ['cookingStation', 'room', 'equipment', 'seat']

type Props = {
  readonly stationId: string
  /** What is changed; a new offer without it. */
  readonly bookable: Bookable | null
  /** Hours a new offer begins with: the station's. */
  readonly hours: OpeningHours
  readonly onClose: () => void
}

/** What can be booked and by which rules. */
export function OfferSheet({ stationId, bookable, hours: begin, onClose }: Props) {
  const words = useWords(deskWords)
  const [bookableId] = useState(() => bookable?.bookableId ?? newId())
  const [initial] = useState(() => (bookable ? draftOf(bookable) : emptyOffer))
  const form = useForm(initial)
  const [hours, setHours] = useState<OpeningHours>(bookable?.hours ?? begin)
  const [isAsking, setIsAsking] = useState(false)
  const done = () => {
    showToast(words.saved)
    onClose()
  }
  const offer = useAction(bookingsContract.offerBookable, { onDone: done })
  const change = useAction(bookingsContract.changeBookable, { onDone: done })
  const action = bookable ? change : offer
  const submit = () => {
    const given = offerFrom(form.values)
    setIsAsking(given === null)
    if (given === null) return
    const whole = { bookableId, ...given, hours: hoursFrom(hours) }
    void (bookable ? change.run(whole) : offer.run({ stationId, ...whole }))
  }
  return (
    <FormSheet
      title={bookable ? words.edit : words.add}
      action={action}
      cancel={words.cancel}
      onClose={onClose}
      onSubmit={submit}
    >
      <OfferFields form={form} errorOf={action.errorOf} />
      <HoursFields hours={hours} onChange={setHours} />
      {isAsking ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}

const numbers = [
  ['units', 1, 500],
  ['slotMinutes', 10, 480],
  ['bufferMinutes', 0, 120],
  ['daysAhead', 1, 90],
  ['mostSlots', 1, 24],
  ['mostADay', 1, 20],
] as const

function OfferFields(props: {
  readonly form: FormValues<OfferDraft>
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(deskWords)
  const { form, errorOf } = props
  return (
    <>
      <Columns>
        <Field label={words.name} error={errorOf('name')}>
          <TextInput {...form.control('name')} />
        </Field>
        <Field label={words.kind}>
          <Select
            {...form.control('kind')}
            options={kinds.map((kind) => ({ value: kind, label: words.kinds(kind) }))}
          />
        </Field>
      </Columns>
      <Columns>
        {numbers.map(([name, min, max]) => (
          <Field key={name} label={words[name]} error={errorOf(name)}>
            <NumberInput {...form.control(name)} min={min} max={max} />
          </Field>
        ))}
        <Field label={words.fee} error={errorOf('feeFen')}>
          <TextInput {...form.control('feeYuan')} inputMode="decimal" />
        </Field>
      </Columns>
      <Field label={words.rules} error={errorOf('houseRules')} optional>
        <TextArea {...form.control('rules')} most={1_500} />
      </Field>
      <Field label={words.guides} error={errorOf('guides')} optional>
        <TextArea {...form.control('guides')} most={20_000} />
      </Field>
    </>
  )
}
