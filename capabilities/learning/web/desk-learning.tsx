import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { LecturersPane } from './lecturers-pane.tsx'
import { learningWords } from './learning-words.ts'
import { MembersPane } from './members-pane.tsx'
import { OpenProgrammeSheet } from './open-programme-sheet.tsx'

type Part = 'programmes' | 'lecturers' | 'members'

/** Programmes, the pool of lecturers, and members with their cards and exemptions. */
export function DeskLearning() {
  const words = useWords(deskWords)
  const [part, setPart] = useState<Part>('programmes')
  useLive(['ledger_grew'])
  const tabs = [
    { id: 'programmes' as const, label: words.programmes },
    { id: 'lecturers' as const, label: words.lecturers },
    { id: 'members' as const, label: words.members },
  ]
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <ButtonLink href="/learning" icon="eye">
          {words.publicPage}
        </ButtonLink>
      }
    >
      <Tabs label={words.tabs} tabs={tabs} chosen={part} onChoose={setPart}>
        {part === 'programmes' ? <Programmes /> : part === 'lecturers' ? <LecturersPane /> : <MembersPane />}
      </Tabs>
    </Page>
  )
}

function Programmes() {
  const words = useWords(deskWords)
  const said = useWords(learningWords)
  const [isNew, setNew] = useState(false)
  const reading = useOperation(learningContract.listProgrammes, {})
  const open = (
    <Button icon="add" tone="main" onPress={() => setNew(true)}>
      {words.open}
    </Button>
  )
  return (
    <Show reading={reading}>
      {({ programmes }) => (
        <Stack>
          {programmes.length === 0 ? (
            <EmptyState icon="book" title={words.none} note={words.noneNote} action={open} />
          ) : (
            <>
              <Inline place="end">{open}</Inline>
              <Rows label={words.programmes}>
                {programmes.map((one) => (
                  <Row
                    key={one.programmeId}
                    href={`/desk/learning/${one.programmeId}`}
                    title={one.title}
                    note={`${said.level(one.level)} · ${one.organisationName} · ${words.counts(one.sessions, one.attended)}`}
                    end={one.isClosed ? <StatusTag tone="still" word={words.closed} /> : undefined}
                  />
                ))}
              </Rows>
            </>
          )}
          {isNew ? <OpenProgrammeSheet onClose={() => setNew(false)} /> : null}
        </Stack>
      )}
    </Show>
  )
}
