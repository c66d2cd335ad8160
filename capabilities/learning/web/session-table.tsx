import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { AttendedSheet } from './attended-sheet.tsx'
import { deskWords } from './desk-words.ts'
import type { ProgrammeRecord } from './programme-record.ts'
import { CancelSessionSheet } from './reason-sheets.tsx'
import { StrikeSheet } from './strike-sheet.tsx'

type Session = ProgrammeRecord['latestSessions'][number]
type Opened = { readonly what: 'list' | 'strike' | 'cancel'; readonly code: string } | null

/** The sessions of a programme, latest first, with their lists. */
export function SessionTable({ programme }: { readonly programme: ProgrammeRecord }) {
  const words = useWords(deskWords)
  const [opened, setOpened] = useState<Opened>(null)
  const today = dayOf(useNow())
  const close = () => setOpened(null)
  const { programmeId } = programme
  const steps = ({ code, on, attended, isCancelled }: Session) =>
    isCancelled ? null : (
      <Inline>
        {on <= today ? <Button onPress={() => setOpened({ what: 'list', code })}>{words.list}</Button> : null}
        <Button tone="quiet" onPress={() => setOpened({ what: attended === 0 ? 'cancel' : 'strike', code })}>
          {attended === 0 ? words.cancelSession : words.strike}
        </Button>
      </Inline>
    )
  const columns = [...useColumns(), { id: 'steps', title: '', cell: steps }]
  return (
    <Stack>
      <Table
        caption={words.sessions}
        quietCaption
        columns={columns}
        items={programme.latestSessions}
        idOf={({ sessionId }) => sessionId}
      />
      {opened?.what === 'list' ? (
        <AttendedSheet programmeId={programmeId} code={opened.code} onClose={close} />
      ) : null}
      {opened?.what === 'strike' ? (
        <StrikeSheet programmeId={programmeId} code={opened.code} onClose={close} />
      ) : null}
      {opened?.what === 'cancel' ? (
        <CancelSessionSheet programmeId={programmeId} code={opened.code} onClose={close} />
      ) : null}
    </Stack>
  )
}

function useColumns(): Column<Session>[] {
  const words = useWords(deskWords)
  return [
    {
      id: 'code',
      title: words.code,
      cell: ({ code }) => <span className="figures">{code}</span>,
      sortBy: ({ code }) => code,
    },
    {
      id: 'title',
      title: words.name,
      cell: ({ title, lecturerName }) => [title, lecturerName].filter(Boolean).join(' · '),
    },
    {
      id: 'on',
      title: words.on,
      cell: ({ on, from, to }) => (
        <>
          <DayText day={on} /> {from}–{to}
        </>
      ),
      sortBy: ({ on, from }) => `${on} ${from}`,
    },
    { id: 'venue', title: words.venue, cell: ({ venue }) => venue },
    { id: 'hours', title: words.hours, cell: ({ hours }) => hours, number: true },
    {
      id: 'attended',
      title: words.attended,
      cell: ({ attended }) => attended,
      number: true,
      sortBy: ({ attended }) => attended,
    },
    { id: 'state', title: words.state, cell: (session) => <StateOf session={session} /> },
  ]
}

function StateOf({ session }: { readonly session: Session }) {
  const words = useWords(deskWords)
  if (session.isCancelled) return <StatusTag tone="still" word={words.cancelled} />
  return session.attended > 0 ? (
    <StatusTag tone="good" word={words.held} />
  ) : (
    <StatusTag tone="info" word={words.planned} />
  )
}
