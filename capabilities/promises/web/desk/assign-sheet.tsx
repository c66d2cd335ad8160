import { useState } from 'react'
import { staffContract } from '#capabilities/people/contract/staff-contract.ts'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, Select } from '#platform/web/parts/inputs.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { visitingContract } from '#capabilities/promises/contract/visiting.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import { useSaved } from './use-saved.ts'

type Picked = { readonly placeId: string; readonly name: string }

/** Gives a leader villages to look after. */
export function AssignSheet({
  placeId,
  onClose,
}: {
  readonly placeId: string
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const [contactId] = useState(newId)
  const [places, setPlaces] = useState<readonly Picked[]>([])
  const form = useForm({ personId: '', from: today, to: '' })
  const people = useOperation(staffContract.listPeople, { placeId, limit: 100 })
  const action = useAction(visitingContract.assignContact, { onDone: useSaved(onClose) })
  const send = () => {
    const { personId, from, to } = form.values
    const until = to === '' ? {} : { to }
    void action.run({ contactId, personId, placeIds: places.map((one) => one.placeId), from, ...until })
  }
  const options = (people.data?.people ?? []).map(({ personId, name, userName }) => ({
    value: personId,
    label: `${name} · ${userName}`,
  }))
  return (
    <PromiseSheet
      title={words.assign}
      lead={words.assignLead}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <Field label={words.leader} error={action.errorOf('personId')}>
        <Select {...form.control('personId')} options={options} />
      </Field>
      <Villages places={places} within={placeId} onChange={setPlaces} error={action.errorOf('placeIds')} />
      <Field label={words.since} error={action.errorOf('from')}>
        <DateInput {...form.control('from')} />
      </Field>
      <Field label={words.to} error={action.errorOf('to')} optional>
        <DateInput {...form.control('to')} />
      </Field>
    </PromiseSheet>
  )
}

function Villages(props: {
  readonly places: readonly Picked[]
  readonly within: string
  readonly onChange: (places: readonly Picked[]) => void
  readonly error: string | undefined
}) {
  const words = useWords(deskWords)
  const { places, onChange } = props
  const without = (placeId: string) => places.filter((one) => one.placeId !== placeId)
  return (
    <FieldGroup label={words.pickPlaces} error={props.error}>
      {places.map(({ placeId, name }) => (
        <Inline key={placeId} place="spread">
          <strong>{name}</strong>
          <Button tone="quiet" onPress={() => onChange(without(placeId))}>
            {words.remove}
          </Button>
        </Inline>
      ))}
      <PlaceFinder
        label={words.pickPlaces}
        within={props.within}
        onPick={(placeId, name) => onChange([...without(placeId), { placeId, name }])}
      />
    </FieldGroup>
  )
}
