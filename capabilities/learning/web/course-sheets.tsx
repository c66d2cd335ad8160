import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FileInput } from '#platform/web/parts/file-input.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { attachedFile } from './attached-file.ts'
import { deskWords } from './desk-words.ts'

type Props = { readonly programmeId: string; readonly onClose: () => void }

function useSaved(onClose: () => void) {
  const words = useWords(deskWords)
  return {
    onDone: () => {
      showToast(words.saved)
      onClose()
    },
  }
}

/** A new course of a programme. */
export function AddCourseSheet({ programmeId, onClose }: Props) {
  const words = useWords(deskWords)
  const [courseId] = useState(newId)
  const form = useForm({ title: '', subject: '' })
  const action = useAction(learningContract.addCourse, useSaved(onClose))
  const send = () => action.run({ programmeId, courseId, ...form.values })
  return (
    <FormSheet title={words.addCourse} action={action} onClose={onClose} onSubmit={() => void send()}>
      <Field label={words.name} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.subject} error={action.errorOf('subject')}>
        <TextInput {...form.control('subject')} />
      </Field>
    </FormSheet>
  )
}

/** Something to read that goes with a course. */
export function AddMaterialSheet({ programmeId, courseId, onClose }: Props & { readonly courseId: string }) {
  const words = useWords(deskWords)
  const [materialId] = useState(newId)
  const [file, setFile] = useState<{ readonly name: string; readonly content: string } | null>(null)
  const form = useForm({ title: '', text: '', link: '' })
  const action = useAction(learningContract.addMaterial, useSaved(onClose))
  const send = () => {
    const { title, text, link } = form.values
    const given = { title, text, link: link === '' ? null : link, file }
    void action.run({ programmeId, courseId, materialId, ...given })
  }
  return (
    <FormSheet title={words.addMaterial} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.name} error={action.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.text} error={action.errorOf('text')} optional>
        <TextArea {...form.control('text')} most={4_000} />
      </Field>
      <Field label={words.link} error={action.errorOf('link')} optional>
        <TextInput {...form.control('link')} />
      </Field>
      <FileInput
        label={words.file}
        chosen={file?.name}
        accept=".pdf,.docx,.xlsx,.pptx"
        onFile={(chosen) => void attachedFile(chosen).then(setFile)}
      />
    </FormSheet>
  )
}
