import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'

type Props = { readonly programmeId: string; readonly code: string; readonly onClose: () => void }

/** Takes one off a session's list who was entered by mistake. */
export function StrikeSheet({ programmeId, code, onClose }: Props) {
  const words = useWords(deskWords)
  const form = useForm({ number: '', reason: '' })
  const action = useAction(learningContract.strikeAttended, {
    onDone: ({ attended }) => {
      showToast(words.listed(attended))
      onClose()
    },
  })
  const send = () => void action.run({ programmeId, code, ...form.values })
  return (
    <FormSheet
      title={`${words.strike} · ${code}`}
      lead={words.strikeLead}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <Field label={words.number} error={action.errorOf('number')}>
        <TextInput {...form.control('number')} />
      </Field>
      <Field label={words.reason} error={action.errorOf('reason')}>
        <TextInput {...form.control('reason')} />
      </Field>
    </FormSheet>
  )
}
