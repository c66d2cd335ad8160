import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet, useBooklet } from '#platform/web/booklet.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox, Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '../contract/resident.ts'
import { kindWords } from './kind-words.ts'
import { volunteerWords } from './volunteer-words.ts'

type Shown = OutputOf<typeof residentContract.getProject>

/** One project: what is done, what could happen, and joining. */
export function ResidentProject({ params }: ScreenProps) {
  const words = useWords(volunteerWords)
  const booklet = useBooklet()
  const projectId = params.projectId ?? '-'
  const reading = useOperation(
    residentContract.getProject,
    { projectId },
    booklet === null ? {} : { receipt: booklet.receipt },
  )
  return (
    <>
      <TopBar title={words.title} back="/volunteer" />
      <Show reading={reading}>
        {(project) => (
          <Page title={project.title} lead={project.organisationName}>
            <Stack>
              <About project={project} />
              <Taking project={project} />
            </Stack>
          </Page>
        )}
      </Show>
    </>
  )
}

function About({ project }: { readonly project: Shown }) {
  const words = useWords(volunteerWords)
  const kinds = useWords(kindWords)
  return (
    <>
      {project.about === '' ? null : <p>{project.about}</p>}
      <Facts
        facts={[
          { name: words.about, value: kinds.kinds(project.kind) },
          { name: words.when, value: project.when },
          {
            name: words.days,
            value: (
              <>
                <DayText day={project.from} /> – <DayText day={project.to} />
              </>
            ),
          },
          { name: words.where, value: project.placeName },
          { name: words.wanted, value: kinds.people(project.joined, project.needed) },
          {
            name: words.age,
            value: project.leastAge === 0 ? words.ageAny : words.ageFrom(project.leastAge),
          },
        ]}
      />
      <Card title={words.risk}>
        <Stack>
          <p>{project.risk}</p>
          {project.isDangerous ? (
            <Notice tone={project.isInsured ? 'good' : 'warn'} icon="shield">
              {project.isInsured ? words.insured : words.dangerous}
            </Notice>
          ) : null}
        </Stack>
      </Card>
    </>
  )
}

/** Joining, stepping back and rating, as far as they are possible now. */
function Taking({ project }: { readonly project: Shown }) {
  const words = useWords(volunteerWords)
  if (project.status === 'ended' && !project.abilities.includes('rateProject')) {
    return <Notice tone="still">{words.ended}</Notice>
  }
  return (
    <NeedsBooklet kind="volunteer">
      {({ receipt }) => (
        <>
          {project.abilities.includes('joinProject') ? (
            <Join projectId={project.projectId} receipt={receipt} />
          ) : null}
          {project.abilities.includes('leaveProject') ? (
            <Leave projectId={project.projectId} receipt={receipt} />
          ) : null}
          {project.abilities.length === 0 ? <Notice tone="still">{words.full}</Notice> : null}
          {project.abilities.includes('rateProject') && project.status !== 'recruiting' ? (
            <Rate projectId={project.projectId} receipt={receipt} />
          ) : null}
        </>
      )}
    </NeedsBooklet>
  )
}

type StepProps = { readonly projectId: string; readonly receipt: string }

function Join({ projectId, receipt }: StepProps) {
  const words = useWords(volunteerWords)
  const [riskRead, setRiskRead] = useState(false)
  const [suitsMe, setSuitsMe] = useState(false)
  const join = useAction(residentContract.joinProject, {
    receipt,
    onDone: () => showToast(words.joined),
  })
  return (
    <Stack>
      <Checkbox checked={riskRead} onChange={setRiskRead} title={words.riskRead} />
      <Checkbox checked={suitsMe} onChange={setSuitsMe} title={words.suitsMe} />
      <ProblemNotice problem={join.problem} />
      <Button
        tone="main"
        wide
        icon="hand"
        busy={join.busy}
        disabled={!riskRead || !suitsMe}
        onPress={() => void join.run({ projectId, riskRead, suitsMe })}
      >
        {words.join}
      </Button>
    </Stack>
  )
}

function Leave({ projectId, receipt }: StepProps) {
  const words = useWords(volunteerWords)
  const leave = useAction(residentContract.leaveProject, { receipt, onDone: () => showToast(words.left) })
  return (
    <Stack>
      <Notice tone="good">{words.joinedNote}</Notice>
      <ProblemNotice problem={leave.problem} />
      <Button busy={leave.busy} onPress={() => void leave.run({ projectId })}>
        {words.leave}
      </Button>
    </Stack>
  )
}

const stars = ['1', '2', '3', '4', '5'] as const

function Rate({ projectId, receipt }: StepProps) {
  const words = useWords(volunteerWords)
  const [chosen, setChosen] = useState<(typeof stars)[number] | null>(null)
  const rate = useAction(residentContract.rateProject, { receipt, onDone: () => showToast(words.rated) })
  return (
    <Card title={words.rate}>
      <Form
        onSubmit={() => {
          if (chosen !== null) void rate.run({ projectId, stars: Number(chosen) })
        }}
      >
        <FieldGroup label={words.rate}>
          <Choice
            value={chosen}
            onChange={setChosen}
            columns
            options={stars.toReversed().map((value) => ({ value, title: words.stars(value) }))}
          />
        </FieldGroup>
        <ProblemNotice problem={rate.problem} />
        <Button submit busy={rate.busy} disabled={chosen === null}>
          {words.rateSend}
        </Button>
      </Form>
    </Card>
  )
}
