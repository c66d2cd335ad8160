import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { agreeingContract } from '../contract/agreeing.ts'
import { deskWords } from './desk-words.ts'

/** An activity that was held, with the number on the host’s list. */
export function ActivitySheet({
  partnerId,
  onClose,
}: {
  readonly partnerId: string
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const [activityId] = useState(newId)
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(today)
  const [people, setPeople] = useState<number | null>(null)
  const [isAsking, setAsking] = useState(false)
  const record = useAction(agreeingContract.recordActivity, {
    onDone: () => {
      showToast(words.activityDone)
      onClose()
    },
  })
  const submit = () => {
    setAsking(people === null)
    if (people !== null) void record.run({ partnerId, activityId, on, title, people })
  }
  return (
    <FormSheet title={words.activity} action={record} onClose={onClose} onSubmit={submit}>
      <Field label={words.activityTitle} error={record.errorOf('title')}>
        <TextInput value={title} onChange={setTitle} />
      </Field>
      <Field label={words.on} error={record.errorOf('on')}>
        <DateInput value={on} onChange={setOn} max={today} />
      </Field>
      <Field label={words.people} error={record.errorOf('people')}>
        <NumberInput value={people} onChange={setPeople} min={0} max={100_000} />
      </Field>
      {isAsking ? <Notice tone="warn">{words.peopleMissing}</Notice> : null}
    </FormSheet>
  )
}
