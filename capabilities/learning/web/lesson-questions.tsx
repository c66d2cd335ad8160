import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet, type OwnBooklet } from '#platform/web/booklet.ts'
import { useOnline } from '#platform/web/online.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useLocation } from 'wouter'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'

type Lesson = OutputOf<typeof learningContract.getLesson>
type Answers = readonly (number | null)[]

type Props = {
  readonly lesson: Lesson
  readonly answers: Answers
  readonly onAnswer: (answers: Answers) => void
  readonly onBack: () => void
}

/** The questions at the end: each says at once whether it is right, and may be thought over as often as one likes. */
export function LessonQuestions({ lesson, answers, onAnswer, onBack }: Props) {
  const words = useWords(learningWords)
  const { questions } = lesson
  const given = questions.map((_, at) => answers[at] ?? null)
  const isRight = questions.every(({ right }, at) => given[at] === right)
  return (
    <Stack>
      <h2>{words.questions}</h2>
      <p className="soft">{words.questionsLead}</p>
      {questions.map((question, at) => (
        <Question
          key={question.ask}
          question={question}
          number={at + 1}
          given={given[at] ?? null}
          onGive={(choice) => onAnswer(given.map((one, index) => (index === at ? choice : one)))}
        />
      ))}
      {lesson.link === null ? null : (
        <p>
          <a href={lesson.link} target="_blank" rel="noreferrer">
            {words.paper}
          </a>
        </p>
      )}
      {isRight ? (
        <NeedsBooklet kind="member">
          {(booklet: OwnBooklet) => <Finish lesson={lesson} booklet={booklet} />}
        </NeedsBooklet>
      ) : null}
      <Inline>
        <Button onPress={onBack}>{words.before}</Button>
      </Inline>
    </Stack>
  )
}

type QuestionProps = {
  readonly question: Lesson['questions'][number]
  readonly number: number
  readonly given: number | null
  readonly onGive: (choice: number) => void
}

function Question({ question, number, given, onGive }: QuestionProps) {
  const words = useWords(learningWords)
  const isRight = given === question.right
  return (
    <Stack gap="tight">
      <FieldGroup label={`${number}. ${question.ask}`}>
        <Choice
          value={given === null ? null : String(given)}
          onChange={(value) => onGive(Number(value))}
          options={question.choices.map((choice, at) => ({ value: String(at), title: choice }))}
        />
      </FieldGroup>
      <div aria-live="polite">
        {given === null ? null : (
          <Notice tone={isRight ? 'good' : 'warn'}>
            {isRight ? `${words.rightAnswer} ${question.because}` : words.wrongAnswer}
          </Notice>
        )}
      </div>
    </Stack>
  )
}

/** Through the outbox, so that a lesson done in a cellar is noted when there is network again. */
function Finish({ lesson, booklet }: { readonly lesson: Lesson; readonly booklet: OwnBooklet }) {
  const words = useWords(learningWords)
  const [, go] = useLocation()
  const outbox = useOutbox()
  const online = useOnline()
  const finish = async () => {
    await outbox.put({
      operation: learningContract.finishLesson,
      input: { lessonId: lesson.lessonId, answers: lesson.questions.map(({ right }) => right) },
      about: lesson.lessonId,
      label: lesson.title,
      receipt: booklet.receipt,
    })
    showToast(online ? words.finished : words.finishedOffline)
    go('/learning')
  }
  return (
    <Button tone="main" wide onPress={() => void finish()}>
      {words.finish}
    </Button>
  )
}
