import { BarList } from '#platform/web/parts/figures.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Question, Result } from './answer-draft.ts'
import { surveyWords } from './survey-words.ts'

type Props = { readonly questions: readonly Question[]; readonly results: readonly Result[] }

/** How households answered, question by question, each choice with its share and its number. */
export function ResultBars({ questions, results }: Props) {
  const words = useWords(surveyWords)
  const isHidden = results.some(({ choices }) => choices.some(({ households }) => households === null))
  return (
    <Stack>
      {questions.map((question, at) => {
        const result = results[at]
        return result ? (
          <Card key={question.words} title={`${at + 1}. ${question.words}`}>
            <OneResult question={question} result={result} />
          </Card>
        ) : null
      })}
      {isHidden ? <p className="soft small">{words.fewNote}</p> : null}
    </Stack>
  )
}

/** What a choice is called: its option, or the number itself. */
export const choiceName = (question: Question, choice: number): string =>
  question.kind === 'number' ? String(choice) : (question.options[choice] ?? '')

export const sayShare = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`

function OneResult({ question, result }: { readonly question: Question; readonly result: Result }) {
  const words = useWords(surveyWords)
  const { answered, choices, middle } = result
  const shown = choices.filter(({ households }) => question.kind !== 'number' || households !== 0)
  return (
    <Stack gap="tight">
      <p className="soft small">{words.answeredOf(answered)}</p>
      {question.kind === 'text' ? <p className="soft small">{words.inWords}</p> : null}
      {middle === null ? null : <p>{words.middle(middle)}</p>}
      {shown.length > 0 ? (
        <BarList
          label={question.words}
          whole={answered}
          bars={shown.map(({ choice, households }) => ({
            id: String(choice),
            label: choiceName(question, choice),
            value: households ?? 0,
            said: households === null ? words.few : words.share(sayShare(households, answered), households),
          }))}
        />
      ) : null}
    </Stack>
  )
}
