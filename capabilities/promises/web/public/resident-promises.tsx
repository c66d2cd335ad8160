import { useState } from 'react'
import { PlacePage } from '#capabilities/places/web/place-page.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/promises/contract/reading.ts'
import { PromiseList } from '../promise-list.tsx'
import { promiseWords } from '../promise-words.ts'
import { useSayCounts } from '../say-promise.tsx'
import { publicWords } from './public-words.ts'

/** What was promised in a place and all below it: kept, under way, late. */
export function ResidentPromises({ params }: ScreenProps) {
  const words = useWords(publicWords)
  useLive(['ledger_grew'])
  return (
    <PlacePage
      title={words.title}
      leadOf={words.lead}
      chooseLead={words.chooseLead}
      choose={words.choose}
      placeId={params.placeId}
    >
      {({ placeId }) => (
        <Stack gap="loose">
          <Told placeId={placeId} />
          <Promises placeId={placeId} />
        </Stack>
      )}
    </PlacePage>
  )
}

/** The lists and the meetings, shown together, so that neither pushes the other. */
function Told({ placeId }: { readonly placeId: string }) {
  const lists = useOperation(readingContract.listLists, { placeId })
  const gatherings = useOperation(readingContract.listGatherings, { placeId })
  return (
    <Show reading={lists}>
      {(known) => (
        <Show reading={gatherings}>
          {(held) => (
            <>
              <Lists lists={known.lists} />
              <Gatherings gatherings={held.gatherings} />
            </>
          )}
        </Show>
      )}
    </Show>
  )
}

type ListsProps = Pick<OutputOf<typeof readingContract.listLists>, 'lists'>

function Lists({ lists }: ListsProps) {
  const words = useWords(publicWords)
  const sayCounts = useSayCounts()
  return (
    <section className="stack">
      <h2>{words.lists}</h2>
      {lists.length === 0 ? (
        <p className="soft">{words.noLists}</p>
      ) : (
        <Rows>
          {lists.map((list) => (
            <Row
              key={list.listId}
              href={`/promises/list/${list.listId}`}
              title={list.title}
              note={sayCounts(list.counts)}
            />
          ))}
        </Rows>
      )}
    </section>
  )
}

type GatheringsProps = Pick<OutputOf<typeof readingContract.listGatherings>, 'gatherings'>

function Gatherings({ gatherings }: GatheringsProps) {
  const words = useWords(publicWords)
  const shared = useWords(promiseWords)
  const sayCounts = useSayCounts()
  return (
    <section className="stack">
      <h2>{words.gatherings}</h2>
      {gatherings.length === 0 ? (
        <p className="soft">{words.noGatherings}</p>
      ) : (
        <Rows>
          {gatherings.slice(0, 12).map((one) => (
            <Row
              key={one.gatheringId}
              href={`/promises/meeting/${one.gatheringId}`}
              title={one.title}
              note={
                <>
                  {shared[one.kind]} · <DayText day={one.on} /> · {sayCounts(one.counts)}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </section>
  )
}

type ShowName = 'all' | 'underWay' | 'late' | 'toAccept' | 'kept'

function Promises({ placeId }: { readonly placeId: string }) {
  const words = useWords(publicWords)
  const [show, setShow] = useState<ShowName>('all')
  const tabs = [
    { id: 'all' as const, label: words.showAll },
    { id: 'underWay' as const, label: words.underWay },
    { id: 'late' as const, label: words.late },
    { id: 'toAccept' as const, label: words.toAccept },
    { id: 'kept' as const, label: words.kept },
  ]
  return (
    <section className="stack">
      <h2>{words.all}</h2>
      <Tabs label={words.show} tabs={tabs} chosen={show} onChoose={setShow}>
        <PromiseList
          key={show}
          asked={{ placeId, show }}
          hrefOf={(promiseId) => `/promises/one/${promiseId}`}
          empty={words.empty}
          emptyNote={words.emptyNote}
          showsPlace
        />
      </Tabs>
    </section>
  )
}
