import { useSay } from '#platform/web/language.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { TieShape } from '../shapes.ts'
import { BoundFields, readTyped, type TypedTarget } from './bound-fields.tsx'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { StepForm } from './step-form.tsx'

const typedOf = (tie: TieShape | undefined): TypedTarget => {
  const target = tie?.target
  if (!target) return { bound: 'atLeast', low: '', high: '' }
  const text = (number: number | null) => (number === null ? '' : String(number))
  return { bound: target.bound, low: text(target.low), high: text(target.high) }
}

function TieSelect(props: {
  readonly ties: readonly TieShape[]
  readonly value: string
  readonly onChange: (tieId: string) => void
}) {
  const words = useWords(measureWords)
  const say = useSay()
  return (
    <Field label={words.whichTie}>
      <Select
        value={props.value}
        onChange={props.onChange}
        options={props.ties.map(({ tieId, figure, figureId }) => ({
          value: tieId,
          label: figure ? say(figure.name) : figureId,
        }))}
      />
    </Field>
  )
}

/** Changes the target of the year, with the reason. */
export function ChangeTargetForm({ planId, measure, year, onDone }: Doing) {
  const words = useWords(measureWords)
  const { measureId, ties } = measure
  const form = useForm({ tieId: ties[0]?.tieId ?? '', typed: typedOf(ties[0]), reason: '' })
  const { tieId, typed, reason } = form.values
  const action = useAction(plansContract.changeTarget, {
    onDone: () => {
      showToast(words.changed)
      onDone()
    },
  })
  const send = () => {
    const bound = typed.bound === 'none' ? 'atLeast' : typed.bound
    void action.run({ planId, measureId, tieId, year, bound, ...readTyped(typed), reason })
  }
  const choose = (chosen: string) => {
    form.set('tieId', chosen)
    form.set('typed', typedOf(ties.find((tie) => tie.tieId === chosen)))
  }
  return (
    <StepForm title={words.changeTarget} submit={words.save} action={action} onSubmit={send} onBack={onDone}>
      <TieSelect ties={ties} value={tieId} onChange={choose} />
      <BoundFields
        label={words.ofYear(year)}
        {...form.control('typed')}
        value={typed}
        errorOf={action.errorOf}
      />
      <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </StepForm>
  )
}

/** Takes a figure off a measure. */
export function EndTieForm({ planId, measure, onDone }: Doing) {
  const words = useWords(measureWords)
  const { measureId, ties } = measure
  const form = useForm({ tieId: ties[0]?.tieId ?? '' })
  const action = useAction(plansContract.endTie, {
    onDone: () => {
      showToast(words.takenOff)
      onDone()
    },
  })
  return (
    <StepForm
      title={words.endTie}
      submit={words.endTie}
      tone="danger"
      action={action}
      onSubmit={() => void action.run({ planId, measureId, tieId: form.values.tieId })}
      onBack={onDone}
    >
      <TieSelect ties={ties} {...form.control('tieId')} />
    </StepForm>
  )
}

/** Rewords what the document wants of the year, with the reason. */
export function RewordForm({ planId, measure, year, onDone }: Doing) {
  const words = useWords(measureWords)
  const { measureId, yearTexts } = measure
  const now = yearTexts.findLast((text) => text.year === year)?.text ?? ''
  const form = useForm({ text: now, reason: '' })
  const action = useAction(plansContract.rewordTarget, {
    onDone: () => {
      showToast(words.changed)
      onDone()
    },
  })
  return (
    <StepForm
      title={words.rewordTarget}
      submit={words.save}
      action={action}
      onSubmit={() => void action.run({ planId, measureId, year, ...form.values })}
      onBack={onDone}
    >
      <Field label={`${words.ofYear(year)} ${words.text}`} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={400} />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </StepForm>
  )
}
