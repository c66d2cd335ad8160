import { useState } from 'react'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { OrganisationFinder } from '#capabilities/organisations/web/organisation-finder.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import type { ChangeProps } from './change.ts'
import { changeWords } from './change-words.ts'

/** Names the organisation that answers for a place from a day on. */
export function AssignDialog({ place, onClose }: ChangeProps) {
  const words = useWords(changeWords)
  const today = dayOf(useNow())
  const [responsibilityId] = useState(newId)
  const [organisationId, setOrganisationId] = useState<string | null>(null)
  const form = useForm({ from: today, to: '' })
  const assign = useAction(organisationsContract.assignResponsibility, {
    onDone: () => {
      showToast(words.assigned)
      onClose()
    },
  })
  const { from, to } = form.values
  const submit = () =>
    organisationId !== null &&
    assign.run({ responsibilityId, organisationId, placeId: place.placeId, from, to: to === '' ? null : to })
  return (
    <FormDialog
      title={words.assign(place.name)}
      action={assign}
      submit={words.assignDo}
      disabled={organisationId === null}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <OrganisationFinder keep label={words.organisation} onPick={setOrganisationId} />
      <Field label={words.on} hint={words.onHint} error={assign.errorOf('from')}>
        <DateInput {...form.control('from')} />
      </Field>
      <Field label={words.until} error={assign.errorOf('to')} optional>
        <DateInput {...form.control('to')} min={from} />
      </Field>
    </FormDialog>
  )
}
