import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import { AssignDialog } from './assign-dialog.tsx'
import type { DeskCard } from './desk-card.ts'
import { DeskGroups } from './desk-groups.tsx'
import { deskWords } from './desk-words.ts'
import { StateTag } from './dispute-story.tsx'
import { mediationWords } from './mediation-words.ts'
import { PaperDialog } from './paper-dialog.tsx'

/** That there are mediations and how far they are; asking a mediator, noting papers. */
export function DeskMediation() {
  const words = useWords(deskWords)
  const shared = useWords(mediationWords)
  const [show, setShow] = useState<'live' | 'all'>('live')
  const reading = useOperation(mediationContract.listMediations, { show }, { keep: true })
  useLive(['ledger_grew'])
  return (
    <Page title={shared.mediation} lead={words.lead} width="wide">
      <Stack>
        <Field label={words.show}>
          <Select
            value={show}
            onChange={setShow}
            options={[
              { value: 'live', label: words.live },
              { value: 'all', label: words.all },
            ]}
          />
        </Field>
        <Show reading={reading}>
          {({ disputes }) => (
            <Stack>
              {disputes.length === 0 ? (
                <EmptyState icon="hand" title={words.none} note={words.noneNote} />
              ) : (
                <Disputes disputes={disputes} />
              )}
              <DeskGroups />
            </Stack>
          )}
        </Show>
      </Stack>
    </Page>
  )
}

const onPaper = ['giveConsent', 'withdrawConsent', 'confirmAgreement']

function Disputes({ disputes }: { readonly disputes: readonly DeskCard[] }) {
  const words = useWords(deskWords)
  const shared = useWords(mediationWords)
  const [assigning, setAssigning] = useState<DeskCard | null>(null)
  const [noting, setNoting] = useState<DeskCard | null>(null)
  const columns: readonly Column<DeskCard>[] = [
    { id: 'number', title: words.number, cell: (it) => <span className="figures">{it.number}</span> },
    { id: 'about', title: words.about, cell: (it) => shared.subject(it.subject) },
    { id: 'group', title: words.group, cell: (it) => it.groupName, sortBy: (it) => it.groupName },
    { id: 'on', title: words.on, cell: (it) => <DayText day={it.broughtOn} />, sortBy: (it) => it.broughtOn },
    {
      id: 'state',
      title: words.state,
      cell: (it) => <StateTag status={it.status} />,
      sortBy: (it) => it.status,
    },
    {
      id: 'steps',
      title: '',
      cell: (it) => (
        <Inline>
          {it.abilities.includes('assignMediator') ? (
            <Button onPress={() => setAssigning(it)}>{words.assign}</Button>
          ) : null}
          {it.abilities.some((ability) => onPaper.includes(ability)) ? (
            <Button tone="quiet" onPress={() => setNoting(it)}>
              {words.paper}
            </Button>
          ) : null}
        </Inline>
      ),
    },
  ]
  return (
    <>
      <Table
        caption={words.disputes}
        quietCaption
        columns={columns}
        items={disputes}
        idOf={(it) => it.mediationId}
      />
      {assigning === null ? null : <AssignDialog card={assigning} onClose={() => setAssigning(null)} />}
      {noting === null ? null : <PaperDialog card={noting} onClose={() => setNoting(null)} />}
    </>
  )
}
