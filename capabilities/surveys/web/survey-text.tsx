import { Link } from 'wouter'
import { useSay } from '#platform/web/language.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { useWords } from '#platform/web/words.ts'
import { topicKindNames } from '../words.ts'
import type { Detail } from './answer-draft.ts'
import { surveyWords } from './survey-words.ts'

/** Why it is asked and what becomes of the answers. */
export function SurveyPurpose({ survey }: { readonly survey: Detail }) {
  const words = useWords(surveyWords)
  const { topic } = survey
  return (
    <Facts
      facts={[
        { name: words.why, value: survey.why },
        { name: words.after, value: survey.after },
        ...(topic === null ? [] : [{ name: words.about, value: <TopicLink topic={topic} /> }]),
      ]}
    />
  )
}

type Topic = NonNullable<Detail['topic']>

const pathOf: Readonly<Record<Topic['kind'], ((id: string) => string) | null>> = {
  station: (id) => `/station/${id}`,
  activity: (id) => `/activity/${id}`,
  promise: (id) => `/promises/one/${id}`,
  case: null,
}

/** What a survey is about or what became of it; a case is named by its number alone, for it is somebody's own. */
export function TopicLink({ topic }: { readonly topic: Topic }) {
  const say = useSay()
  const path = pathOf[topic.kind]
  const named = `${say(topicKindNames[topic.kind])} · ${topic.title}`
  return path === null ? <span>{named}</span> : <Link href={path(topic.id)}>{named}</Link>
}

/** What became of it, the latest first. */
export function Tellings({ survey }: { readonly survey: Detail }) {
  const words = useWords(surveyWords)
  if (survey.tellings.length === 0) return null
  return (
    <Card title={words.tellings} raised>
      <Stack>
        {survey.tellings.toReversed().map(({ text, became, on }) => (
          <div key={`${on} ${text}`} className="stack stack-tight">
            <p className="told">{text}</p>
            {became === null ? null : <TopicLink topic={became} />}
            <p className="soft small">
              <DayText day={on} />
            </p>
          </div>
        ))}
      </Stack>
    </Card>
  )
}

/** What is asked, each with its reason, without anything to fill in. */
export function QuestionList({ survey }: { readonly survey: Pick<Detail, 'questions'> }) {
  const words = useWords(surveyWords)
  return (
    <ol className="survey-questions">
      {survey.questions.map((question) => (
        <li key={question.words}>
          <strong>{question.words}</strong>
          {question.options.length > 0 ? <p>{question.options.join(' · ')}</p> : null}
          {question.range === null ? null : <p>{words.number(question.range.from, question.range.to)}</p>}
          <p className="soft small">{words.reason(question.why)}</p>
        </li>
      ))}
    </ol>
  )
}
