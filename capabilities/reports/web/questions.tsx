import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { meaningKey } from '../words.ts'
import { AskDialog } from './ask-dialog.tsx'
import type { Filling } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { useMeaningOptions } from './meaning-options.ts'

type Question = Filling['sheet']['questions'][number]

/** What each label of the form means; the one of the chosen cell comes first. */
export function Questions({
  filling,
  current,
}: {
  readonly filling: Filling
  readonly current: number | null
}) {
  const words = useWords(fillingWords)
  const [asking, setAsking] = useState<Question | null>(null)
  const all = filling.sheet.questions.map((question, at) => ({ question, at }))
  const ordered = all.toSorted((one, other) => rank(one, current) - rank(other, current))
  return (
    <Card title={words.questions}>
      <Stack>
        <p className="small soft">{words.questionsNote}</p>
        {ordered.map(({ question, at }) => (
          <QuestionRow
            key={`${at} ${question.key}`}
            filling={filling}
            question={question}
            onAsk={() => setAsking(question)}
          />
        ))}
      </Stack>
      {asking ? <AskDialog filling={filling} question={asking} onClose={() => setAsking(null)} /> : null}
    </Card>
  )
}

/** The chosen one, then what needs a look, then what is done. */
function rank({ question, at }: { question: Question; at: number }, current: number | null): number {
  if (at === current) return -1
  if (question.certainty === 'guess' || question.meaning === null) return at
  return question.missing.length > 0 ? 1_000 + at : 2_000 + at
}

function QuestionRow(props: {
  readonly filling: Filling
  readonly question: Question
  readonly onAsk: () => void
}) {
  const words = useWords(fillingWords)
  const { filling, question, onAsk } = props
  const { formId, abilities } = filling
  const options = useMeaningOptions(filling.facts, question.meaning)
  const choose = useAction(reportsContract.chooseMeaning)
  const mayChoose = abilities.includes('chooseMeaning') && question.key !== ''
  const pick = (value: string) => {
    const meaning = options.find((option) => option.value === value)?.meaning
    if (meaning) void choose.run({ formId, key: question.key, meaning })
  }
  const { meaning } = question
  const isOwn = meaning === null || meaning.kind === 'fact'
  return (
    <div className="report-question">
      <Field
        label={words.means(question.label)}
        hint={`${words[question.axis]} · ${words.cells(question.filled, question.cells)}`}
      >
        <Select
          value={meaning === null ? '' : meaningKey(meaning)}
          onChange={pick}
          options={
            mayChoose
              ? options
              : options.filter(({ value }) => meaning !== null && value === meaningKey(meaning))
          }
          placeholder={words.noMeaning}
        />
      </Field>
      <Inline>
        {question.certainty === 'guess' && meaning !== null && mayChoose ? (
          <Button icon="check" busy={choose.busy} onPress={() => pick(meaningKey(meaning))}>
            {words.confirm}
          </Button>
        ) : null}
        {isOwn && question.missing.length > 0 && abilities.includes('askForFact') && question.key !== '' ? (
          <Button icon="send" onPress={onAsk}>
            {words.askOnce(question.missing.length)}
          </Button>
        ) : null}
      </Inline>
      <ProblemNotice problem={choose.problem} />
    </div>
  )
}
