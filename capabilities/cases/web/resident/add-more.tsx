import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { mostCharacters, textProblem } from './check-letter.ts'
import type { ActionProps } from './my-case.ts'
import { LastSaid } from './last-said.tsx'
import { myCaseWords } from './my-case-words.ts'

/** Adds words or photos; answers a question of the desk. */
export function AddMore({ mine, receipt, onRefresh }: ActionProps) {
  const words = useWords(myCaseWords)
  const say = useSay()
  const form = useForm({ text: '' }, `add-${mine.caseId}`)
  const photos = usePhotos()
  const add = useAction(residentContract.addToCase, {
    receipt,
    onDone: () => {
      form.reset()
      for (const { photoId } of photos.photos) photos.remove(photoId)
      showToast(words.added)
    },
  })
  const isAsked = mine.stopped?.why === 'waitingForResident'
  const problem = textProblem(form.values.text)
  const isEmpty = form.values.text.trim() === '' && photos.ids.length === 0
  const submit = () => {
    if (problem || isEmpty || !photos.ready) return
    void add.run({ caseId: mine.caseId, text: form.values.text.trim(), photos: [...photos.ids] })
  }
  const open = isAsked || !isEmpty || photos.photos.length > 0
  return (
    <details open={open}>
      <summary className="add-more">{isAsked ? words.answerTitle : words.addTitle}</summary>
      <Card>
        <Form onSubmit={submit}>
          {isAsked ? <LastSaid mine={mine} what="resident-asked" /> : null}
          <Field
            label={isAsked ? words.answerTitle : words.addHint}
            error={(problem && say(problem)) ?? add.errorOf('text')}
          >
            <TextArea {...form.control('text')} most={mostCharacters} />
          </Field>
          <PhotoPicker photos={photos} />
          <ProblemNotice problem={add.problem} onRefresh={onRefresh} />
          {photos.ready ? null : <p className="soft small">{words.photosBusy}</p>}
          <Button
            submit
            tone={isAsked ? 'main' : 'plain'}
            busy={add.busy}
            disabled={isEmpty || !photos.ready}
          >
            {words.add}
          </Button>
        </Form>
      </Card>
    </details>
  )
}
