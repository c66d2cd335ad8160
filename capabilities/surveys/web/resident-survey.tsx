import { useLive } from '#platform/web/live.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import type { Detail } from './answer-draft.ts'
import { ResultBars } from './result-bars.tsx'
import { SurveyState } from './survey-state.tsx'
import { QuestionList, SurveyPurpose, Tellings } from './survey-text.tsx'
import { surveyWords } from './survey-words.ts'
import { useSayDay } from './use-say-day.ts'
import './surveys.css'

/** One survey as everybody reads it: why, what, how to answer; and once told, what households said and what became of it. */
export function ResidentSurvey({ params }: ScreenProps) {
  const words = useWords(surveyWords)
  const reading = useOperation(surveysContract.getSurvey, { surveyId: params.surveyId ?? '-' })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.title} back="/surveys" />
      <Page title={reading.data?.title ?? words.title} lead={reading.data?.placeName}>
        <Show reading={reading}>{(survey) => <Survey survey={survey} />}</Show>
      </Page>
    </>
  )
}

function Survey({ survey }: { readonly survey: Detail }) {
  const words = useWords(surveyWords)
  const sayDay = useSayDay()
  const { status, results } = survey
  const isAsked = status === 'open' || status === 'announced'
  return (
    <Stack>
      <p className="inline">
        <SurveyState status={status} />
        <span className="soft">
          {status === 'announced' ? words.from(sayDay(survey.opensOn)) : words.until(sayDay(survey.closesOn))}
        </span>
      </p>
      <Tellings survey={survey} />
      {results === null ? null : <Results survey={survey} results={results} />}
      <SurveyPurpose survey={survey} />
      {isAsked ? (
        <Card title={words.how}>
          <Stack gap="tight">
            <p>{words.howAtDoor}</p>
            <p className="soft small">{words.privacy}</p>
          </Stack>
        </Card>
      ) : null}
      {status === 'closed' || status === 'over' ? <Notice tone="info">{words.waiting}</Notice> : null}
      {results === null ? (
        <Card title={words.questions}>
          <QuestionList survey={survey} />
        </Card>
      ) : null}
    </Stack>
  )
}

type ResultsProps = { readonly survey: Detail; readonly results: NonNullable<Detail['results']> }

function Results({ survey, results }: ResultsProps) {
  const words = useWords(surveyWords)
  return (
    <section className="stack">
      <h2>{words.result}</h2>
      <p>
        {words.whole(survey.answered ?? 0)}
        {survey.declined ? words.declined(survey.declined) : ''}
      </p>
      <ResultBars questions={survey.questions} results={results} />
    </section>
  )
}
