import { useLocation } from 'wouter'
import { useOwnPost } from '#capabilities/promises/web/desk/own-post.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { GrowingList } from '#platform/web/parts/growing-list.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useGrowing } from '#platform/web/use-growing.ts'
import { useWords } from '#platform/web/words.ts'
import { surveysContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'
import { SurveyState } from './survey-state.tsx'
import { useSayDay } from './use-say-day.ts'

type Brief = OutputOf<typeof surveysContract.listSurveys>['surveys'][number]

/** Surveys at the reader's place: drafts, those being asked, and what waits to be told. */
export function DeskSurveys() {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const reading = useGrowing(surveysContract.listSurveys, placeId === null ? {} : { placeId }, { keep: true })
  useLive(['ledger_grew'])
  const mayWrite = reading.pages?.[0]?.abilities.includes('writeSurvey') ?? false
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        mayWrite ? (
          <ButtonLink href="/desk/surveys/new" icon="add" tone="main">
            {words.write}
          </ButtonLink>
        ) : undefined
      }
    >
      <GrowingList
        reading={reading}
        itemsOf={({ surveys }) => surveys}
        empty={<EmptyState icon="megaphone" title={words.none} note={words.noneNote} />}
      >
        {(surveys) => <List surveys={surveys} />}
      </GrowingList>
    </Page>
  )
}

function List({ surveys }: { readonly surveys: readonly Brief[] }) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const sayDay = useSayDay()
  const columns: readonly Column<Brief>[] = [
    { id: 'name', title: words.name, cell: (it) => it.title, sortBy: (it) => it.title },
    { id: 'place', title: words.place, cell: (it) => it.placeName ?? '', sortBy: (it) => it.placeName ?? '' },
    {
      id: 'days',
      title: words.days,
      cell: (it) =>
        it.opensOn === null
          ? words.draftDays(sayDay(it.closesOn))
          : words.dayRange(sayDay(it.opensOn), sayDay(it.closesOn)),
      sortBy: (it) => it.closesOn,
    },
    {
      id: 'state',
      title: words.state,
      cell: (it) => <SurveyState status={it.status} />,
      sortBy: (it) => it.status,
    },
    {
      id: 'answered',
      title: words.answered,
      number: true,
      cell: (it) => it.answered ?? '',
      sortBy: (it) => it.answered ?? 0,
    },
    {
      id: 'declined',
      title: words.declined,
      number: true,
      cell: (it) => it.declined ?? '',
      sortBy: (it) => it.declined ?? 0,
    },
  ]
  return (
    <Table
      caption={words.title}
      quietCaption
      columns={columns}
      items={surveys}
      idOf={(it) => it.surveyId}
      onOpen={(it) => go(`/desk/surveys/${it.surveyId}`)}
    />
  )
}
