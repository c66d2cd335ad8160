import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { type Form, useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import type { ProgrammeRecord } from './programme-record.ts'

type Draft = {
  readonly code: string
  readonly title: string
  readonly courseId: string
  readonly on: string
  readonly from: string
  readonly to: string
  readonly venue: string
  readonly hours: number | null
  readonly isConcentrated: boolean
  readonly lecturerId: string
}

const usualHours = 4

type Props = { readonly programme: ProgrammeRecord; readonly onClose: () => void }

/** A session in a hall: when, where, who teaches, how many hours it carries. */
export function PlanSessionSheet({ programme, onClose }: Props) {
  const words = useWords(deskWords)
  const [sessionId] = useState(newId)
  const today = dayOf(useNow())
  const { programmeId, courses } = programme
  const form = useForm<Draft>({
    code: `${today.slice(5).replace('-', '')}-${programme.latestSessions.length + 1}`,
    title: courses[0]?.title ?? '',
    courseId: courses[0]?.courseId ?? '',
    on: today,
    from: '09:00',
    to: '11:30',
    venue: '',
    hours: usualHours,
    isConcentrated: false,
    lecturerId: '',
  })
  const action = useAction(learningContract.planSession, {
    onDone: () => {
      showToast(words.saved)
      onClose()
    },
  })
  const send = () => {
    const { hours, lecturerId, ...rest } = form.values
    const lecturer = lecturerId === '' ? null : lecturerId
    void action.run({ programmeId, sessionId, ...rest, hours: hours ?? usualHours, lecturerId: lecturer })
  }
  return (
    <FormSheet title={words.plan} action={action} onClose={onClose} onSubmit={send}>
      <WhatFields form={form} courses={courses} errorOf={action.errorOf} />
      <WhenFields form={form} errorOf={action.errorOf} />
    </FormSheet>
  )
}

type Fields = { readonly form: Form<Draft>; readonly errorOf: (field: string) => string | undefined }

function WhatFields({ form, courses, errorOf }: Fields & { readonly courses: ProgrammeRecord['courses'] }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const { data } = useOperation(learningContract.listLecturers, {})
  const lecturers = (data?.lecturers ?? []).map(({ lecturerId, name, subjects }) => ({
    value: lecturerId,
    label: `${name}（${subjects.join(comma)}）`,
  }))
  return (
    <>
      <Field label={words.code} hint={words.codeHint} error={errorOf('code')}>
        <TextInput {...form.control('code')} />
      </Field>
      <Field label={words.name} error={errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.course}>
        <Select
          {...form.control('courseId')}
          options={courses.map(({ courseId, title }) => ({ value: courseId, label: title }))}
        />
      </Field>
      <Field label={words.lecturer} error={errorOf('lecturerId')}>
        <Select
          {...form.control('lecturerId')}
          options={[{ value: '', label: words.noLecturer }, ...lecturers]}
        />
      </Field>
    </>
  )
}

function WhenFields({ form, errorOf }: Fields) {
  const words = useWords(deskWords)
  const concentrated = form.control('isConcentrated')
  return (
    <>
      <Field label={words.on} error={errorOf('on')}>
        <DateInput {...form.control('on')} />
      </Field>
      <Columns least="8rem">
        <Field label={words.from} error={errorOf('from')}>
          <TextInput {...form.control('from')} />
        </Field>
        <Field label={words.to} error={errorOf('to')}>
          <TextInput {...form.control('to')} />
        </Field>
        <Field label={words.hours} error={errorOf('hours')}>
          <NumberInput {...form.control('hours')} min={1} max={120} />
        </Field>
      </Columns>
      <Field label={words.venue} error={errorOf('venue')}>
        <TextInput {...form.control('venue')} />
      </Field>
      <Checkbox checked={concentrated.value} onChange={concentrated.onChange} title={words.isConcentrated} />
    </>
  )
}
