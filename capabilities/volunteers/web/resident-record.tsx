import { useState } from 'react'
import { workbookFile } from '#capabilities/reports/web/workbook-files.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { call } from '#platform/web/client.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { saveFile } from '#platform/web/save-file.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import type { HourStatus } from '../words.ts'
import { kindWords } from './kind-words.ts'
import { ObjectSheet } from './object-sheet.tsx'
import { volunteerWords } from './volunteer-words.ts'

type MyRecord = OutputOf<typeof residentContract.getMyRecord>
type MyHours = MyRecord['hours'][number]

const tones: Readonly<Record<HourStatus, Tone>> = {
  published: 'info',
  objected: 'warn',
  confirmed: 'good',
  none: 'still',
}

/** One's own volunteer record: to check, to prove, to take along. */
export function ResidentRecord() {
  const words = useWords(volunteerWords)
  return (
    <>
      <TopBar title={words.mine} back="/volunteer" />
      <NeedsBooklet kind="volunteer">{({ receipt }) => <Mine receipt={receipt} />}</NeedsBooklet>
    </>
  )
}

function Mine({ receipt }: { readonly receipt: string }) {
  const words = useWords(volunteerWords)
  const reading = useOperation(residentContract.getMyRecord, {}, { receipt })
  return (
    <Page title={words.mine} lead={words.recordLead}>
      <Show reading={reading}>
        {(record) => (
          <Stack>
            <Total record={record} />
            <HoursList record={record} receipt={receipt} />
            <Others record={record} />
            <Export record={record} receipt={receipt} />
          </Stack>
        )}
      </Show>
    </Page>
  )
}

function Total({ record }: { readonly record: MyRecord }) {
  const words = useWords(volunteerWords)
  const kinds = useWords(kindWords)
  return (
    <Card title={words.total}>
      <Stack>
        <p>
          <strong className="figures">{kinds.time(record.minutes)}</strong>{' '}
          <span className="soft">{words.totalNote(record.services)}</span>
        </p>
        <ButtonLink href="/volunteer/certificate" tone="main" icon="document" wide>
          {words.certificate}
        </ButtonLink>
      </Stack>
    </Card>
  )
}

function HoursList({ record, receipt }: { readonly record: MyRecord; readonly receipt: string }) {
  const words = useWords(volunteerWords)
  const [objecting, setObjecting] = useState<MyHours | null>(null)
  if (record.hours.length === 0) {
    return <EmptyState icon="clock" title={words.hoursNone} note={words.hoursNoneNote} />
  }
  return (
    <Card title={words.hoursTitle}>
      <Rows label={words.hoursTitle}>
        {record.hours.map((hours) => (
          <OneService key={hours.sessionId} hours={hours} onObject={() => setObjecting(hours)} />
        ))}
      </Rows>
      {objecting === null ? null : (
        <ObjectSheet sessionId={objecting.sessionId} receipt={receipt} onClose={() => setObjecting(null)} />
      )}
    </Card>
  )
}

function OneService({ hours, onObject }: { readonly hours: MyHours; readonly onObject: () => void }) {
  const words = useWords(volunteerWords)
  const kinds = useWords(kindWords)
  return (
    <Row
      title={hours.title}
      note={
        <>
          <DayText day={hours.on} /> · {kinds.time(hours.minutes)} · {hours.organisationName}
          {hours.status === 'published' ? (
            <>
              {' · '}
              {words.until} <DayText day={hours.until} />
            </>
          ) : null}
          {hours.objection === null ? null : ` · ${hours.objection}`}
          {hours.status === 'published' ? (
            <div>
              <Button tone="quiet" onPress={onObject}>
                {words.wrong}
              </Button>
            </div>
          ) : null}
        </>
      }
      end={<StatusTag tone={tones[hours.status]} word={kinds.hours(hours.status)} />}
    />
  )
}

/** Training, commendations, appraisals, and what one is signed up for. */
function Others({ record }: { readonly record: MyRecord }) {
  const words = useWords(volunteerWords)
  const kinds = useWords(kindWords)
  return (
    <>
      {record.notes.length === 0 ? null : (
        <Card title={words.notesTitle}>
          <Rows label={words.notesTitle}>
            {record.notes.map((note) => (
              <Row
                key={note.noteId}
                title={`${kinds.notes(note.what)} · ${note.title}`}
                note={
                  <>
                    <DayText day={note.on} /> · {note.organisationName}
                    {note.minutes === null ? '' : ` · ${kinds.time(note.minutes)}`}
                    {note.text === null ? '' : ` · ${note.text}`}
                  </>
                }
              />
            ))}
          </Rows>
        </Card>
      )}
      {record.projects.length === 0 ? null : (
        <Card title={words.signedUp}>
          <Rows label={words.signedUp}>
            {record.projects.map(({ projectId, title }) => (
              <Row key={projectId} href={`/volunteer/projects/${projectId}`} title={title} />
            ))}
          </Rows>
        </Card>
      )}
    </>
  )
}

function Export({ record, receipt }: { readonly record: MyRecord; readonly receipt: string }) {
  const words = useWords(volunteerWords)
  const json = () =>
    saveFile(
      new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' }),
      'volunteer-record.json',
    )
  const sheet = () =>
    void call(residentContract.exportMyRecord, {}, { receipt }).then(({ name, file }) =>
      saveFile(workbookFile(file), name),
    )
  return (
    <Card title={words.export}>
      <Inline>
        <Button icon="download" onPress={sheet}>
          {words.exportSheet}
        </Button>
        <Button icon="download" onPress={json}>
          {words.exportJson}
        </Button>
      </Inline>
    </Card>
  )
}
