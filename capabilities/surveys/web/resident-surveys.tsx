import { ChooseHomeFirst } from '#capabilities/cases/web/resident/choose-home-first.tsx'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { GrowingList } from '#platform/web/parts/growing-list.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useGrowing } from '#platform/web/use-growing.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { SurveyState } from './survey-state.tsx'
import { surveyWords } from './survey-words.ts'
import { useSayDay } from './use-say-day.ts'

type Brief = OutputOf<typeof surveysContract.listSurveys>['surveys'][number]

/** What is being asked where one lives, and what came of earlier surveys. */
export function ResidentSurveys() {
  const words = useWords(surveyWords)
  const home = useHomePlace()
  return (
    <Page title={words.title} lead={words.lead}>
      {home === null ? <ChooseHomeFirst /> : <Around placeId={home.aroundId ?? home.placeId} />}
    </Page>
  )
}

function Around({ placeId }: { readonly placeId: string }) {
  const words = useWords(surveyWords)
  const reading = useGrowing(surveysContract.listSurveys, { placeId }, { keep: true })
  useLive(['ledger_grew'])
  return (
    <GrowingList
      reading={reading}
      itemsOf={({ surveys }) => surveys.filter(({ status }) => status !== 'draft')}
      empty={<EmptyState icon="megaphone" title={words.none} note={words.noneNote} />}
    >
      {(surveys) => (
        <Stack>
          <Part title={words.open} surveys={surveys.filter((one) => isAsked(one))} />
          <Part title={words.told} surveys={surveys.filter((one) => !isAsked(one))} />
        </Stack>
      )}
    </GrowingList>
  )
}

const isAsked = ({ status }: Brief): boolean => status === 'open' || status === 'announced'

function Part({ title, surveys }: { readonly title: string; readonly surveys: readonly Brief[] }) {
  const words = useWords(surveyWords)
  const sayDay = useSayDay()
  if (surveys.length === 0) return null
  const note = (one: Brief) => {
    if (one.status === 'announced') return words.from(sayDay(one.opensOn))
    if (isAsked(one)) return words.until(sayDay(one.closesOn))
    return one.answered === null ? words.waiting : words.households(one.answered)
  }
  return (
    <section className="stack">
      <h2>{title}</h2>
      <Rows label={title}>
        {surveys.map((one) => (
          <Row
            key={one.surveyId}
            href={`/surveys/${one.surveyId}`}
            title={one.title}
            note={note(one)}
            end={<SurveyState status={one.status} />}
          />
        ))}
      </Rows>
    </section>
  )
}
