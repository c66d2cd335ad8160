import { call } from '#platform/web/client.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { saveAttached } from './attached-file.ts'
import { learningWords } from './learning-words.ts'
import type { ProgrammeRecord as Programme } from './programme-record.ts'
import './learning.css'

/** One programme: its courses with lessons and things to read, and the sessions in the hall. */
export function ResidentProgramme({ params }: ScreenProps) {
  const words = useWords(learningWords)
  const reading = useKeptOperation(learningContract.getProgramme, { programmeId: params.programmeId ?? '-' })
  return (
    <>
      <TopBar title={reading.data?.title ?? words.programme} back="/learning" />
      <Show reading={reading}>
        {(programme) => (
          <Page
            title={programme.title}
            lead={`${words.level(programme.level)} · ${programme.organisationName}`}
          >
            <Stack>
              {programme.about === '' ? null : <p>{programme.about}</p>}
              {programme.courses.length === 0 ? <EmptyState icon="book" title={words.noCourses} /> : null}
              {programme.courses.map((course) => (
                <Course key={course.courseId} course={course} programme={programme} />
              ))}
              <Sessions programme={programme} />
            </Stack>
          </Page>
        )}
      </Show>
    </>
  )
}

function Course({ course, programme }: { course: Programme['courses'][number]; programme: Programme }) {
  const words = useWords(learningWords)
  const own = <One extends { readonly courseId: string }>(all: readonly One[]) =>
    all.filter(({ courseId }) => courseId === course.courseId)
  const lessons = own(programme.onlineLessons)
  const materials = own(programme.materials)
  return (
    <Card title={course.title}>
      <Stack>
        <p className="soft">{course.subject}</p>
        {lessons.length === 0 ? null : (
          <Rows label={words.online}>
            {lessons.map((lesson) => (
              <Row
                key={lesson.lessonId}
                href={`/learning/lessons/${lesson.lessonId}`}
                title={lesson.title}
                end={words.hours(lesson.hours)}
              />
            ))}
          </Rows>
        )}
        {materials.map((material) => (
          <Material key={material.materialId} material={material} />
        ))}
      </Stack>
    </Card>
  )
}

function Material({ material }: { readonly material: Programme['materials'][number] }) {
  const words = useWords(learningWords)
  const { materialId, title, text, link, file } = material
  const take = async () => saveAttached(await call(learningContract.getMaterialFile, { materialId }))
  return (
    <details>
      <summary>{title}</summary>
      <Stack>
        <p className="lesson-text">{text}</p>
        {link === null ? null : (
          <a href={link} target="_blank" rel="noreferrer">
            {words.openLink}
          </a>
        )}
        {file === null ? null : (
          <Button icon="download" onPress={() => void take().catch(() => showToast(words.noFile))}>
            {words.takeFile(file.name)}
          </Button>
        )}
      </Stack>
    </details>
  )
}

const mostShown = 20

function Sessions({ programme }: { readonly programme: Programme }) {
  const words = useWords(learningWords)
  const sessions = programme.latestSessions.slice(0, mostShown)
  if (sessions.length === 0) return null
  return (
    <section>
      <Stack gap="tight">
        <h2>{words.coming}</h2>
        <Rows label={words.coming}>
          {sessions.map((session) => (
            <Row
              key={session.sessionId}
              title={session.title}
              note={
                <>
                  <DayText day={session.on} /> {session.from}–{session.to} · {session.venue}
                  {session.lecturerName === null ? '' : ` · ${words.lecturer(session.lecturerName)}`}
                </>
              }
              end={
                session.isCancelled ? (
                  <StatusTag tone="still" word={words.cancelled} />
                ) : (
                  words.hours(session.hours)
                )
              }
            />
          ))}
        </Rows>
      </Stack>
    </section>
  )
}
