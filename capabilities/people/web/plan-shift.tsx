import { addDays, dayOf, type Instant, instantOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import type { PickedNode } from './node-picker.tsx'
import { watchWords } from './watch-words.ts'

type Where = { readonly organisation: PickedNode | null; readonly place: PickedNode | null }

/** The house's time zone has no summer time, so a day and a time of day name one moment. */
const momentOf = (day: string, time: string): Instant =>
  new Date(`${day}T${/^\d\d:\d\d$/.test(time) ? time : '00:00'}:00+08:00`).toISOString()

/** Puts somebody on the roster of a place or an organisation. */
export function PlanShift({ where, onClose }: { readonly where: Where; readonly onClose: () => void }) {
  const words = useWords(watchWords)
  const { data } = useOperation(peopleContract.listPeople, { limit: 100 })
  const today = dayOf(instantOf(Date.now()))
  const form = useForm({ shiftId: newId(), personId: '', day: today, startsAt: '09:00', endsAt: '17:00' })
  const plan = useAction(peopleContract.planShift, {
    onDone: () => {
      showToast(words.planned)
      onClose()
    },
  })
  const { shiftId, personId, day, startsAt, endsAt } = form.values
  const submit = () =>
    void plan.run({
      shiftId,
      personId,
      organisationId: where.organisation?.id ?? null,
      placeId: where.place?.id ?? null,
      from: momentOf(day, startsAt),
      to: momentOf(endsAt <= startsAt ? addDays(day, 1) : day, endsAt),
    })
  return (
    <FormSheet
      title={words.plan}
      action={plan}
      submit={words.save}
      disabled={personId === ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.who} error={plan.errorOf('personId')}>
        <Select
          {...form.control('personId')}
          placeholder={words.whoPick}
          options={(data?.people ?? []).map((person) => ({ value: person.personId, label: person.name }))}
        />
      </Field>
      <Field label={words.day} error={plan.errorOf('from')}>
        <DateInput {...form.control('day')} min={today} />
      </Field>
      <Columns least="8rem">
        <Field label={words.startsAt}>
          <TextInput {...form.control('startsAt')} type="time" />
        </Field>
        <Field label={words.endsAt} error={plan.errorOf('to')}>
          <TextInput {...form.control('endsAt')} type="time" />
        </Field>
      </Columns>
      <p className="soft small">{words.overnight}</p>
    </FormSheet>
  )
}
