import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput, Select, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { type ExclusionReason, exclusionReasons } from '../words.ts'
import { assessmentWords } from './assessment-words.ts'
import { periodWords } from './period-words.ts'

type Props = { readonly periodId: string; readonly appealId: string; readonly onClose: () => void }

const blank = {
  verdict: 'upheld' as 'upheld' | 'notUpheld',
  effect: 'leaveOut' as 'leaveOut' | 'takeAway',
  part: 0 as number | null,
  whole: 1 as number | null,
  why: 'othersResponsibility' as ExclusionReason,
  answer: '',
}

/** Decides an appeal; upheld, the correction is named with it. */
export function AppealDialog({ periodId, appealId, onClose }: Props) {
  const words = useWords(periodWords)
  const common = useWords(assessmentWords)
  const form = useForm(blank)
  const [correctionId] = useState(newId)
  const decide = useAction(assessmentContract.decideAppeal, {
    onDone: () => {
      showToast(common.done)
      onClose()
    },
  })
  const { verdict, effect, part, whole, why, answer } = form.values
  const isUpheld = verdict === 'upheld'
  const corrected =
    effect === 'leaveOut'
      ? { kind: effect }
      : { kind: effect, part: part ?? 0, whole: whole ?? 0, ignored: 0 }
  return (
    <FormDialog
      title={words.decideTitle}
      action={decide}
      submit={words.decide}
      onClose={onClose}
      onSubmit={() =>
        decide.run({ periodId, appealId, correctionId, isUpheld, effect: corrected, why, answer })
      }
    >
      <FieldGroup label={words.verdict}>
        <Choice
          {...form.control('verdict')}
          options={[
            { value: 'upheld', title: words.upheld },
            { value: 'notUpheld', title: words.notUpheld },
          ]}
        />
      </FieldGroup>
      {isUpheld ? (
        <>
          <FieldGroup label={words.effect}>
            <Choice
              {...form.control('effect')}
              options={[
                { value: 'leaveOut', title: words.leaveOut },
                { value: 'takeAway', title: words.takeAway },
              ]}
            />
          </FieldGroup>
          {effect === 'takeAway' ? (
            <>
              <Field label={words.takeWhole}>
                <NumberInput {...form.control('whole')} min={0} />
              </Field>
              <Field label={words.takePart}>
                <NumberInput {...form.control('part')} min={0} />
              </Field>
            </>
          ) : null}
          <Field label={words.why}>
            <Select
              {...form.control('why')}
              options={exclusionReasons.map((value) => ({ value, label: words[value] }))}
            />
          </Field>
        </>
      ) : null}
      <Field label={words.answer} error={decide.errorOf('answer')}>
        <TextArea {...form.control('answer')} most={1000} />
      </Field>
    </FormDialog>
  )
}
