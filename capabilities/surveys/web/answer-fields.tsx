import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox, Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { AnswerDraft, Question } from './answer-draft.ts'
import { surveyWords } from './survey-words.ts'

type Props = {
  readonly questions: readonly Question[]
  readonly draft: AnswerDraft
  readonly onChange: (draft: AnswerDraft) => void
  readonly errorOf: (field: string) => string | undefined
}

/** The questions of a survey, each with its reason, to be answered or passed over. */
export function AnswerFields({ questions, draft, onChange, errorOf }: Props) {
  const choose = (at: number, chosen: readonly number[]) =>
    onChange({ ...draft, answers: draft.answers.map((before, index) => (index === at ? chosen : before)) })
  return (
    <Stack>
      {questions.map((question, at) => (
        <OneQuestion
          key={question.words}
          question={question}
          number={at + 1}
          chosen={draft.answers[at] ?? []}
          text={draft.text}
          error={errorOf(question.kind === 'text' ? 'text' : `answers.${at}`)}
          onChoose={(chosen) => choose(at, chosen)}
          onText={(text) => onChange({ ...draft, text })}
        />
      ))}
    </Stack>
  )
}

type OneProps = {
  readonly question: Question
  readonly number: number
  readonly chosen: readonly number[]
  readonly text: string
  readonly error: string | undefined
  readonly onChoose: (chosen: readonly number[]) => void
  readonly onText: (text: string) => void
}

function OneQuestion(props: OneProps) {
  const words = useWords(surveyWords)
  const { question, chosen, onChoose, error } = props
  const { kind, range } = question
  const about = {
    label: `${props.number}. ${question.words}`,
    hint: words.reason(question.why),
    error,
    optional: true,
  } as const
  if (kind === 'text') {
    return (
      <Field {...about}>
        <TextArea value={props.text} onChange={props.onText} most={200} />
      </Field>
    )
  }
  if (kind === 'number') {
    const { from, to } = range ?? { from: 0, to: 0 }
    return (
      <Field {...about} hint={`${words.reason(question.why)} ${words.number(from, to)}`}>
        <NumberInput
          value={chosen[0] ?? null}
          min={from}
          max={to}
          onChange={(value) => onChoose(value === null ? [] : [value])}
        />
      </Field>
    )
  }
  return (
    <FieldGroup {...about}>{kind === 'one' ? <OneOf {...props} /> : <SeveralOf {...props} />}</FieldGroup>
  )
}

function OneOf({ question, chosen, onChoose }: OneProps) {
  const words = useWords(surveyWords)
  return (
    <Stack gap="tight">
      <Choice
        columns
        value={chosen[0] === undefined ? null : String(chosen[0])}
        onChange={(value) => onChoose([Number(value)])}
        options={question.options.map((title, at) => ({ value: String(at), title }))}
      />
      {chosen.length > 0 ? (
        <div>
          <Button tone="quiet" onPress={() => onChoose([])}>
            {words.clear}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}

function SeveralOf({ question, chosen, onChoose }: OneProps) {
  return question.options.map((title, at) => (
    <Checkbox
      key={title}
      title={title}
      checked={chosen.includes(at)}
      onChange={(isIn) => onChoose(isIn ? [...chosen, at].toSorted() : chosen.filter((one) => one !== at))}
    />
  ))
}
