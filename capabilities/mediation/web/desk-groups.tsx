import { useState } from 'react'
import { OrganisationPicker, type PickedNode, PlacePicker } from '#capabilities/people/web/node-picker.tsx'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { type Subject, subjects as allSubjects } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { SubjectChecks } from './join-group.tsx'
import { sideWords } from './side-words.ts'

/** The groups whom one may run, and a new one. */
export function DeskGroups() {
  const words = useWords(deskWords)
  const shared = useWords(sideWords)
  const [isOpening, setIsOpening] = useState(false)
  const reading = useOperation(mediationContract.listGroups, {})
  return (
    <Card title={words.groups}>
      <Stack>
        <Show reading={reading}>
          {({ groups }) => {
            const own = groups.filter((group) => group.abilities.length > 0)
            return own.length === 0 ? (
              <EmptyState icon="people" title={words.noGroups} note={words.noGroupsNote} />
            ) : (
              <Rows label={words.groups}>
                {own.map((group) => (
                  <Row
                    key={group.groupId}
                    href={`/desk/mediation/groups/${group.groupId}`}
                    title={group.name}
                    note={`${group.placeName ?? ''} · ${shared.mediators(group.mediators)}`}
                  />
                ))}
              </Rows>
            )
          }}
        </Show>
        <Button icon="add" onPress={() => setIsOpening(true)}>
          {words.openGroup}
        </Button>
        {isOpening ? <OpenGroupSheet onClose={() => setIsOpening(false)} /> : null}
      </Stack>
    </Card>
  )
}

function OpenGroupSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [groupId] = useState(newId)
  const [name, setName] = useState('')
  const [place, setPlace] = useState<PickedNode | null>(null)
  const [organisation, setOrganisation] = useState<PickedNode | null>(null)
  const [subjects, setSubjects] = useState<readonly Subject[]>(['neighbours', 'family', 'property'])
  const open = useAction(mediationContract.openGroup, {
    onDone: () => {
      showToast(words.opened)
      onClose()
    },
  })
  const send = () => {
    if (place === null || organisation === null) return
    const where = { placeId: place.id, organisationId: organisation.id }
    void open.run({ groupId, name, ...where, subjects: [...subjects] })
  }
  return (
    <Sheet
      open
      title={words.openGroup}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            submit
            form="open-group"
            tone="main"
            busy={open.busy}
            disabled={place === null || organisation === null}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <Form id="open-group" onSubmit={send}>
        <Stack>
          <Field label={words.name} error={open.errorOf('name')}>
            <TextInput value={name} onChange={setName} />
          </Field>
          <PlacePicker label={words.place} picked={place} onPick={setPlace} />
          <OrganisationPicker label={words.organisation} picked={organisation} onPick={setOrganisation} />
          <SubjectChecks allowed={allSubjects} chosen={subjects} onChange={setSubjects} />
          <ProblemNotice problem={open.problem} />
        </Stack>
      </Form>
    </Sheet>
  )
}
