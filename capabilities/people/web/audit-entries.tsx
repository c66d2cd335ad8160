import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, Select } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { entryWords } from './entry-words.ts'
import { useSay } from '#platform/web/language.ts'
import { watchWords } from './watch-words.ts'

type Line = OutputOf<typeof peopleContract.listAudit>['entries'][number]
const kinds = [
  ['all', 'allKinds'],
  ['people.', 'ofPeople'],
  ['people.sign', 'ofDoor'],
  ['cases.', 'ofCases'],
  ['cases.contact-revealed', 'ofReveals'],
  ['places.', 'ofPlaces'],
  ['organisations.', 'ofOrganisations'],
] as const

type Filter = { readonly type: (typeof kinds)[number][0]; readonly on: string }

/** The entries of the ledger, newest first, by kind and day. */
export function AuditEntries() {
  const words = useWords(watchWords)
  const form = useForm<Filter>({ type: 'all', on: '' })
  const [filter, setFilter] = useState<Filter>(form.values)
  const [before, setBefore] = useState<string | null>(null)
  const reading = useOperation(
    peopleContract.listAudit,
    {
      limit: 50,
      ...(filter.type !== 'all' && { type: filter.type }),
      ...(filter.on && { on: filter.on }),
      ...(before && { before }),
    },
    { keep: true },
  )
  const apply = () => {
    setBefore(null)
    setFilter(form.values)
  }
  return (
    <Stack>
      <Form onSubmit={apply}>
        <Columns least="14rem">
          <Field label={words.type}>
            <Select
              {...form.control('type')}
              options={kinds.map(([value, label]) => ({ value, label: words[label] }))}
            />
          </Field>
          <Field label={words.on} optional>
            <DateInput {...form.control('on')} />
          </Field>
        </Columns>
        <Inline>
          <Button submit icon="filter">
            {words.apply}
          </Button>
        </Inline>
      </Form>
      <Show reading={reading}>
        {({ entries, next }) => (
          <Stack>
            {entries.length === 0 ? (
              <EmptyState icon="eye" title={words.nothing} />
            ) : (
              <Entries entries={entries} />
            )}
            <Inline>
              {before === null ? null : <Button onPress={() => setBefore(null)}>{words.newest}</Button>}
              {next === null ? null : (
                <Button busy={reading.fetching} onPress={() => setBefore(next)}>
                  {words.earlier}
                </Button>
              )}
            </Inline>
          </Stack>
        )}
      </Show>
    </Stack>
  )
}

function useActorName(): (line: Line) => string {
  const words = useWords(watchWords)
  return ({ actor, actorName }) => {
    const [kind, name = ''] = actor.split(/:(.*)/s)
    if (kind === 'person') return actorName ?? words.unknownPerson
    if (kind === 'job') return words.byJob(name)
    if (kind === 'console') return words.byConsole
    return kind === 'resident' ? words.byResident : words.byNobody
  }
}

function Entries({ entries }: { readonly entries: readonly Line[] }) {
  const words = useWords(watchWords)
  const say = useSay()
  const nameOf = useActorName()
  return (
    <Table
      caption={words.entries}
      quietCaption
      items={entries}
      idOf={({ seq }) => seq}
      columns={[
        { id: 'seq', title: words.number, number: true, cell: ({ seq }) => seq },
        { id: 'at', title: words.when, cell: ({ at }) => <Moment at={at} /> },
        { id: 'who', title: words.person, cell: nameOf },
        { id: 'what', title: words.what, cell: ({ type }) => say(entryWords(type)) },
        { id: 'stream', title: words.onWhat, cell: ({ stream }) => <code className="small">{stream}</code> },
      ]}
    />
  )
}
