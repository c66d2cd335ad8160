import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newId } from '#platform/web/new-id.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { Finding } from '../words.ts'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { StepForm } from './step-form.tsx'

const daysToAnswer = 7

/** Puts a measure under supervision. */
export function SuperviseForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const today = dayOf(useNow())
  const [supervisionId] = useState(newId)
  const form = useForm({ reason: '', answerBy: addDays(today, daysToAnswer) })
  const action = useAction(plansContract.superviseMeasure, {
    onDone: () => {
      showToast(words.supervised)
      onDone()
    },
  })
  const { measureId } = measure
  return (
    <StepForm
      title={words.superviseMeasure}
      submit={words.supervise}
      action={action}
      onSubmit={() => void action.run({ planId, measureId, supervisionId, ...form.values })}
      onBack={onDone}
    >
      <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
      <Field label={words.answerBy} error={action.errorOf('answerBy')}>
        <DateInput {...form.control('answerBy')} min={today} />
      </Field>
    </StepForm>
  )
}

/** Writes down what a check found. */
export function CheckForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const open = measure.checks.filter(({ finding }) => finding === null).map(({ checkDay }) => checkDay)
  const form = useForm({ checkDay: open[0] ?? '', finding: 'asPlanned' as Finding, note: '' })
  const action = useAction(plansContract.checkMeasure, {
    onDone: () => {
      showToast(words.saved)
      onDone()
    },
  })
  const { measureId } = measure
  return (
    <StepForm
      title={words.checkMeasure}
      submit={words.save}
      action={action}
      onSubmit={() => void action.run({ planId, measureId, ...form.values })}
      onBack={onDone}
    >
      <Field label={words.checkDay} error={action.errorOf('checkDay')}>
        <Select {...form.control('checkDay')} options={open.map((day) => ({ value: day, label: day }))} />
      </Field>
      <FieldGroup label={words.finding}>
        <Choice
          {...form.control('finding')}
          options={[
            { value: 'asPlanned', title: words.asPlanned },
            { value: 'needsPush', title: words.needsPush },
          ]}
        />
      </FieldGroup>
      <Field label={words.note} optional error={action.errorOf('note')}>
        <TextArea {...form.control('note')} most={500} />
      </Field>
    </StepForm>
  )
}
