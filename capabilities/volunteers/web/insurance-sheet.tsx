import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import type { Project } from '../shapes.ts'
import { deskWords } from './desk-words.ts'

/** Notes who insures the volunteers, and until when. */
export function InsuranceSheet({
  project,
  onClose,
}: {
  readonly project: Project
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const form = useForm({ insurer: '', policy: '', until: project.to })
  const note = useAction(deskContract.noteInsurance, {
    onDone: () => {
      showToast(words.insuranceNoted)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.insurance}
      action={note}
      onClose={onClose}
      onSubmit={() => note.run({ projectId: project.projectId, ...form.values })}
    >
      <Field label={words.insurer} error={note.errorOf('insurer')}>
        <TextInput {...form.control('insurer')} />
      </Field>
      <Field label={words.policy} error={note.errorOf('policy')}>
        <TextInput {...form.control('policy')} />
      </Field>
      <Field label={words.until} error={note.errorOf('until')}>
        <DateInput {...form.control('until')} />
      </Field>
    </FormSheet>
  )
}
