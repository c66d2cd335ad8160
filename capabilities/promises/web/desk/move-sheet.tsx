import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { useSaved } from './use-saved.ts'

/** Moves the promised day, with a reason that whoever asked reads as well. */
export function MoveSheet({ promise, onClose }: StepProps) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const form = useForm({ dueOn: promise.dueOn ?? '', text: '' })
  const action = useAction(keepingContract.movePromise, { onDone: useSaved(onClose) })
  const { promiseId } = promise
  return (
    <PromiseSheet
      title={words.move}
      lead={words.moveLead}
      action={action}
      onClose={onClose}
      onSubmit={() => void action.run({ promiseId, ...form.values })}
    >
      <Field label={words.moveTo} error={action.errorOf('dueOn')}>
        <DateInput {...form.control('dueOn')} min={today} />
      </Field>
      <Field label={words.moveText} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
    </PromiseSheet>
  )
}
