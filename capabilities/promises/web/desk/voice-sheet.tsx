import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { useSaved } from './use-saved.ts'

/** The unit that asked says whether it is there. */
export function VoiceSheet({ promise, onClose }: StepProps) {
  const words = useWords(deskWords)
  const form = useForm({ verdict: 'isThere' as 'isThere' | 'notYet', text: '' })
  const action = useAction(keepingContract.voiceAcceptance, { onDone: useSaved(onClose) })
  const { verdict, text } = form.values
  const isThere = verdict === 'isThere'
  const { promiseId } = promise
  const send = () => void action.run({ promiseId, isThere, text: isThere ? '' : text })
  return (
    <PromiseSheet title={words.accept} action={action} onClose={onClose} onSubmit={send}>
      <FieldGroup label={words.acceptQuestion}>
        <Choice
          {...form.control('verdict')}
          options={[
            { value: 'isThere', title: words.isThere },
            { value: 'notYet', title: words.notYet },
          ]}
        />
      </FieldGroup>
      {isThere ? null : (
        <Field label={words.missing} error={action.errorOf('text')}>
          <TextArea {...form.control('text')} most={500} />
        </Field>
      )}
    </PromiseSheet>
  )
}
