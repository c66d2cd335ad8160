import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { readingContract } from '../contract/reading.ts'
import { deskWords } from './desk-words.ts'
import { OpenRosterSheet } from './open-roster-sheet.tsx'
import { rosterWords } from './roster-words.ts'

type Brief = OutputOf<typeof readingContract.listRosters>['rosters'][number]

/** The rosters of the reader's place. */
export function DeskRosters() {
  const words = useWords(deskWords)
  const { session } = useSession()
  const placeId = session?.posts.find((post) => post.placeId !== null)?.placeId ?? null
  const [isNew, setNew] = useState(false)
  const reading = useOperation(readingContract.listRosters, {
    ...(placeId === null ? {} : { within: placeId }),
    skip: 0,
    limit: 200,
  })
  useLive(['ledger_grew'])
  const add =
    placeId === null ? undefined : (
      <Button icon="add" tone="main" onPress={() => setNew(true)}>
        {words.add}
      </Button>
    )
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/partners" icon="people">
            {words.partners}
          </ButtonLink>
          {add}
        </>
      }
    >
      <Show reading={reading}>
        {({ rosters }) =>
          rosters.length === 0 ? (
            <EmptyState icon="calendar" title={words.empty} note={words.emptyNote} />
          ) : (
            <Stack>
              <Rows label={words.title}>
                {rosters.map((roster) => (
                  <RosterRow key={roster.rosterId} roster={roster} />
                ))}
              </Rows>
            </Stack>
          )
        }
      </Show>
      {isNew && placeId !== null ? <OpenRosterSheet placeId={placeId} onClose={() => setNew(false)} /> : null}
    </Page>
  )
}

function RosterRow({ roster }: { readonly roster: Brief }) {
  const shared = useWords(rosterWords)
  const { rosterId, name, stationName, placeName, publishedTo, open } = roster
  return (
    <Row
      href={`/desk/rosters/${rosterId}`}
      title={name}
      note={
        <>
          {stationName ?? placeName}
          {publishedTo === null ? null : (
            <>
              {' '}
              · {shared.publishedTo} <DayText day={publishedTo} />
            </>
          )}
        </>
      }
      end={<StatusTag tone={open === 0 ? 'good' : 'info'} word={shared.openCount(open)} />}
    />
  )
}
