import { useState } from 'react'
import { useLocation } from 'wouter'
import { type PickedNode, PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import type { Level } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import { learningWords } from './learning-words.ts'
import { useOwnOrganisation } from './own-organisation.ts'

const levels: readonly Level[] = ['branch', 'street', 'county', 'city', 'province']
const usualHours = 8

/** Opens a programme run by the reader's own organisation. */
export function OpenProgrammeSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const said = useWords(learningWords)
  const [, go] = useLocation()
  const own = useOwnOrganisation()
  const [programmeId] = useState(newId)
  const [picked, setPicked] = useState<PickedNode | null>(null)
  const [isAsking, setAsking] = useState(false)
  const form = useForm({ title: '', level: 'county' as Level, about: '', hours: usualHours as number | null })
  const action = useAction(learningContract.openProgramme, {
    onDone: () => go(`/desk/learning/${programmeId}`),
  })
  const send = () => {
    const { title, level, about, hours } = form.values
    const placeId = picked?.id ?? own.placeId
    const { organisationId } = own
    setAsking(placeId === null || organisationId === null)
    if (placeId === null || organisationId === null) return
    const neededHours = hours ?? usualHours
    void action.run({ programmeId, title, level, about, neededHours, placeId, organisationId })
  }
  return (
    <FormSheet title={words.open} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.name} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Columns>
        <Field label={words.level}>
          <Select
            {...form.control('level')}
            options={levels.map((level) => ({ value: level, label: said.level(level) }))}
          />
        </Field>
        <Field label={words.needed} error={action.errorOf('neededHours')}>
          <NumberInput {...form.control('hours')} min={1} max={400} />
        </Field>
      </Columns>
      <PlacePicker
        label={words.place}
        picked={picked}
        onPick={setPicked}
        error={isAsking ? words.choosePost : undefined}
      />
      <Field label={words.about} error={action.errorOf('about')} optional>
        <TextArea {...form.control('about')} most={600} />
      </Field>
    </FormSheet>
  )
}
