import { Field } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { MeasureShape } from '../shapes.ts'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { StepForm } from './step-form.tsx'

const waitingIn = ({ evidence }: MeasureShape) => evidence.find(({ state }) => state === 'submitted')

function Waiting({ measure }: { readonly measure: MeasureShape }) {
  const words = useWords(measureWords)
  const waiting = waitingIn(measure)
  if (!waiting) return null
  return (
    <div className="plan-card">
      <p className="small soft">{words.ofYear(waiting.year)}</p>
      <p className="plan-words">{waiting.text}</p>
      <PhotoStrip photoIds={waiting.photos} />
    </div>
  )
}

/** Another level accepts evidence. */
export function AcceptForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const form = useForm({ note: '' })
  const action = useAction(plansContract.acceptEvidence, {
    onDone: () => {
      showToast(words.acceptedNow)
      onDone()
    },
  })
  const { measureId } = measure
  const evidenceId = waitingIn(measure)?.evidenceId ?? ''
  return (
    <StepForm
      title={words.acceptEvidence}
      submit={words.accept}
      action={action}
      onSubmit={() => void action.run({ planId, measureId, evidenceId, note: form.values.note })}
      onBack={onDone}
    >
      <Waiting measure={measure} />
      <Field label={words.note} optional error={action.errorOf('note')}>
        <TextArea {...form.control('note')} most={500} />
      </Field>
    </StepForm>
  )
}

/** Another level returns evidence with a reason. */
export function ReturnForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const form = useForm({ reason: '' })
  const action = useAction(plansContract.returnEvidence, {
    onDone: () => {
      showToast(words.sentBack)
      onDone()
    },
  })
  const { measureId } = measure
  const evidenceId = waitingIn(measure)?.evidenceId ?? ''
  return (
    <StepForm
      title={words.returnEvidence}
      submit={words.sendBack}
      action={action}
      onSubmit={() => void action.run({ planId, measureId, evidenceId, reason: form.values.reason })}
      onBack={onDone}
    >
      <Waiting measure={measure} />
      <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </StepForm>
  )
}
