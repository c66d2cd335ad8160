import { useState } from 'react'
import { deskContract } from '#capabilities/cases/contract/desk.ts'
import { type Result, results } from '#capabilities/cases/words.ts'
import { useSay } from '#platform/web/language.ts'
import type { OutboxWrite } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { mostCharacters, textProblem } from '../resident/check-letter.ts'
import { fieldWords } from './field-words.ts'
import { useFieldPhotos } from './use-field-photos.ts'

type Props = {
  readonly caseId: string
  readonly isOpen: boolean
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSend: (write: OutboxWrite<typeof deskContract.answerCase>) => Promise<void>
}
type Values = { readonly text: string; readonly result: Result; readonly channelTold: string }

const resultNames = {
  solved: 'resultSolved',
  explained: 'resultExplained',
  redirected: 'resultRedirected',
} as const satisfies Readonly<Record<Result, keyof (typeof fieldWords)['zh']>>

/** What has to be mended before the answer can go. */
function useProblems({ text, result, channelTold }: Values) {
  const words = useWords(fieldWords)
  const say = useSay()
  const tooLong = textProblem(text)
  const needText = text.trim() === '' ? words.needText : undefined
  const needChannel = channelTold.trim().length < 2 ? words.needChannel : undefined
  return {
    text: tooLong ? say(tooLong) : needText,
    channel: result === 'redirected' ? needChannel : undefined,
  }
}

function useAnswer({ caseId, onClose, onSend }: Props) {
  const words = useWords(fieldWords)
  const form = useForm<Values>({ text: '', result: 'solved', channelTold: '' }, `field-answer-${caseId}`)
  const photos = useFieldPhotos()
  const problems = useProblems(form.values)
  const [isChecked, setChecked] = useState(false)
  const { text, result, channelTold } = form.values
  const submit = () => {
    setChecked(true)
    if (problems.text || problems.channel || photos.isShrinking) return
    onClose()
    form.reset()
    photos.clear()
    setChecked(false)
    void onSend({
      operation: deskContract.answerCase,
      input: {
        caseId,
        result,
        text: text.trim(),
        photos: photos.ids,
        ...(result === 'redirected' ? { channelTold: channelTold.trim() } : {}),
      },
      photos: photos.unsent,
      about: caseId,
      label: words.answer,
    })
  }
  return { form, photos, submit, problems: isChecked ? problems : { text: undefined, channel: undefined } }
}

/** The answer with its result and photos of what was done. */
export function FieldAnswer(props: Props) {
  const words = useWords(fieldWords)
  const { form, photos, problems, submit } = useAnswer(props)
  return (
    <Sheet
      open={props.isOpen}
      title={words.answer}
      onClose={props.onClose}
      actions={
        <Button
          submit
          form="field-answer"
          tone="main"
          icon="send"
          busy={props.busy}
          disabled={photos.isShrinking}
        >
          {words.send}
        </Button>
      }
    >
      <Form id="field-answer" onSubmit={submit}>
        <FieldGroup label={words.result}>
          <Choice
            {...form.control('result')}
            options={results.map((value) => ({ value, title: words[resultNames[value]] }))}
          />
        </FieldGroup>
        <Field label={words.answerText} hint={words.answerHint} error={problems.text}>
          <TextArea {...form.control('text')} most={mostCharacters} />
        </Field>
        {form.values.result === 'redirected' ? (
          <Field label={words.channelTold} error={problems.channel}>
            <TextInput {...form.control('channelTold')} />
          </Field>
        ) : null}
        <PhotoPicker photos={photos.photos} />
      </Form>
    </Sheet>
  )
}
