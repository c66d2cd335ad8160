import { useState } from 'react'
import { useLocation } from 'wouter'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormState, useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { mostQuestions } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { editorWords } from './editor-words.ts'
import { QuestionEditor } from './question-editor.tsx'
import { contentFrom, draftOf, newQuestion, type QuestionDraft, type SurveyDraft } from './survey-draft.ts'
import { TopicChoice } from './topic-choice.tsx'
import './surveys.css'

const emptyDraft = (): SurveyDraft => ({
  ...{ title: '', why: '', after: '', closesOn: '', topic: null },
  questions: [newQuestion(newId())],
})

/** A new survey, or with `?after=` the next version of an older one. */
export function DeskSurveyNew() {
  const older = new URLSearchParams(location.search).get('after')
  const reading = useOperation(
    surveysContract.getSurvey,
    { surveyId: older ?? '-' },
    { enabled: older !== null },
  )
  const [surveyId] = useState(newId)
  if (older === null) return <Editor surveyId={surveyId} draft={emptyDraft()} versionOf={null} isNew />
  return (
    <Show reading={reading}>
      {(survey) => (
        <Editor
          surveyId={surveyId}
          draft={{ ...draftOf(survey), closesOn: '' }}
          versionOf={older}
          placeId={survey.placeId}
          isNew
        />
      )}
    </Show>
  )
}

/** A survey that has not opened, to be corrected. */
export function DeskSurveyEdit({ params }: ScreenProps) {
  const surveyId = params.surveyId ?? '-'
  const reading = useOperation(surveysContract.getSurvey, { surveyId })
  return (
    <Show reading={reading}>
      {(survey) => (
        <Editor
          surveyId={surveyId}
          draft={draftOf(survey)}
          versionOf={survey.versionOf}
          placeId={survey.placeId}
        />
      )}
    </Show>
  )
}

type EditorProps = {
  readonly surveyId: string
  readonly draft: SurveyDraft
  readonly versionOf: string | null
  readonly placeId?: string
  readonly isNew?: true
}

function Editor({ surveyId, draft, versionOf, placeId, isNew }: EditorProps) {
  const words = useWords(editorWords)
  const post = useOwnPost()
  const [, go] = useLocation()
  const [initial] = useState(draft)
  const form = useForm<SurveyDraft>(initial, isNew ? `survey-new-${versionOf ?? ''}` : `survey-${surveyId}`)
  const [isMissing, setIsMissing] = useState(false)
  const there = placeId ?? post.placeId
  const write = useAction(surveysContract.writeSurvey, {
    onDone: () => {
      form.reset()
      showToast(words.saved)
      go(`/desk/surveys/${surveyId}`)
    },
  })
  const send = () => {
    const content = contentFrom(form.values)
    setIsMissing(content === null || there === null)
    if (content === null || there === null) return
    void write.run({ surveyId, placeId: there, organisationId: post.organisationId, versionOf, ...content })
  }
  const { errorOf } = write
  return (
    <>
      <TopBar title={words.back} back={isNew ? '/desk/surveys' : `/desk/surveys/${surveyId}`} />
      <Page title={isNew ? words.newTitle : words.editTitle} lead={words.lead}>
        <Form onSubmit={send}>
          <About form={form} errorOf={errorOf} placeId={there} />
          <Questions form={form} errorOf={errorOf} />
          {isMissing ? <Notice tone="warn">{words.missing}</Notice> : null}
          <ProblemNotice problem={write.problem} />
          <Inline place="end">
            <Button submit tone="main" icon="check" busy={write.busy}>
              {words.save}
            </Button>
          </Inline>
        </Form>
      </Page>
    </>
  )
}

type PartProps = {
  readonly form: FormState<SurveyDraft>
  readonly errorOf: (field: string) => string | undefined
}

function About({ form, errorOf, placeId }: PartProps & { readonly placeId: string | null }) {
  const words = useWords(editorWords)
  const desk = useWords(deskWords)
  return (
    <Stack>
      <Field label={words.title} hint={words.titleHint} error={errorOf('title')}>
        <TextInput {...form.control('title')} />
      </Field>
      <Field label={words.why} error={errorOf('why')}>
        <TextArea {...form.control('why')} most={300} />
      </Field>
      <Field label={words.after} hint={words.afterHint} error={errorOf('after')}>
        <TextArea {...form.control('after')} most={300} />
      </Field>
      <Field label={words.closesOn} hint={words.closesHint} error={errorOf('closesOn')}>
        <DateInput {...form.control('closesOn')} />
      </Field>
      <TopicChoice
        label={words.topic}
        hint={words.topicHint}
        none={desk.becameNone}
        placeId={placeId}
        {...form.control('topic')}
      />
    </Stack>
  )
}

function Questions({ form, errorOf }: PartProps) {
  const words = useWords(editorWords)
  const { questions } = form.values
  const change = (at: number, given: Partial<QuestionDraft>) =>
    form.set(
      'questions',
      questions.map((one, index) => (index === at ? { ...one, ...given } : one)),
    )
  const up = (at: number) => {
    const [one, before] = [questions[at], questions[at - 1]]
    if (one && before) form.set('questions', questions.toSpliced(at - 1, 2, one, before))
  }
  return (
    <section className="stack">
      <h2>{words.questions}</h2>
      {questions.map((question, at) => (
        <QuestionEditor
          key={question.id}
          question={question}
          at={at}
          errorOf={(field) => errorOf(`questions.${at}.${field}`)}
          onChange={(given) => change(at, given)}
          onUp={at === 0 ? null : () => up(at)}
          onRemove={
            questions.length === 1
              ? null
              : () =>
                  form.set(
                    'questions',
                    questions.filter((_, index) => index !== at),
                  )
          }
        />
      ))}
      {questions.length < mostQuestions ? (
        <div>
          <Button icon="add" onPress={() => form.set('questions', [...questions, newQuestion(newId())])}>
            {words.addQuestion}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
