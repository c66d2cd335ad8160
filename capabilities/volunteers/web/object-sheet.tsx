import { useState } from 'react'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import { volunteerWords } from './volunteer-words.ts'

/** Says that one's hours are wrong, before they are entered. */
export function ObjectSheet(props: {
  readonly sessionId: string
  readonly receipt: string
  readonly onClose: () => void
}) {
  const words = useWords(volunteerWords)
  const [text, setText] = useState('')
  const object = useAction(residentContract.objectToHours, {
    receipt: props.receipt,
    onDone: () => {
      showToast(words.wrongSent)
      props.onClose()
    },
  })
  return (
    <FormSheet
      title={words.wrong}
      action={object}
      submit={words.wrongSend}
      onClose={props.onClose}
      onSubmit={() => object.run({ sessionId: props.sessionId, text })}
    >
      <Field label={words.wrongAsk} hint={words.wrongHint} error={object.errorOf('text')}>
        <TextArea value={text} onChange={setText} most={300} />
      </Field>
      <HowUsed about="volunteers.notes" />
    </FormSheet>
  )
}
