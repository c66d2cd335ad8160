import { useLive } from '#platform/web/live.ts'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseList } from '../promise-list.tsx'
import { promiseWords } from '../promise-words.ts'
import { useSayCounts, useSayDeputies } from '../say-promise.tsx'
import { publicWords } from './public-words.ts'

const none = '00000000-0000-7000-8000-000000000000'
const hrefOf = (promiseId: string) => `/promises/one/${promiseId}`

/** The public page of a clinic or a hearing: what was asked, answered, promised, and what came of it. */
export function ResidentMeeting({ params }: ScreenProps) {
  const words = useWords(publicWords)
  const shared = useWords(promiseWords)
  const sayCounts = useSayCounts()
  const sayDeputies = useSayDeputies()
  const gatheringId = params.gatheringId ?? none
  const reading = useOperation(readingContract.listGatherings, { gatheringId })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.gatherings} back="/promises" />
      <Show reading={reading}>
        {({ gatherings: [one] }) =>
          one === undefined ? (
            <EmptyState icon="search" title={words.empty} />
          ) : (
            <Page
              title={one.title}
              lead={
                <>
                  {shared[one.kind]} · <DayText day={one.on} /> · {one.placeName} · {one.convenerName}
                </>
              }
            >
              {one.deputies.length > 0 ? <p>{sayDeputies(one.deputies)}</p> : null}
              <p className="soft">{sayCounts(one.counts)}</p>
              <PromiseList asked={{ gatheringId }} hrefOf={hrefOf} empty={words.empty} />
            </Page>
          )
        }
      </Show>
    </>
  )
}

/** The public page of a year's list. */
export function ResidentList({ params }: ScreenProps) {
  const words = useWords(publicWords)
  const sayCounts = useSayCounts()
  const listId = params.listId ?? none
  const reading = useOperation(readingContract.listLists, { listId })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.lists} back="/promises" />
      <Show reading={reading}>
        {({ lists: [list] }) =>
          list === undefined ? (
            <EmptyState icon="search" title={words.empty} />
          ) : (
            <Page title={list.title} lead={`${list.placeName ?? ''} · ${list.convenerName ?? ''}`}>
              <p className="soft">{sayCounts(list.counts)}</p>
              <PromiseList asked={{ listId }} hrefOf={hrefOf} empty={words.empty} showsPlace />
            </Page>
          )
        }
      </Show>
    </>
  )
}
