import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Checkbox, Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import { type NoteClass, noteClasses } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { kindWords } from './kind-words.ts'
import { type Roster, useRosterName } from './roster-name.ts'

/** Adds training, praise or an appraisal to records that only their owners see. */
export function NoteSheet({ roster, onClose }: { readonly roster: Roster; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const kinds = useWords(kindWords)
  const [noteId] = useState(newId)
  const on = dayOf(useNow())
  const form = useForm({ what: 'training' as NoteClass, title: '', text: '', minutes: null as number | null })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const add = useAction(deskContract.addNote, {
    onDone: () => {
      showToast(words.noted)
      onClose()
    },
  })
  const send = () => {
    setAsking(chosen.length === 0)
    if (chosen.length === 0) return
    const { what, title, text, minutes } = form.values
    const note = { projectId: roster.projectId, noteId, what, title, text, on, participantIds: [...chosen] }
    void add.run({ ...note, minutes: what === 'training' ? minutes : null })
  }
  return (
    <FormSheet title={words.note} lead={words.noteLead} action={add} onClose={onClose} onSubmit={send}>
      <FieldGroup label={words.noteWhat}>
        <Choice
          {...form.control('what')}
          columns
          options={noteClasses.map((what) => ({ value: what, title: kinds.notes(what) }))}
        />
      </FieldGroup>
      <Field label={words.noteTitle} error={add.errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      {form.values.what === 'training' ? (
        <Field label={words.noteMinutes} error={add.errorOf('minutes')} optional>
          <NumberInput {...form.control('minutes')} min={0} max={1_440} />
        </Field>
      ) : null}
      <Field label={words.noteText} error={add.errorOf('text')} optional>
        <TextArea {...form.control('text')} most={500} />
      </Field>
      <ForWhom
        roster={roster}
        chosen={chosen}
        onChoose={setChosen}
        error={isAsking ? words.nobodyChosen : undefined}
      />
    </FormSheet>
  )
}

function ForWhom(props: {
  readonly roster: Roster
  readonly chosen: readonly string[]
  readonly onChoose: (chosen: readonly string[]) => void
  readonly error: string | undefined
}) {
  const words = useWords(deskWords)
  const nameOf = useRosterName(props.roster)
  const { chosen, onChoose } = props
  return (
    <FieldGroup label={words.noteWho} error={props.error}>
      <Stack gap="tight">
        {props.roster.people.map(({ participantId }) => (
          <Checkbox
            key={participantId}
            title={nameOf(participantId)}
            checked={chosen.includes(participantId)}
            onChange={(isOn) =>
              onChoose(isOn ? [...chosen, participantId] : chosen.filter((one) => one !== participantId))
            }
          />
        ))}
      </Stack>
    </FieldGroup>
  )
}
