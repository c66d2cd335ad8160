import { useState } from 'react'
import { useLocation } from 'wouter'
import { PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import { usePlaceOfPost } from './use-place-of-post.ts'

/** Opens the year's list of a place. */
export function OpenListSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const thisYear = Number(dayOf(useNow()).slice(0, 4))
  const { picked, setPicked, where } = usePlaceOfPost()
  const [listId] = useState(newId)
  const form = useForm({ title: '', year: thisYear as number | null, needsEvidence: true })
  const action = useAction(gatheringContract.openList, {
    onDone: () => go(`/desk/promises/lists/${listId}`),
  })
  const send = () => {
    const { title, year, needsEvidence } = form.values
    if (where) void action.run({ listId, title, year: year ?? thisYear, needsEvidence, ...where })
  }
  const { value, onChange } = form.control('needsEvidence')
  return (
    <PromiseSheet title={words.openList} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.name} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.year} error={action.errorOf('year')}>
        <NumberInput {...form.control('year')} min={1990} max={2200} />
      </Field>
      <PlacePicker
        label={words.place}
        picked={picked}
        onPick={setPicked}
        error={where === null ? words.choosePost : undefined}
      />
      <Checkbox
        checked={value}
        onChange={onChange}
        title={words.needsEvidence}
        hint={words.needsEvidenceHint}
      />
    </PromiseSheet>
  )
}
