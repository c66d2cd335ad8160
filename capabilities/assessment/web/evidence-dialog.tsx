import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { assessmentWords } from './assessment-words.ts'
import { periodWords } from './period-words.ts'

type Props = { readonly periodId: string; readonly evidenceId: string; readonly onClose: () => void }

/** Says how much of a part the evidence earns. */
export function EvidenceDialog({ periodId, evidenceId, onClose }: Props) {
  const words = useWords(periodWords)
  const common = useWords(assessmentWords)
  const form = useForm({ percent: 100 as number | null })
  const judge = useAction(assessmentContract.judgeEvidence, {
    onDone: () => {
      showToast(common.done)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.judge}
      action={judge}
      submit={words.judge}
      onClose={onClose}
      onSubmit={() => judge.run({ periodId, evidenceId, percent: form.values.percent ?? 0 })}
    >
      <Field label={words.percent} error={judge.errorOf('percent')}>
        <NumberInput {...form.control('percent')} min={0} max={100} />
      </Field>
    </FormDialog>
  )
}
