import { useState } from 'react'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { ActionSheet } from './action-sheet.tsx'
import type { ActionProps } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { ReplyTemplates } from './reply-templates.tsx'
import { replyWords } from './reply-words.ts'
import { unfilled } from './unfilled.ts'

type Way = 'reply' | 'ask'

/** Tells the author how it stands, or asks something and lets the clock wait. */
export function ReplyToResident({ desk, onClose, begin }: ActionProps & { readonly begin: Way }) {
  const words = useWords(replyWords)
  const form = useForm({ way: begin, text: '' }, draftName(begin, desk.caseId))
  const photos = usePhotos({ send: 'now' })
  const [isChecked, setChecked] = useState(false)
  const done = (said: string) => () => {
    form.reset()
    showToast(said)
    onClose()
  }
  const tell = useAction(casesContract.replyToResident, { onDone: done(words.replied) })
  const ask = useAction(casesContract.askResident, { onDone: done(words.asked) })
  const { way, text } = form.values
  const action = way === 'ask' ? ask : tell
  const open = unfilled(text)
  const send = () => {
    setChecked(true)
    if (open !== undefined || !photos.ready) return
    if (way === 'ask') void ask.run({ caseId: desk.caseId, text })
    else void tell.run({ caseId: desk.caseId, text, photos: [...photos.ids] })
  }
  const openError = isChecked && open !== undefined ? words.unfilled(open) : undefined
  return (
    <ActionSheet
      desk={desk}
      title={words.replyTitle}
      lead={way === 'ask' ? words.askLead : words.replyLead}
      submit={words.sendReply}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <WayChoice {...form.control('way')} abilities={desk.abilities} />
      <ReplyTemplates desk={desk} purpose={way} onPick={(picked) => form.set('text', picked)} />
      <Field label={words.replyText} hint={words.textHint} error={action.errorOf('text') ?? openError}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
      {way === 'ask' ? null : (
        <FieldGroup
          label={words.photos}
          optional
          error={isChecked && !photos.ready ? words.waitPhotos : undefined}
        >
          <PhotoPicker photos={photos} />
        </FieldGroup>
      )}
    </ActionSheet>
  )
}

/** Asking is offered only while the clock runs. */
function WayChoice(props: {
  readonly value: Way
  readonly onChange: (way: Way) => void
  readonly abilities: readonly string[]
}) {
  const words = useWords(replyWords)
  if (!props.abilities.includes('askResident')) return null
  return (
    <FieldGroup label={words.way}>
      <Choice
        value={props.value}
        onChange={props.onChange}
        columns
        options={[
          { value: 'reply', title: words.tell, hint: words.tellHint },
          { value: 'ask', title: words.ask, hint: words.askHint },
        ]}
      />
    </FieldGroup>
  )
}
