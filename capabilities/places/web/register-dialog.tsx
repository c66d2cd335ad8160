import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { placesContract } from '../contract.ts'
import { type PlaceKind, parentKinds, placeKinds } from '../kinds.ts'
import type { ChangeProps } from './change.ts'
import { changeWords } from './change-words.ts'
import { useKindName } from './kind-name.ts'

export function RegisterDialog({ place, onClose, onOpen }: ChangeProps) {
  const words = useWords(changeWords)
  const kindName = useKindName()
  const today = dayOf(useNow())
  const fitting = placeKinds.filter((kind) => parentKinds[kind].includes(place.kind))
  const [ownId] = useState(newId)
  const form = useForm({ name: '', kind: (fitting[0] ?? 'grid') as PlaceKind, code: '', on: today })
  const register = useAction(placesContract.registerPlace, {
    onDone: ({ placeId }) => {
      showToast(words.done)
      onClose()
      onOpen(placeId)
    },
  })
  const submit = () => {
    const { code, ...values } = form.values
    return register.run({ ...values, placeId: code === '' ? ownId : code, parentId: place.placeId })
  }
  return (
    <FormDialog
      title={words.register(place.name)}
      action={register}
      submit={words.registerDo}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.name} error={register.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <FieldGroup label={words.kind}>
        <Choice
          {...form.control('kind')}
          columns
          options={fitting.map((kind) => ({ value: kind, title: kindName(kind) }))}
        />
      </FieldGroup>
      <Field label={words.codeOptional} hint={words.codeHint} error={register.errorOf('placeId')} optional>
        <TextInput {...form.control('code')} inputMode="numeric" />
      </Field>
      <Field label={words.on} error={register.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
    </FormDialog>
  )
}
