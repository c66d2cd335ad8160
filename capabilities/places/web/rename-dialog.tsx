import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { changeWords } from './change-words.ts'
import { placeWords } from './place-words.ts'

export function RenameDialog({ place, onClose }: ChangeProps) {
  const words = useWords(changeWords)
  const labels = useWords(placeWords)
  const today = dayOf(useNow())
  const form = useForm({ name: place.name, on: today })
  const rename = useAction(placesContract.renamePlace, {
    onDone: () => {
      showToast(words.done)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.rename(place.name)}
      action={rename}
      submit={labels.rename}
      onClose={onClose}
      onSubmit={() => rename.run({ placeId: place.placeId, ...form.values })}
    >
      <Field label={words.newName} error={rename.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Field label={words.on} hint={words.onHint} error={rename.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
    </FormDialog>
  )
}
