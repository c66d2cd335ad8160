import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { organisationsContract } from '../contract.ts'
import type { ChangeProps } from './change.ts'
import { organisationWords } from './organisation-words.ts'

export function CloseDialog({ organisation, onClose }: ChangeProps) {
  const words = useWords(organisationWords)
  const today = dayOf(useNow())
  const form = useForm({ on: today, reason: '' })
  const close = useAction(organisationsContract.closeOrganisation, {
    onDone: () => {
      showToast(words.done)
      onClose()
    },
  })
  const { organisationId } = organisation
  return (
    <FormDialog
      title={words.closeTitle(organisation.name)}
      lead={words.closeNote}
      action={close}
      submit={words.close}
      danger
      onClose={onClose}
      onSubmit={() => close.run({ organisationId, ...form.values })}
    >
      <Field label={words.reason} error={close.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={300} />
      </Field>
      <Field label={words.on} error={close.errorOf('on')}>
        <DateInput {...form.control('on')} max={today} />
      </Field>
    </FormDialog>
  )
}
