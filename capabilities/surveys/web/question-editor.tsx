import { useSay } from '#platform/web/language.ts'
import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import { asksAgain, asksPerson } from '../question-check.ts'
import { mostOptions, questionKindNames, questionKinds } from '../words.ts'
import { editorWords } from './editor-words.ts'
import { type QuestionDraft, questionFrom } from './survey-draft.ts'

type Props = {
  readonly question: QuestionDraft
  readonly at: number
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (given: Partial<QuestionDraft>) => void
  readonly onUp: (() => void) | null
  readonly onRemove: (() => void) | null
}

/** One question while it is written; what must not or need not be asked is said at once, with the remedy. */
export function QuestionEditor(props: Props) {
  const words = useWords(editorWords)
  const say = useSay()
  const { question, at, errorOf, onChange } = props
  const asked = questionFrom(question)
  return (
    <fieldset className="survey-editor">
      <legend className="field-label">{words.question(at + 1)}</legend>
      <Columns least="12rem">
        <Field label={words.words} error={errorOf('words')}>
          <TextInput value={question.words} onChange={(said) => onChange({ words: said })} />
        </Field>
        <Field label={words.kind} error={errorOf('kind')}>
          <Select
            value={question.kind}
            onChange={(kind) => onChange({ kind })}
            options={questionKinds.map((value) => ({ value, label: say(questionKindNames[value]) }))}
          />
        </Field>
      </Columns>
      <Field label={words.reason} hint={words.reasonHint} error={errorOf('why')}>
        <TextInput value={question.why} onChange={(why) => onChange({ why })} />
      </Field>
      <HowAnswered {...props} />
      {asksPerson(asked) ? <Notice tone="late">{words.asksPerson}</Notice> : null}
      {asksAgain(asked) ? <Notice tone="warn">{words.asksAgain}</Notice> : null}
      <Inline place="end">
        {props.onUp === null ? null : (
          <Button tone="quiet" icon="up" onPress={props.onUp}>
            {words.up}
          </Button>
        )}
        {props.onRemove === null ? null : (
          <Button tone="quiet" icon="trash" onPress={props.onRemove}>
            {words.removeQuestion}
          </Button>
        )}
      </Inline>
    </fieldset>
  )
}

function HowAnswered({ question, errorOf, onChange }: Props) {
  const words = useWords(editorWords)
  if (question.kind === 'text') return null
  if (question.kind === 'number') {
    return (
      <Columns least="8rem">
        <Field label={words.from} error={errorOf('range')}>
          <NumberInput value={question.from} onChange={(from) => onChange({ from })} />
        </Field>
        <Field label={words.to}>
          <NumberInput value={question.to} onChange={(to) => onChange({ to })} />
        </Field>
      </Columns>
    )
  }
  return <Options question={question} error={errorOf('options')} onChange={onChange} />
}

function Options(props: {
  readonly question: QuestionDraft
  readonly error: string | undefined
  readonly onChange: Props['onChange']
}) {
  const words = useWords(editorWords)
  const { options } = props.question
  const set = (next: readonly string[]) => props.onChange({ options: next })
  return (
    <Stack gap="tight">
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option may still be empty while it is being typed.
        <Field key={at} label={words.option(at + 1)} error={at === 0 ? props.error : undefined}>
          <div className="inline">
            <TextInput
              value={option}
              onChange={(said) => set(options.map((one, index) => (index === at ? said : one)))}
            />
            {options.length > 2 ? (
              <IconButton
                icon="close"
                name={words.removeOption(at + 1)}
                onPress={() => set(options.filter((_, index) => index !== at))}
              />
            ) : null}
          </div>
        </Field>
      ))}
      {options.length < mostOptions ? (
        <div>
          <Button tone="quiet" icon="add" onPress={() => set([...options, ''])}>
            {words.addOption}
          </Button>
        </div>
      ) : null}
    </Stack>
  )
}
