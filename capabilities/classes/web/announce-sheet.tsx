import { useState } from 'react'
import { activitiesContract } from '#capabilities/activities/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import type { Lesson } from './lesson.ts'
import { deskWords } from './desk-words.ts'
import { FormSheet } from './form-sheet.tsx'

const blank = { spot: '', capacity: 30 as number | null }

/** Puts the meeting of a class on the menu, at the time its teacher promised. */
export function AnnounceSheet({
  lesson,
  onClose,
}: {
  readonly lesson: Lesson
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const [activityId] = useState(newId)
  const [isMissing, setIsMissing] = useState(false)
  const form = useForm(blank)
  const announce = useAction(activitiesContract.planActivity, {
    onDone: () => {
      showToast(words.announced)
      onClose()
    },
  })
  const send = () => {
    const { startsAt, endsAt, classId, placeId, organiserId, title, reason } = lesson
    const { spot, capacity } = form.values
    const isWhole = startsAt !== null && endsAt !== null && capacity !== null && spot.trim() !== ''
    setIsMissing(!isWhole)
    if (!isWhole) return
    void announce.run({
      activityId,
      classId,
      title,
      kind: 'courtyardClass',
      placeId,
      hostId: organiserId,
      stationId: null,
      spot: spot.trim(),
      startsAt,
      endsAt,
      capacity,
      groups: ['residents', 'elders', 'children', 'gigWorkers', 'members'],
      about: reason,
    })
  }
  return (
    <FormSheet title={words.announce} action={announce} onClose={onClose} onSubmit={send}>
      <Field label={words.spot} error={announce.errorOf('spot')}>
        <TextInput {...form.control('spot')} />
      </Field>
      <Field label={words.capacity} error={announce.errorOf('capacity')}>
        <NumberInput {...form.control('capacity')} min={1} max={5000} />
      </Field>
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}
