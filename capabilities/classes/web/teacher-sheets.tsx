import { useState } from 'react'
import { Field } from '#platform/web/parts/field.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { classesContract } from '../contract.ts'
import type { Subject } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { FormSheet } from './form-sheet.tsx'
import { SubjectChoice } from './subject-choice.tsx'

type Props = {
  readonly teacher: { readonly teacherId: string; readonly subjects: readonly Subject[] }
  readonly onClose: () => void
}

/** What a teacher teaches may change. */
export function ChangeTeacherSheet({ teacher, onClose }: Props) {
  const words = useWords(deskWords)
  const [subjects, setSubjects] = useState(teacher.subjects)
  const change = useAction(classesContract.changeTeacher, {
    onDone: () => {
      showToast(words.changed)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.change}
      action={change}
      onClose={onClose}
      onSubmit={() => void change.run({ teacherId: teacher.teacherId, subjects: [...subjects] })}
    >
      <SubjectChoice chosen={subjects} onChange={setSubjects} error={change.errorOf('subjects')} />
    </FormSheet>
  )
}

/** Lets a teacher leave the pool. */
export function RetireTeacherSheet({ teacher, onClose }: Props) {
  const words = useWords(deskWords)
  const [reason, setReason] = useState('')
  const retire = useAction(classesContract.retireTeacher, {
    onDone: () => {
      showToast(words.retired)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.retire}
      action={retire}
      danger
      onClose={onClose}
      onSubmit={() => void retire.run({ teacherId: teacher.teacherId, reason })}
    >
      <Field label={words.retireReason} error={retire.errorOf('reason')}>
        <TextInput value={reason} onChange={setReason} />
      </Field>
    </FormSheet>
  )
}
