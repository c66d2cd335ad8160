import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { OptionalSelect, TextArea } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '#capabilities/promises/contract/keeping.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import type { StepProps } from './step-props.ts'
import { useSaved } from './use-saved.ts'

/** Tells everybody how far it has come. */
export function ProgressSheet({ promise, onClose }: StepProps) {
  const words = useWords(deskWords)
  const form = useForm({ text: '', milestoneId: '' })
  const photos = usePhotos({ send: 'now' })
  const action = useAction(keepingContract.reportProgress, { onDone: useSaved(onClose) })
  const { promiseId } = promise
  const open = promise.milestones.filter(({ doneOn }) => doneOn === null)
  const send = () => {
    const { text, milestoneId } = form.values
    if (!photos.ready) return
    const about = milestoneId === '' ? {} : { milestoneId }
    void action.run({ promiseId, text, ...about, photos: [...photos.ids] })
  }
  return (
    <PromiseSheet title={words.progress} action={action} onClose={onClose} onSubmit={send}>
      {open.length > 0 ? (
        <Field label={words.whichStep} optional>
          <OptionalSelect
            {...form.control('milestoneId')}
            none={words.noStep}
            options={open.map(({ milestoneId, title }) => ({ value: milestoneId, label: title }))}
          />
        </Field>
      ) : null}
      <Field label={words.progressText} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
      <FieldGroup label={words.photos} optional error={photos.ready ? undefined : words.waitPhotos}>
        <PhotoPicker photos={photos} />
      </FieldGroup>
    </PromiseSheet>
  )
}
