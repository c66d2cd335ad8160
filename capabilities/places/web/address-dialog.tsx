import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { changeWords } from './change-words.ts'
import { placeWords } from './place-words.ts'

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function AddressDialog({ place, onClose }: ChangeProps) {
  const words = useWords(changeWords)
  const labels = useWords(placeWords)
  const [addressId] = useState(newId)
  const form = useForm({ text: '', aliases: '' })
  const add = useAction(placesContract.addAddress, {
    onDone: () => {
      showToast(words.addressAdded)
      onClose()
    },
  })
  const submit = () =>
    add.run({
      placeId: place.placeId,
      addressId,
      text: form.values.text,
      aliases: linesOf(form.values.aliases),
    })
  return (
    <FormDialog
      title={labels.addAddress}
      action={add}
      submit={words.addressDo}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.address} hint={words.addressHint} error={add.errorOf('text')}>
        <TextInput {...form.control('text')} />
      </Field>
      <Field label={words.aliases} hint={words.aliasesHint} error={add.errorOf('aliases')} optional>
        <TextArea {...form.control('aliases')} most={2000} />
      </Field>
    </FormDialog>
  )
}
