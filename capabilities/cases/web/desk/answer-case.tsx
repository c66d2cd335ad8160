import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { PhotoPicker } from '#platform/web/parts/photo-picker.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { usePhotos } from '#platform/web/photos/use-photos.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { caseTimesOn } from '#capabilities/cases/house-times.ts'
import type { Result } from '#capabilities/cases/words.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps, DeskCase } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { ReplyTemplates } from './reply-templates.tsx'
import { replyWords } from './reply-words.ts'
import { unfilled } from './unfilled.ts'

const lawfulChannels = [
  'emergency',
  'litigation',
  'arbitration',
  'discipline',
  'reconsideration',
  'informationDisclosure',
  'petition',
] as const

const blank = { result: 'solved' as Result, text: '', channelTold: '' }

/** Answers the author: solved, lawfully explained, or told the right channel (CASE-02, 03, 10). */
export function AnswerCase({ desk, onClose }: ActionProps) {
  const words = useWords(replyWords)
  const titles = useWords(actionWords)
  const form = useForm(blank, draftName('answer', desk.caseId))
  const photos = usePhotos({ send: 'now' })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(casesContract.answerCase, {
    onDone: () => {
      form.reset()
      showToast(words.sent)
      onClose()
    },
  })
  const { result, text, channelTold } = form.values
  const open = unfilled(text)
  const send = () => {
    setChecked(true)
    if (open !== undefined || !photos.ready) return
    const told = result === 'redirected' && channelTold.trim() !== '' ? { channelTold } : {}
    void action.run({ caseId: desk.caseId, result, text, photos: [...photos.ids], ...told })
  }
  const openError = isChecked && open !== undefined ? words.unfilled(open) : undefined
  return (
    <ActionSheet
      desk={desk}
      title={titles.answerCase}
      lead={words.answerLead(caseTimesOn(desk.kind, dayOf(desk.receivedAt)).confirmWorkingDays)}
      submit={words.send}
      action={action}
      onClose={onClose}
      onSubmit={send}
    >
      <Duplicates desk={desk} />
      <FieldGroup label={words.result}>
        <Choice
          {...form.control('result')}
          options={[
            { value: 'solved', title: words.solved, hint: words.solvedHint },
            { value: 'explained', title: words.explained, hint: words.explainedHint },
            { value: 'redirected', title: words.redirected, hint: words.redirectedHint },
          ]}
        />
      </FieldGroup>
      {result === 'redirected' ? (
        <ChannelTold {...form.control('channelTold')} error={action.errorOf('channelTold')} />
      ) : null}
      <ReplyTemplates desk={desk} purpose={result} onPick={(picked) => form.set('text', picked)} />
      <Field label={words.text} hint={words.textHint} error={action.errorOf('text') ?? openError}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
      <FieldGroup
        label={words.photos}
        optional
        error={isChecked && !photos.ready ? words.waitPhotos : undefined}
      >
        <PhotoPicker photos={photos} />
      </FieldGroup>
    </ActionSheet>
  )
}

const Duplicates = ({ desk }: { readonly desk: DeskCase }) => {
  const words = useWords(replyWords)
  return desk.duplicates.length === 0 ? null : (
    <Notice tone="info">{words.passOn(desk.duplicates.length)}</Notice>
  )
}

function ChannelTold(props: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}) {
  const words = useWords(replyWords)
  return (
    <>
      <fieldset className="case-templates">
        <legend className="small soft">{words.channels}</legend>
        {lawfulChannels.map((name) => (
          <button key={name} type="button" className="inbox-chip" onClick={() => props.onChange(words[name])}>
            {words[name]}
          </button>
        ))}
      </fieldset>
      <Field label={words.channelTold} hint={words.channelHint} error={props.error}>
        <TextInput value={props.value} onChange={props.onChange} />
      </Field>
    </>
  )
}
