import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { PlanShape } from '../shapes.ts'
import { DayList } from './day-list.tsx'
import { measureWords } from './measure-words.ts'
import { type Party, PartyFields } from './party-list.tsx'
import { StepForm } from './step-form.tsx'

type Values = {
  readonly areaId: string
  readonly number: string
  readonly title: string
  readonly owner: Party | null
  readonly helpers: readonly Party[]
  readonly text: string
  readonly days: readonly string[]
  readonly reason: string
}

const blank = { number: '', title: '', owner: null, helpers: [], text: '', days: [], reason: '' }

/** A measure that comes into the plan after it was taken over, with the reason. */
export function AddMeasureSheet({
  plan,
  onClose,
}: {
  readonly plan: PlanShape
  readonly onClose: () => void
}) {
  const words = useWords(measureWords)
  const [measureId] = useState(newId)
  const form = useForm<Values>({ ...blank, areaId: plan.areas[0]?.areaId ?? '' })
  const { areaId, number, title, owner, helpers, text, days, reason } = form.values
  const action = useAction(plansContract.addMeasure, {
    onDone: () => {
      showToast(words.added)
      onClose()
    },
  })
  const send = () =>
    void action.run({
      ...{ planId: plan.planId, measureId, areaId, number, title, reason },
      ownerId: owner?.organisationId ?? '',
      helperIds: helpers.map(({ organisationId }) => organisationId),
      yearTexts: text === '' ? [] : [{ year: plan.year, text }],
      checkDays: days.filter((day) => day !== ''),
    })
  const areas = plan.areas.map((area) => ({ value: area.areaId, label: `${area.number}${area.title}` }))
  return (
    <Sheet open title={words.addMeasure} onClose={onClose}>
      <StepForm title={plan.name} submit={words.addMeasure} action={action} onSubmit={send} onBack={onClose}>
        <Field label={words.area} error={action.errorOf('areaId')}>
          <Select {...form.control('areaId')} options={areas} />
        </Field>
        <Field label={words.number} error={action.errorOf('number')} optional>
          <TextInput {...form.control('number')} />
        </Field>
        <Field label={words.title} error={action.errorOf('title')}>
          <TextArea {...form.control('title')} most={400} />
        </Field>
        <PartyFields
          owner={owner}
          helpers={helpers}
          error={action.errorOf('ownerId')}
          onOwner={(next) => form.set('owner', next)}
          onHelpers={(next) => form.set('helpers', next)}
        />
        <Field
          label={`${words.ofYear(plan.year)} ${words.text}`}
          error={action.errorOf('yearTexts')}
          optional
        >
          <TextArea {...form.control('text')} most={400} />
        </Field>
        <DayList
          days={days}
          fromYear={plan.fromYear}
          toYear={plan.toYear}
          error={action.errorOf('checkDays')}
          onChange={(next) => form.set('days', next)}
        />
        <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
          <TextArea {...form.control('reason')} most={500} />
        </Field>
      </StepForm>
    </Sheet>
  )
}
