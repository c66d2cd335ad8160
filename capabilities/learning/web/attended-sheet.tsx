import { useState } from 'react'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'

type Props = { readonly programmeId: string; readonly code: string; readonly onClose: () => void }

/** The organiser's list of one session, as numbers. */
export function AttendedSheet({ programmeId, code, onClose }: Props) {
  const words = useWords(deskWords)
  const [text, setText] = useState('')
  const action = useAction(learningContract.listAttended, {
    onDone: ({ attended }) => {
      showToast(words.listed(attended))
      onClose()
    },
  })
  const send = () => {
    const numbers = text.split(/[\n,，、;；]+/).filter((line) => line.trim() !== '')
    void action.run({ programmeId, code, numbers })
  }
  return (
    <FormSheet
      title={`${words.list} · ${code}`}
      lead={words.listLead}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <Field label={words.numbers} error={action.errorOf('numbers')}>
        <TextArea value={text} onChange={setText} most={40_000} />
      </Field>
    </FormSheet>
  )
}
