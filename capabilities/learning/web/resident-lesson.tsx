import type { OutputOf } from '#platform/operations/contract.ts'
import { useBooklet } from '#platform/web/booklet.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { ReadAloud } from '#platform/web/parts/read-aloud.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { useLessonPlace } from './kept-lesson.ts'
import { learningWords } from './learning-words.ts'
import { LessonElsewhere } from './lesson-elsewhere.tsx'
import { LessonQuestions } from './lesson-questions.tsx'
import { useKeptPicture, useKeptPictures } from './use-kept-picture.ts'
import './learning.css'

type Lesson = OutputOf<typeof learningContract.getLesson>

/** An online lesson: part after part, questions at the end; it opens where one stopped, with or without network. */
export function ResidentLesson({ params }: ScreenProps) {
  const words = useWords(learningWords)
  const lessonId = params.lessonId ?? '-'
  const reading = useKeptOperation(learningContract.getLesson, { lessonId })
  const back = reading.data ? `/learning/programmes/${reading.data.programmeId}` : '/learning'
  return (
    <>
      <TopBar title={reading.data?.title ?? words.online} back={back} />
      <Show reading={reading}>
        {(lesson) => (
          <Page title={lesson.title} lead={words.hours(lesson.hours)}>
            <Stack>
              {reading.isKept && reading.at ? <KeptSince at={reading.at} /> : null}
              {lesson.isWithdrawn ? <Withdrawn /> : <Opened key={lesson.lessonId} lesson={lesson} />}
            </Stack>
          </Page>
        )}
      </Show>
    </>
  )
}

function Withdrawn() {
  const words = useWords(learningWords)
  return (
    <EmptyState
      icon="book"
      title={words.withdrawn}
      note={words.withdrawnNote}
      action={<ButtonLink href="/learning">{words.programmes}</ButtonLink>}
    />
  )
}

/** Whether the reader's booklet has this lesson already. */
function useIsDone(lessonId: string): boolean {
  const booklet = useBooklet()
  const { data } = useOperation(
    learningContract.getMyLearning,
    {},
    { enabled: booklet !== null, ...(booklet && { receipt: booklet.receipt }) },
  )
  return data?.lessonsDone.includes(lessonId) ?? false
}

function Opened({ lesson }: { readonly lesson: Lesson }) {
  const words = useWords(learningWords)
  const { place, go, isResumed, toStart } = useLessonPlace(lesson.lessonId)
  const isDone = useIsDone(lesson.lessonId)
  useKeptPictures(lesson.parts.map(({ photoId }) => photoId))
  const part = lesson.parts[place.part]
  return (
    <Stack>
      {isDone ? <Notice tone="good">{words.doneAlready}</Notice> : null}
      {isResumed ? (
        <Notice tone="info" action={<Button onPress={toStart}>{words.fromStart}</Button>}>
          {words.resumed}
        </Notice>
      ) : null}
      {part === undefined ? (
        <LessonQuestions
          lesson={lesson}
          answers={place.answers}
          onAnswer={(answers) => go({ answers })}
          onBack={() => go({ part: lesson.parts.length - 1 })}
        />
      ) : (
        <Part lesson={lesson} at={place.part} onGo={(next) => go({ part: next })} />
      )}
      {isDone ? null : <LessonElsewhere lessonId={lesson.lessonId} place={place} />}
    </Stack>
  )
}

type PartProps = { readonly lesson: Lesson; readonly at: number; readonly onGo: (at: number) => void }

function Part({ lesson, at, onGo }: PartProps) {
  const words = useWords(learningWords)
  const { text = '', photoId = null } = lesson.parts[at] ?? {}
  const picture = useKeptPicture(photoId)
  const isLast = at === lesson.parts.length - 1
  return (
    <article>
      <Stack>
        <p className="soft small">{words.part(at + 1, lesson.parts.length)}</p>
        {picture === null ? null : <img className="lesson-picture" src={picture} alt={words.picture} />}
        <p className="lesson-text">{text}</p>
        <ReadAloud text={text} />
        <Inline place="spread">
          {at > 0 ? <Button onPress={() => onGo(at - 1)}>{words.before}</Button> : <span />}
          <Button tone="main" onPress={() => onGo(at + 1)}>
            {isLast ? words.toQuestions : words.next}
          </Button>
        </Inline>
      </Stack>
    </article>
  )
}
