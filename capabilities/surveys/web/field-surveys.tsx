import { useEffect } from 'react'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sayMoment } from '#platform/time/say-time.ts'
import { useSay } from '#platform/web/language.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { fieldWords } from './field-words.ts'
import { forgetOldDoors } from './kept-doors.ts'
import { SurveyState } from './survey-state.tsx'
import { useSayDay } from './use-say-day.ts'

const mostKept = 12

/** Fetches a survey while there is network, so that it opens where there is none. */
function KeepSurvey({ surveyId }: { readonly surveyId: string }) {
  useKeptOperation(surveysContract.getSurvey, { surveyId })
  return null
}

/** Surveys to be asked at doors where the reader's post is. */
export function FieldSurveys() {
  const words = useWords(fieldWords)
  const say = useSay()
  const sayDay = useSayDay()
  const now = useNow()
  const today = dayOf(now)
  const { placeId } = useOwnPost()
  const reading = useKeptOperation(surveysContract.listSurveys, placeId === null ? {} : { placeId })
  useEffect(() => forgetOldDoors(today), [today])
  return (
    <Page title={words.title} lead={words.lead}>
      {reading.isKept && reading.at ? (
        <Notice tone="warn" icon="cloudOff">
          {words.kept(say(sayMoment(reading.at, now)))}
        </Notice>
      ) : null}
      <Show reading={reading}>
        {({ surveys }) => {
          const asked = surveys.filter(({ status }) => status === 'open' || status === 'announced')
          if (asked.length === 0)
            return <EmptyState icon="megaphone" title={words.none} note={words.noneNote} />
          return (
            <Stack>
              <Rows label={words.title}>
                {asked.map(({ surveyId, title, status, opensOn, closesOn }) => (
                  <Row
                    key={surveyId}
                    href={`/field/surveys/${surveyId}`}
                    title={title}
                    note={status === 'open' ? words.until(sayDay(closesOn)) : words.from(sayDay(opensOn))}
                    end={<SurveyState status={status} />}
                  />
                ))}
              </Rows>
              {asked.slice(0, mostKept).map(({ surveyId }) => (
                <KeepSurvey key={surveyId} surveyId={surveyId} />
              ))}
            </Stack>
          )
        }}
      </Show>
    </Page>
  )
}
