import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, OptionalSelect, TextArea } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { type AmountUnit, amountUnits } from '#capabilities/promises/words.ts'
import { promiseWords } from '../promise-words.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { useSaved } from './use-saved.ts'

type Filled = { readonly text: string; readonly count: number | null; readonly unit: AmountUnit | '' }
const blank: Filled = { text: '', count: null, unit: '' }

/** Says that it is done, with evidence and what can be counted. */
export function DoneSheet({ promise, onClose }: StepProps) {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  const form = useForm<Filled>(blank)
  const photos = usePhotos({ send: 'now' })
  const action = useAction(keepingContract.reportDone, { onDone: useSaved(onClose) })
  const { promiseId } = promise
  const send = () => {
    const { text, count, unit } = form.values
    if (!photos.ready) return
    const amount = count === null || unit === '' ? {} : { amount: { count, unit } }
    void action.run({ promiseId, text, photos: [...photos.ids], ...amount })
  }
  return (
    <PromiseSheet title={words.done} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.doneText} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
      <FieldGroup
        label={words.photos}
        optional={!promise.needsEvidence}
        hint={promise.needsEvidence ? words.needsEvidenceHint : undefined}
        error={photos.ready ? undefined : words.waitPhotos}
      >
        <PhotoPicker photos={photos} />
      </FieldGroup>
      <FieldGroup label={words.amount} hint={words.amountHint} error={action.errorOf('amount')}>
        <Columns least="8rem">
          <Field label={words.amount} optional>
            <NumberInput {...form.control('count')} min={1} />
          </Field>
          <Field label={words.unit} optional>
            <OptionalSelect
              {...form.control('unit')}
              none={words.noAmount}
              options={amountUnits.map((unit) => ({ value: unit, label: shared[unit] }))}
            />
          </Field>
        </Columns>
      </FieldGroup>
    </PromiseSheet>
  )
}
