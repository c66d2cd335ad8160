import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput } from '#platform/web/parts/inputs.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import type { HourStatus } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { kindWords } from './kind-words.ts'
import { type Roster, useRosterName } from './roster-name.ts'

type Line = Roster['sessions'][number]['people'][number] & {
  readonly sessionId: string
  readonly on: string
  readonly time: string
}

const tones: Readonly<Record<HourStatus, Tone>> = {
  published: 'info',
  objected: 'late',
  confirmed: 'good',
  none: 'still',
}

const linesOf = ({ sessions }: Roster): Line[] =>
  sessions.flatMap(({ sessionId, on, from, to, people }) =>
    people.map((one) => ({ ...one, sessionId, on, time: `${from}–${to}` })),
  )

/** What was recorded, line by line, with what the volunteer says and a way to correct it. */
export function ProjectSessions({
  roster,
  projectId,
}: {
  readonly roster: Roster
  readonly projectId: string
}) {
  const words = useWords(deskWords)
  const kinds = useWords(kindWords)
  const nameOf = useRosterName(roster)
  const [settling, setSettling] = useState<Line | null>(null)
  const columns: readonly Column<Line>[] = [
    { id: 'on', title: words.on, cell: (it) => <DayText day={it.on} />, sortBy: (it) => it.on },
    { id: 'time', title: words.when, cell: (it) => <span className="figures">{it.time}</span> },
    { id: 'name', title: words.who, cell: (it) => nameOf(it.participantId) },
    { id: 'minutes', title: words.hours, cell: (it) => it.minutes, number: true, sortBy: (it) => it.minutes },
    {
      id: 'state',
      title: words.hoursState,
      cell: (it) => <StatusTag tone={tones[it.status]} word={kinds.hours(it.status)} />,
      sortBy: (it) => it.status,
    },
    { id: 'until', title: words.publishedUntil, cell: (it) => <DayText day={it.until} /> },
    { id: 'objection', title: words.objection, cell: (it) => it.objection ?? '' },
    {
      id: 'settle',
      title: '',
      cell: (it) => <Button onPress={() => setSettling(it)}>{words.settle}</Button>,
    },
  ]
  const lines = linesOf(roster)
  return (
    <Card title={words.sessions}>
      {lines.length === 0 ? (
        <p className="soft">{words.sessionsNone}</p>
      ) : (
        <Table
          caption={words.sessions}
          quietCaption
          columns={columns}
          items={lines}
          idOf={(it) => `${it.sessionId}|${it.participantId}`}
        />
      )}
      {settling === null ? null : (
        <SettleDialog line={settling} projectId={projectId} onClose={() => setSettling(null)} />
      )}
    </Card>
  )
}

function SettleDialog(props: {
  readonly line: Line
  readonly projectId: string
  readonly onClose: () => void
}) {
  const words = useWords(deskWords)
  const colon = useColon()
  const { line, projectId, onClose } = props
  const [minutes, setMinutes] = useState<number | null>(line.minutes)
  const settle = useAction(deskContract.settleHours, {
    onDone: () => {
      showToast(words.settled)
      onClose()
    },
  })
  const { sessionId, participantId } = line
  return (
    <FormDialog
      title={words.settle}
      lead={words.settleLead}
      action={settle}
      onClose={onClose}
      onSubmit={() => settle.run({ sessionId, projectId, participantId, minutes: minutes ?? 0 })}
    >
      {line.objection === null ? null : (
        <p>
          {words.objection}
          {colon}
          {line.objection}
        </p>
      )}
      <Field label={words.settleMinutes} hint={words.settleZero} error={settle.errorOf('minutes')}>
        <NumberInput value={minutes} onChange={setMinutes} min={0} max={1_440} />
      </Field>
    </FormDialog>
  )
}
