import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { partsFrom, questionsFrom } from './lesson-draft.ts'

type Props = { readonly programmeId: string; readonly courseId: string; readonly onClose: () => void }

/** An online lesson as one types it: parts with a blank line between them, and questions with their choices. */
export function LessonSheet({ programmeId, courseId, onClose }: Props) {
  const words = useWords(deskWords)
  const [lessonId] = useState(newId)
  const [isWrong, setWrong] = useState(false)
  const photos = usePhotos({ send: 'now' })
  const form = useForm({ title: '', hours: 1 as number | null, parts: '', questions: '', link: '' })
  const action = useAction(learningContract.offerLesson, {
    onDone: () => {
      showToast(words.saved)
      onClose()
    },
  })
  const send = () => {
    const { title, hours, link } = form.values
    const parts = partsFrom(form.values.parts, photos.ids)
    const questions = questionsFrom(form.values.questions)
    setWrong(questions === null)
    if (questions === null) return
    const given = { title, hours: hours ?? 1, parts, questions, link: link === '' ? null : link }
    void action.run({ programmeId, courseId, lessonId, ...given })
  }
  return (
    <FormSheet title={words.offer} lead={words.lessonLead} action={action} onClose={onClose} onSubmit={send}>
      <Columns>
        <Field label={words.name} error={action.errorOf('title')}>
          <TextInput {...form.control('title')} />
        </Field>
        <Field label={words.hours} error={action.errorOf('hours')}>
          <NumberInput {...form.control('hours')} min={1} max={120} />
        </Field>
      </Columns>
      <Field label={words.parts} error={action.errorOf('parts')}>
        <TextArea {...form.control('parts')} most={60_000} />
      </Field>
      <FieldGroup label={words.pictures} optional>
        <PhotoPicker photos={photos} />
      </FieldGroup>
      <Field
        label={words.questions}
        hint={words.questionsHint}
        error={isWrong ? words.badQuestions : action.errorOf('questions')}
      >
        <TextArea {...form.control('questions')} most={10_000} />
      </Field>
      <Field label={words.link} error={action.errorOf('link')} optional>
        <TextInput {...form.control('link')} />
      </Field>
    </FormSheet>
  )
}
