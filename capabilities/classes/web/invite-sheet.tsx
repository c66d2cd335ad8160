import { useState } from 'react'
import { slotOf } from '#capabilities/activities/web/activity-times.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import type { Lesson } from './lesson.ts'
import { deskWords } from './desk-words.ts'
import { FormSheet } from './form-sheet.tsx'

/** A day, and who of the pool is free then and teaches the subject; those with the least ahead first. */
export function InviteSheet({ lesson, onClose }: { readonly lesson: Lesson; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const form = useForm({ day: '', from: '09:00', to: '10:00' })
  const [teacherId, setTeacherId] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const slot = slotOf(form.values.day, form.values.from, form.values.to)
  const { data } = useOperation(
    classesContract.listTeachers,
    { subject: lesson.subject, ...(slot ?? {}) },
    { keep: true },
  )
  const invite = useAction(classesContract.inviteTeacher, {
    onDone: () => {
      showToast(words.invited)
      onClose()
    },
  })
  const send = () => {
    const isWhole = slot !== null && teacherId !== null
    setIsMissing(!isWhole)
    if (isWhole) void invite.run({ classId: lesson.classId, teacherId, ...slot })
  }
  const teachers = (data?.teachers ?? []).filter(({ isRetired }) => !isRetired)
  return (
    <FormSheet title={words.invite} action={invite} onClose={onClose} onSubmit={send}>
      <Columns least="11rem">
        <Field label={words.inviteDay} error={invite.errorOf('startsAt')}>
          <DateInput {...form.control('day')} />
        </Field>
        <Field label={words.from}>
          <TextInput type="time" {...form.control('from')} />
        </Field>
        <Field label={words.to}>
          <TextInput type="time" {...form.control('to')} />
        </Field>
      </Columns>
      <FieldGroup label={words.teacher}>
        <Choice
          value={teacherId}
          onChange={setTeacherId}
          options={teachers.map((teacher) => ({
            value: teacher.teacherId,
            title: `${teacher.name ?? ''} · ${teacher.unitName ?? ''}`,
            hint: `${teacher.isBusy ? words.busy : words.free} · ${words.ahead(teacher.ahead)}`,
          }))}
        />
      </FieldGroup>
      {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
    </FormSheet>
  )
}
