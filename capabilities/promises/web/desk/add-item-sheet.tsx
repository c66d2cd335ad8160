import { useState } from 'react'
import { OrganisationPicker, type PickedNode, PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { promiseWords } from '../promise-words.ts'
import { deskWords } from './desk-words.ts'
import { milestonesIn } from './milestones-in.ts'
import { PromiseSheet } from './promise-sheet.tsx'

/** Puts one item on the list. */
export function AddItemSheet({ listId, onClose }: { readonly listId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  const today = dayOf(useNow())
  const [promiseId] = useState(newId)
  const [owner, setOwner] = useState<PickedNode | null>(null)
  const [place, setPlace] = useState<PickedNode | null>(null)
  const form = useForm({ title: '', dueOn: '', steps: '' })
  const action = useAction(gatheringContract.addItem, {
    onDone: () => {
      showToast(shared.saved)
      onClose()
    },
  })
  const send = () => {
    const { title, dueOn, steps } = form.values
    const where = place === null ? {} : { placeId: place.id }
    const promise = { ownerId: owner?.id ?? '', dueOn, milestones: milestonesIn(steps) }
    void action.run({ listId, promiseId, title, ...where, ...promise })
  }
  return (
    <PromiseSheet title={words.addItem} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.itemTitle} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <OrganisationPicker
        label={words.owner}
        picked={owner}
        onPick={setOwner}
        error={action.errorOf('ownerId')}
      />
      <Field label={words.due} error={action.errorOf('dueOn')}>
        <DateInput {...form.control('dueOn')} min={today} />
      </Field>
      <PlacePicker label={words.place} picked={place} onPick={setPlace} error={action.errorOf('placeId')} />
      <Field label={words.steps} hint={words.stepsHint} error={action.errorOf('milestones')} optional>
        <TextArea {...form.control('steps')} most={900} />
      </Field>
    </PromiseSheet>
  )
}
