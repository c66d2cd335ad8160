import { HoursFields } from '#capabilities/stations/web/hours-fields.tsx'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import type { Form } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { deskWords } from './desk-words.ts'
import type { PatternDraft } from './pattern-draft.ts'

/** How duty is shared out: name, shifts, how many, rest. */
export function PatternFields(props: {
  readonly form: Form<PatternDraft>
  readonly hours: OpeningHours
  readonly onHours: (hours: OpeningHours) => void
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(deskWords)
  const { form, hours, onHours, errorOf } = props
  return (
    <>
      <Field label={words.name} hint={words.namePlaceholder} error={errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Columns>
        <Field label={words.seats} error={errorOf('seats')}>
          <NumberInput {...form.control('seats')} min={1} max={20} />
        </Field>
        <Field label={words.rest} error={errorOf('restDays')}>
          <NumberInput {...form.control('restDays')} min={0} max={14} />
        </Field>
      </Columns>
      <HoursFields label={words.shifts} hours={hours} onChange={onHours} />
      <Checkbox
        checked={form.values.isOpen}
        title={words.isOpen}
        hint={words.isOpenHint}
        onChange={(isOpen) => form.set('isOpen', isOpen)}
      />
      <Field label={words.about} error={errorOf('about')} optional>
        <TextArea {...form.control('about')} most={300} />
      </Field>
    </>
  )
}
