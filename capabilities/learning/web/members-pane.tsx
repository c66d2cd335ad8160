import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Stat } from '#platform/web/parts/figures.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import type { Duty } from '../shapes.ts'
import { CardSheet } from './card-sheet.tsx'
import { deskWords } from './desk-words.ts'
import { ExemptSheet } from './exempt-sheet.tsx'
import { useOwnOrganisation } from './own-organisation.ts'

/** How many of the organisation's members have their hours, and one member at a time to enrol, exempt or give a card. */
export function MembersPane() {
  const { organisationId } = useOwnOrganisation()
  return (
    <Stack>
      {organisationId === null ? null : <FullHours organisationId={organisationId} />}
      <OneMember organisationId={organisationId} />
    </Stack>
  )
}

function FullHours({ organisationId }: { readonly organisationId: string }) {
  const words = useWords(deskWords)
  const year = Number(dayOf(useNow()).slice(0, 4))
  const reading = useOperation(learningContract.countFullHours, { organisationId, year })
  return (
    <Show reading={reading}>
      {({ full, demanded }) => (
        <Stat
          label={`${words.full} · ${year}`}
          value={full === null ? null : String(full)}
          meaning={
            full === null || demanded === null
              ? `${words.tooFew}。${words.fullNote}`
              : `${words.fullOf(full, demanded)}。${words.fullNote}`
          }
        />
      )}
    </Show>
  )
}

const duties: readonly Duty[] = ['member', 'officer']

type Opened = 'card' | 'exempt' | null

function OneMember({ organisationId }: { readonly organisationId: string | null }) {
  const words = useWords(deskWords)
  const [opened, setOpened] = useState<Opened>(null)
  const form = useForm({ number: '', duty: 'member' as Duty })
  const enrol = useAction(learningContract.enrolMember, { onDone: () => showToast(words.enrolled) })
  const leave = useAction(learningContract.leaveMember, { onDone: () => showToast(words.left) })
  const { number, duty } = form.values
  const close = () => setOpened(null)
  return (
    <Card title={words.oneMember}>
      <Form onSubmit={() => enrol.run({ number, duty, organisationId: organisationId ?? '' })}>
        <Stack>
          <Columns>
            <Field label={words.number} hint={words.numberHint} error={enrol.errorOf('number')}>
              <TextInput {...form.control('number')} />
            </Field>
            <Field label={words.duty}>
              <Select
                {...form.control('duty')}
                options={duties.map((value) => ({ value, label: words.duties(value) }))}
              />
            </Field>
          </Columns>
          <ProblemNotice problem={enrol.problem ?? leave.problem} />
          <Inline>
            <Button submit tone="main" busy={enrol.busy}>
              {words.enrol}
            </Button>
            <Button disabled={number === ''} onPress={() => setOpened('card')}>
              {words.card}
            </Button>
            <Button disabled={number === ''} onPress={() => setOpened('exempt')}>
              {words.exempt}
            </Button>
            <Button tone="quiet" disabled={number === ''} onPress={() => void leave.run({ number })}>
              {words.leave}
            </Button>
          </Inline>
        </Stack>
      </Form>
      {opened === 'card' ? <CardSheet number={number} onClose={close} /> : null}
      {opened === 'exempt' ? <ExemptSheet number={number} onClose={close} /> : null}
    </Card>
  )
}
