import { useState } from 'react'
import { deskContract } from '#capabilities/cases/contract/desk.ts'
import { useSay } from '#platform/web/language.ts'
import type { OutboxWrite } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { mostCharacters, textProblem } from '../resident/check-letter.ts'
import type { Saying } from './field-types.ts'
import { fieldWords } from './field-words.ts'

type Sentence = Exclude<Saying, 'answerCase'>
type SentenceOperation = (typeof deskContract)[Sentence]

const inputs: Readonly<
  Record<Sentence, (caseId: string, text: string, label: string) => OutboxWrite<SentenceOperation>>
> = {
  replyToResident: (caseId, text, label) => ({
    operation: deskContract.replyToResident,
    input: { caseId, text, photos: [] },
    about: caseId,
    label,
  }),
  askResident: (caseId, text, label) => ({
    operation: deskContract.askResident,
    input: { caseId, text },
    about: caseId,
    label,
  }),
  escalateCase: (caseId, text, label) => ({
    operation: deskContract.escalateCase,
    input: { caseId, reason: text },
    about: caseId,
    label,
  }),
}

/** One sentence to the author, or to the level above. */
export function FieldSentence(props: {
  readonly caseId: string
  readonly saying: Sentence | null
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSend: (write: OutboxWrite<SentenceOperation>) => Promise<void>
}) {
  const words = useWords(fieldWords)
  const say = useSay()
  const form = useForm({ text: '' }, `field-sentence-${props.caseId}`)
  const [isChecked, setChecked] = useState(false)
  const { saying } = props
  const most = saying === 'escalateCase' ? 500 : mostCharacters
  const text = form.values.text.trim()
  const problem = textProblem(text)
  const error = problem ? say(problem) : [...text].length < 2 ? words.needText : undefined
  const titles = { replyToResident: words.reply, askResident: words.ask, escalateCase: words.escalate }
  const labels = { replyToResident: words.replyText, askResident: words.askText, escalateCase: words.reason }
  const submit = () => {
    setChecked(true)
    if (saying === null || error || [...text].length > most) return
    props.onClose()
    form.reset()
    setChecked(false)
    void props.onSend(inputs[saying](props.caseId, text, titles[saying]))
  }
  return (
    <Sheet
      open={saying !== null}
      title={saying === null ? '' : titles[saying]}
      onClose={props.onClose}
      actions={
        <Button submit form="field-sentence" tone="main" icon="send" busy={props.busy}>
          {words.send}
        </Button>
      }
    >
      {saying === null ? null : (
        <Form id="field-sentence" onSubmit={submit}>
          <Field
            label={labels[saying]}
            hint={saying === 'askResident' ? words.askHint : undefined}
            error={isChecked ? error : undefined}
          >
            <TextArea {...form.control('text')} most={most} />
          </Field>
        </Form>
      )}
    </Sheet>
  )
}
