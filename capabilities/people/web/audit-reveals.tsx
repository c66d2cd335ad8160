import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Table } from '#platform/web/parts/table.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { peopleContract } from '../contract.ts'
import { purposeWords } from './purpose-words.ts'
import { watchWords } from './watch-words.ts'

/** Every look at a masked personal field: who, when, what for, in which matter. */
export function AuditReveals() {
  const words = useWords(watchWords)
  const say = useSay()
  const [before, setBefore] = useState<string | null>(null)
  const reading = useOperation(peopleContract.listReveals, { ...(before && { before }) }, { keep: true })
  return (
    <Show reading={reading}>
      {({ reveals, next }) => (
        <Stack>
          {reveals.length === 0 ? (
            <EmptyState icon="eye" title={words.nothing} />
          ) : (
            <Table
              caption={words.reveals}
              quietCaption
              items={reveals}
              idOf={({ seq }) => seq}
              columns={[
                { id: 'at', title: words.when, cell: ({ at }) => <Moment at={at} /> },
                {
                  id: 'who',
                  title: words.person,
                  cell: ({ readerName, role }) =>
                    `${readerName ?? words.unknownPerson}${role ? ` · ${say(role)}` : ''}`,
                },
                { id: 'purpose', title: words.purpose, cell: ({ purpose }) => say(purposeWords(purpose)) },
                { id: 'of', title: words.onWhat, cell: ({ of }) => <code className="small">{of}</code> },
              ]}
            />
          )}
          <Inline>
            {before === null ? null : <Button onPress={() => setBefore(null)}>{words.newest}</Button>}
            {next === null ? null : <Button onPress={() => setBefore(next)}>{words.earlier}</Button>}
          </Inline>
        </Stack>
      )}
    </Show>
  )
}
