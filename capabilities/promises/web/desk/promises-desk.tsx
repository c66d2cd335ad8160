import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseList } from '../promise-list.tsx'
import { promiseWords } from '../promise-words.ts'
import { useSayCounts } from '../say-promise.tsx'
import { ContactsPane } from './contacts-pane.tsx'
import { deskWords } from './desk-words.ts'
import { OpenGatheringSheet } from './open-gathering-sheet.tsx'
import { OpenListSheet } from './open-list-sheet.tsx'
import { useOwnPost } from './own-post.ts'

type Part = 'mine' | 'meetings' | 'lists' | 'contacts'

/** What my unit promised, the meetings and lists of my place, and who looks after which village. */
export function PromisesDesk() {
  const words = useWords(deskWords)
  const [part, setPart] = useState<Part>('mine')
  const { placeId } = useOwnPost()
  useLive(['ledger_grew'])
  const tabs = [
    { id: 'mine' as const, label: words.mine },
    { id: 'meetings' as const, label: words.meetings },
    { id: 'lists' as const, label: words.lists },
    { id: 'contacts' as const, label: words.contacts },
  ]
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <>
          <ButtonLink href="/field/villages" icon="home">
            {words.myVillages}
          </ButtonLink>
          <ButtonLink href={placeId === null ? '/promises' : `/promises/${placeId}`} icon="eye">
            {words.publicPage}
          </ButtonLink>
        </>
      }
    >
      <Tabs label={words.tabs} tabs={tabs} chosen={part} onChoose={setPart}>
        <Parts part={part} />
      </Tabs>
    </Page>
  )
}

function Parts({ part }: { readonly part: Part }) {
  const words = useWords(deskWords)
  switch (part) {
    case 'mine':
      return (
        <PromiseList
          asked={{ show: 'mine' }}
          hrefOf={(promiseId) => `/desk/promises/${promiseId}`}
          empty={words.mineEmpty}
          emptyNote={words.mineEmptyNote}
          showsPlace
        />
      )
    case 'meetings':
      return <Meetings />
    case 'lists':
      return <Lists />
    case 'contacts':
      return <ContactsPane />
  }
}

function Meetings() {
  const words = useWords(deskWords)
  const shared = useWords(promiseWords)
  const sayCounts = useSayCounts()
  const [isNew, setNew] = useState(false)
  const { placeId } = useOwnPost()
  const reading = useOperation(readingContract.listGatherings, placeId === null ? {} : { placeId })
  return (
    <Show reading={reading}>
      {({ gatherings, abilities }) => (
        <Stack>
          {abilities.includes('openGathering') ? (
            <Inline place="end">
              <Button icon="add" tone="main" onPress={() => setNew(true)}>
                {words.openGathering}
              </Button>
            </Inline>
          ) : null}
          {gatherings.length === 0 ? <EmptyState icon="people" title={words.meetingsEmpty} /> : null}
          <Rows label={words.meetings}>
            {gatherings.map((one) => (
              <Row
                key={one.gatheringId}
                href={`/desk/promises/meetings/${one.gatheringId}`}
                title={one.title}
                note={
                  <>
                    {shared[one.kind]} · <DayText day={one.on} /> · {one.placeName} · {sayCounts(one.counts)}
                  </>
                }
              />
            ))}
          </Rows>
          {isNew ? <OpenGatheringSheet onClose={() => setNew(false)} /> : null}
        </Stack>
      )}
    </Show>
  )
}

function Lists() {
  const words = useWords(deskWords)
  const sayCounts = useSayCounts()
  const [isNew, setNew] = useState(false)
  const { placeId } = useOwnPost()
  const reading = useOperation(readingContract.listLists, placeId === null ? {} : { placeId })
  return (
    <Show reading={reading}>
      {({ lists, abilities }) => (
        <Stack>
          {abilities.includes('openList') ? (
            <Inline place="end">
              <Button icon="add" tone="main" onPress={() => setNew(true)}>
                {words.openList}
              </Button>
            </Inline>
          ) : null}
          {lists.length === 0 ? <EmptyState icon="list" title={words.listsEmpty} /> : null}
          <Rows label={words.lists}>
            {lists.map((list) => (
              <Row
                key={list.listId}
                href={`/desk/promises/lists/${list.listId}`}
                title={list.title}
                note={`${list.placeName ?? ''} · ${sayCounts(list.counts)}`}
              />
            ))}
          </Rows>
          {isNew ? <OpenListSheet onClose={() => setNew(false)} /> : null}
        </Stack>
      )}
    </Show>
  )
}
