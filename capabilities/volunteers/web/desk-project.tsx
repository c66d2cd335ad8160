import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import { residentContract } from '../contract/resident.ts'
import { statusTones } from './desk-volunteers.tsx'
import { deskWords } from './desk-words.ts'
import { InsuranceSheet } from './insurance-sheet.tsx'
import { kindWords } from './kind-words.ts'
import { NoteSheet } from './note-sheet.tsx'
import { ProjectRoster } from './project-roster.tsx'
import { ProjectSessions } from './project-sessions.tsx'
import { SessionSheet } from './session-sheet.tsx'

type Shown = OutputOf<typeof residentContract.getProject>
type Roster = OutputOf<typeof deskContract.getRoster>

/** One project for those who organise it: starting, who signed up, recording, correcting. */
export function DeskProject({ params }: ScreenProps) {
  const projectId = params.projectId ?? '-'
  const words = useWords(deskWords)
  const reading = useOperation(residentContract.getProject, { projectId }, { keep: true })
  useLive(['ledger_grew'])
  return (
    <Page
      title={reading.data?.title ?? words.title}
      lead={
        reading.data
          ? [...new Set([reading.data.organisationName, reading.data.placeName])].join(' · ')
          : undefined
      }
      width="wide"
    >
      <Show reading={reading}>
        {(project) => (
          <Stack>
            <About project={project} />
            {project.abilities.includes('getRoster') ? <Organising project={project} /> : null}
          </Stack>
        )}
      </Show>
    </Page>
  )
}

function About({ project }: { readonly project: Shown }) {
  const words = useWords(deskWords)
  const kinds = useWords(kindWords)
  return (
    <>
      <Facts
        facts={[
          {
            name: words.state,
            value: <StatusTag tone={statusTones[project.status]} word={kinds.statuses(project.status)} />,
          },
          { name: words.kind, value: kinds.kinds(project.kind) },
          { name: words.when, value: project.when },
          {
            name: words.from,
            value: (
              <>
                <DayText day={project.from} /> – <DayText day={project.to} />
              </>
            ),
          },
          { name: words.people, value: kinds.people(project.joined, project.needed) },
          { name: words.riskShort, value: project.risk },
        ]}
      />
      {lacksInsurance(project) ? (
        <Notice tone="warn" icon="shield">
          {words.needsInsurance}
        </Notice>
      ) : null}
    </>
  )
}

const lacksInsurance = ({ isDangerous, isInsured }: Shown): boolean => isDangerous && !isInsured

/** The insurance of a project; the first thing to do while it keeps the project from starting. */
function Insuring(props: { readonly isBarred: boolean; readonly onPress: () => void }) {
  const words = useWords(deskWords)
  return (
    <Button tone={props.isBarred ? 'main' : 'plain'} icon="shield" onPress={props.onPress}>
      {words.insurance}
    </Button>
  )
}

type Opened = 'insurance' | 'session' | 'note' | null

function Organising({ project }: { readonly project: Shown }) {
  const { projectId } = project
  const [opened, setOpened] = useState<Opened>(null)
  const reading = useOperation(deskContract.getRoster, { projectId }, { keep: true })
  const close = () => setOpened(null)
  return (
    <Stack>
      <Steps project={project} onOpen={setOpened} />
      <Show reading={reading}>
        {(roster) => (
          <>
            <ProjectRoster roster={roster} />
            <ProjectSessions roster={roster} projectId={projectId} />
            <Sheets opened={opened} project={project} roster={roster} onClose={close} />
          </>
        )}
      </Show>
    </Stack>
  )
}

function Sheets(props: {
  readonly opened: Opened
  readonly project: Shown
  readonly roster: Roster
  readonly onClose: () => void
}) {
  const { opened, project, roster, onClose } = props
  if (opened === 'insurance') return <InsuranceSheet project={project} onClose={onClose} />
  if (opened === 'session') return <SessionSheet roster={roster} onClose={onClose} />
  if (opened === 'note') return <NoteSheet roster={roster} onClose={onClose} />
  return null
}

function Steps(props: { readonly project: Shown; readonly onOpen: (opened: Opened) => void }) {
  const words = useWords(deskWords)
  const { projectId, abilities } = props.project
  const start = useAction(deskContract.startProject, { onDone: () => showToast(words.started) })
  const end = useAction(deskContract.endProject, { onDone: () => showToast(words.ended) })
  const may = (ability: string) => abilities.includes(ability)
  const isBarred = lacksInsurance(props.project)
  return (
    <Stack>
      <Inline>
        {may('startProject') ? (
          <Button
            tone={isBarred ? 'plain' : 'main'}
            icon="forward"
            busy={start.busy}
            disabled={isBarred}
            onPress={() => void start.run({ projectId })}
          >
            {words.start}
          </Button>
        ) : null}
        {may('recordSession') ? (
          <Button tone="main" icon="clock" onPress={() => props.onOpen('session')}>
            {words.record}
          </Button>
        ) : null}
        {may('noteInsurance') ? (
          <Insuring isBarred={isBarred} onPress={() => props.onOpen('insurance')} />
        ) : null}
        {may('addNote') ? (
          <Button icon="star" onPress={() => props.onOpen('note')}>
            {words.note}
          </Button>
        ) : null}
        <ButtonLink href={`/desk/volunteers/${projectId}/poster`} icon="qr">
          {words.poster}
        </ButtonLink>
        {may('endProject') ? (
          <Button tone="quiet" busy={end.busy} onPress={() => void end.run({ projectId })}>
            {words.end}
          </Button>
        ) : null}
      </Inline>
      <ProblemNotice problem={start.problem ?? end.problem} />
    </Stack>
  )
}
