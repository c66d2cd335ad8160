import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { useOwnOrganisation } from './own-organisation.ts'

/** Who teaches what, and how much of it this year. */
export function LecturersPane() {
  const words = useWords(deskWords)
  const comma = useComma()
  const [isNew, setNew] = useState(false)
  const reading = useOperation(learningContract.listLecturers, {})
  const retire = useAction(learningContract.retireLecturer, { onDone: () => showToast(words.saved) })
  const add = (
    <Button icon="add" tone="main" onPress={() => setNew(true)}>
      {words.addLecturer}
    </Button>
  )
  return (
    <Show reading={reading}>
      {({ lecturers }) => (
        <Stack>
          <ProblemNotice problem={retire.problem} />
          {lecturers.length === 0 ? (
            <EmptyState icon="people" title={words.noLecturers} action={add} />
          ) : (
            <>
              <Inline place="end">{add}</Inline>
              <Rows label={words.lecturers}>
                {lecturers.map(({ lecturerId, name, subjects, sessions, hours }) => (
                  <Row
                    key={lecturerId}
                    title={name}
                    note={`${subjects.join(comma)} · ${words.load(sessions, hours)}`}
                    end={
                      <Button tone="quiet" onPress={() => void retire.run({ lecturerId })}>
                        {words.retire}
                      </Button>
                    }
                  />
                ))}
              </Rows>
            </>
          )}
          {isNew ? <LecturerSheet onClose={() => setNew(false)} /> : null}
        </Stack>
      )}
    </Show>
  )
}

function LecturerSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const { organisationId } = useOwnOrganisation()
  const [lecturerId] = useState(newId)
  const form = useForm({ name: '', subjects: '' })
  const action = useAction(learningContract.nameLecturer, {
    onDone: () => {
      showToast(words.saved)
      onClose()
    },
  })
  const send = () => {
    const { name, subjects } = form.values
    const several = subjects.split(/[、，,；;\s]+/).filter((one) => one !== '')
    void action.run({ lecturerId, name, subjects: several, organisationId: organisationId ?? '' })
  }
  return (
    <FormSheet title={words.addLecturer} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.lecturerName} error={action.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Field label={words.subjects} error={action.errorOf('subjects')}>
        <TextInput {...form.control('subjects')} />
      </Field>
    </FormSheet>
  )
}
