import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { organisationWords } from './organisation-words.ts'

export function RenameDialog({ organisation, onClose }: ChangeProps) {
  const words = useWords(organisationWords)
  const today = dayOf(useNow())
  const form = useForm({ name: organisation.name, on: today })
  const rename = useAction(organisationsContract.renameOrganisation, {
    onDone: () => {
      showToast(words.done)
      onClose()
    },
  })
  const { organisationId } = organisation
  return (
    <FormDialog
      title={words.renameTitle(organisation.name)}
      action={rename}
      submit={words.rename}
      onClose={onClose}
      onSubmit={() => rename.run({ organisationId, ...form.values })}
    >
      <Field label={words.name} error={rename.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Field label={words.on} hint={words.onHint} error={rename.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
    </FormDialog>
  )
}
