import { Field } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { StepForm } from './step-form.tsx'

/** Another title or number of a measure, with the reason. */
export function RetitleForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const { measureId, number, title } = measure
  const form = useForm({ number, title, reason: '' })
  const action = useAction(plansContract.retitleMeasure, {
    onDone: () => {
      showToast(words.changed)
      onDone()
    },
  })
  return (
    <StepForm
      title={words.retitleMeasure}
      submit={words.save}
      action={action}
      onSubmit={() => void action.run({ planId, measureId, ...form.values })}
      onBack={onDone}
    >
      <Field label={words.number} error={action.errorOf('number')} optional>
        <TextInput {...form.control('number')} />
      </Field>
      <Field label={words.title} error={action.errorOf('title')}>
        <TextArea {...form.control('title')} most={400} />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </StepForm>
  )
}
