import { useState } from 'react'
import { useLocation } from 'wouter'
import { PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { gatheringContract } from '#capabilities/promises/contract/gathering.ts'
import { deputyLevels, type GatheringKind } from '#capabilities/promises/words.ts'
import { deskWords } from './desk-words.ts'
import { PromiseSheet } from './promise-sheet.tsx'
import { usePlaceOfPost } from './use-place-of-post.ts'

type Numbers = Readonly<Record<(typeof deputyLevels)[number], number | null>>
const nobody: Numbers = { province: null, city: null, county: null, town: null }

/** Calls a clinic or a hearing. */
export function OpenGatheringSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const today = dayOf(useNow())
  const { picked, setPicked, where } = usePlaceOfPost()
  const [gatheringId] = useState(newId)
  const [numbers, setNumbers] = useState(nobody)
  const form = useForm({ kind: 'clinic' as GatheringKind, title: '', on: today })
  const action = useAction(gatheringContract.openGathering, {
    onDone: () => go(`/desk/promises/meetings/${gatheringId}`),
  })
  const { kind } = form.values
  const send = () => {
    const counted = deputyLevels.map((level) => ({ level, count: numbers[level] ?? 0 }))
    const deputies = kind === 'hearing' ? counted.filter(({ count }) => count > 0) : []
    if (where) void action.run({ gatheringId, ...form.values, ...where, deputies })
  }
  return (
    <PromiseSheet title={words.openGathering} action={action} onClose={onClose} onSubmit={send}>
      <FieldGroup label={words.kind}>
        <Choice
          {...form.control('kind')}
          options={[
            { value: 'clinic', title: words.clinic, hint: words.clinicHint },
            { value: 'hearing', title: words.hearing, hint: words.hearingHint },
          ]}
        />
      </FieldGroup>
      <Field label={words.name} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.on} error={action.errorOf('on')}>
        <DateInput {...form.control('on')} />
      </Field>
      <PlacePicker
        label={words.place}
        picked={picked}
        onPick={setPicked}
        error={where === null ? words.choosePost : undefined}
      />
      {kind === 'hearing' ? <Deputies numbers={numbers} onChange={setNumbers} /> : null}
    </PromiseSheet>
  )
}

function Deputies(props: { readonly numbers: Numbers; readonly onChange: (numbers: Numbers) => void }) {
  const words = useWords(deskWords)
  return (
    <FieldGroup label={words.deputies} hint={words.deputiesHint} optional>
      <Columns least="7rem">
        {deputyLevels.map((level) => (
          <Field key={level} label={words[level]} optional>
            <NumberInput
              value={props.numbers[level]}
              onChange={(count) => props.onChange({ ...props.numbers, [level]: count })}
              min={0}
              max={500}
            />
          </Field>
        ))}
      </Columns>
    </FieldGroup>
  )
}
