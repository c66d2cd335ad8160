import { useState } from 'react'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newId } from '#platform/web/new-id.ts'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { StepForm } from './step-form.tsx'

/** The owner shows what was done in a year. */
export function EvidenceForm({ planId, measure, year, fromYear, onDone }: Doing) {
  const words = useWords(measureWords)
  const { measureId } = measure
  const form = useForm({ text: '', year: String(year), evidenceId: newId() }, `evidence-${measureId}`)
  const photos = usePhotos({ send: 'now' })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(plansContract.submitEvidence, {
    onDone: () => {
      form.reset()
      showToast(words.sent)
      onDone()
    },
  })
  const years = Array.from({ length: year - fromYear + 1 }, (_, at) => String(year - at))
  const send = () => {
    setChecked(true)
    if (!photos.ready) return
    const { text, evidenceId } = form.values
    const given = { planId, measureId, evidenceId, text, photos: [...photos.ids] }
    void action.run({ ...given, year: Number(form.values.year) })
  }
  return (
    <StepForm
      title={words.submitEvidence}
      submit={words.send}
      action={action}
      onSubmit={send}
      onBack={onDone}
    >
      <Field label={words.year} error={action.errorOf('year')}>
        <Select {...form.control('year')} options={years.map((value) => ({ value, label: value }))} />
      </Field>
      <Field label={words.evidenceText} hint={words.evidenceHint} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={2_000} />
      </Field>
      <FieldGroup
        label={words.photos}
        optional
        error={isChecked && !photos.ready ? words.waitPhotos : undefined}
      >
        <PhotoPicker photos={photos} />
      </FieldGroup>
    </StepForm>
  )
}

/** The owner answers a supervision. */
export function AnswerForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const { measureId, supervisions } = measure
  const open = supervisions.find(({ answeredAt }) => answeredAt === null)
  const form = useForm({ text: '' }, `answer-${measureId}`)
  const action = useAction(plansContract.answerSupervision, {
    onDone: () => {
      form.reset()
      showToast(words.answerSent)
      onDone()
    },
  })
  const send = () => {
    if (!open) return
    void action.run({ planId, measureId, supervisionId: open.supervisionId, text: form.values.text })
  }
  return (
    <StepForm
      title={words.answerSupervision}
      submit={words.send}
      action={action}
      onSubmit={send}
      onBack={onDone}
    >
      <p className="plan-words soft">{open?.reason}</p>
      <Field label={words.supervisionText} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={1_000} />
      </Field>
    </StepForm>
  )
}
