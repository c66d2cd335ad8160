import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { AddCourseSheet, AddMaterialSheet } from './course-sheets.tsx'
import { deskWords } from './desk-words.ts'
import { learningWords } from './learning-words.ts'
import { LessonSheet } from './lesson-sheet.tsx'
import { PlanSessionSheet } from './plan-session-sheet.tsx'
import type { ProgrammeRecord } from './programme-record.ts'
import { CloseProgrammeSheet, RevokeCertificateSheet, WithdrawLessonSheet } from './reason-sheets.tsx'
import { SessionTable } from './session-table.tsx'

type Opened = 'course' | 'session' | 'close' | 'revoke' | null

/** One programme at the desk: courses with lessons and materials, sessions with their lists. */
export function DeskProgramme({ params }: ScreenProps) {
  const programmeId = params.programmeId ?? '-'
  const reading = useOperation(learningContract.getProgramme, { programmeId }, { keep: true })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(programme) => <Programme programme={programme} />}</Show>
}

function Programme({ programme }: { readonly programme: ProgrammeRecord }) {
  const words = useWords(deskWords)
  const said = useWords(learningWords)
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const may = (ability: string) => programme.abilities.includes(ability)
  const { programmeId, sessions, attended } = programme
  return (
    <Page
      title={programme.title}
      lead={`${said.level(programme.level)} · ${programme.organisationName} · ${words.counts(sessions, attended)}`}
      width="wide"
      actions={
        <>
          {may('importAttendances') ? (
            <ButtonLink href={`/desk/learning/${programmeId}/import`} icon="upload">
              {words.import}
            </ButtonLink>
          ) : null}
          {may('revokeCertificate') ? (
            <Button tone="quiet" onPress={() => setOpened('revoke')}>
              {words.revoke}
            </Button>
          ) : null}
          {may('closeProgramme') ? (
            <Button tone="quiet" onPress={() => setOpened('close')}>
              {words.close}
            </Button>
          ) : null}
        </>
      }
    >
      <Stack>
        <Sessions programme={programme} onPlan={() => setOpened('session')} />
        {programme.courses.map((course) => (
          <Course key={course.courseId} course={course} programme={programme} />
        ))}
        {may('addCourse') ? (
          <Inline>
            <Button icon="add" onPress={() => setOpened('course')}>
              {words.addCourse}
            </Button>
          </Inline>
        ) : null}
        {opened === 'course' ? <AddCourseSheet programmeId={programmeId} onClose={close} /> : null}
        {opened === 'session' ? <PlanSessionSheet programme={programme} onClose={close} /> : null}
        {opened === 'revoke' ? <RevokeCertificateSheet programmeId={programmeId} onClose={close} /> : null}
        {opened === 'close' ? <CloseProgrammeSheet programmeId={programmeId} onClose={close} /> : null}
      </Stack>
    </Page>
  )
}

type OfProgramme = { readonly programme: ProgrammeRecord }

function Sessions({ programme, onPlan }: OfProgramme & { readonly onPlan: () => void }) {
  const words = useWords(deskWords)
  const mayPlan = programme.abilities.includes('planSession') && programme.courses.length > 0
  const plan = mayPlan ? (
    <Button icon="add" tone="main" onPress={onPlan}>
      {words.plan}
    </Button>
  ) : undefined
  if (programme.latestSessions.length === 0)
    return <EmptyState icon="calendar" title={words.noSessions} action={plan} />
  return (
    <Stack>
      <Inline place="end">{plan}</Inline>
      <SessionTable programme={programme} />
    </Stack>
  )
}

function Course({ course, programme }: OfProgramme & { course: ProgrammeRecord['courses'][number] }) {
  const words = useWords(deskWords)
  const comma = useComma()
  const said = useWords(learningWords)
  const [opened, setOpened] = useState<'lesson' | 'material' | null>(null)
  const [withdrawn, setWithdrawn] = useState<string | null>(null)
  const { programmeId, abilities, onlineLessons, materials } = programme
  const close = () => setOpened(null)
  const ids = { programmeId, courseId: course.courseId }
  const lessons = onlineLessons.filter(({ courseId }) => courseId === course.courseId)
  const titles = materials.filter(({ courseId }) => courseId === course.courseId).map(({ title }) => title)
  return (
    <Card title={`${course.title} · ${course.subject}`}>
      <Stack>
        <Rows label={words.lessons}>
          {lessons.map(({ lessonId, title, hours }) => (
            <Row
              key={lessonId}
              title={title}
              note={said.hours(hours)}
              end={
                <Button tone="quiet" onPress={() => setWithdrawn(lessonId)}>
                  {words.withdraw}
                </Button>
              }
            />
          ))}
        </Rows>
        {titles.length === 0 ? null : <p className="soft">{titles.join(comma)}</p>}
        {abilities.includes('offerLesson') ? (
          <Inline>
            <Button icon="add" onPress={() => setOpened('lesson')}>
              {words.offer}
            </Button>
            <Button icon="add" onPress={() => setOpened('material')}>
              {words.addMaterial}
            </Button>
          </Inline>
        ) : null}
      </Stack>
      {opened === 'lesson' ? <LessonSheet {...ids} onClose={close} /> : null}
      {opened === 'material' ? <AddMaterialSheet {...ids} onClose={close} /> : null}
      {withdrawn === null ? null : (
        <WithdrawLessonSheet lessonId={withdrawn} onClose={() => setWithdrawn(null)} />
      )}
    </Card>
  )
}
