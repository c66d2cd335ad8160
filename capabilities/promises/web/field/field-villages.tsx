import { useLocation } from 'wouter'
import { PlaceFinder } from '#capabilities/places/web/place-finder.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { useOnline } from '#platform/web/online.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { Icon } from '#platform/web/parts/icon.tsx'
import { KeptSince } from '#platform/web/parts/kept-since.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { visitingContract } from '#capabilities/promises/contract/visiting.ts'
import { villageWords } from './village-words.ts'

type Village = OutputOf<typeof visitingContract.getMyVillages>['villages'][number]

/** The villages one looks after, those nobody has been to for longest first. */
export function FieldVillages() {
  const words = useWords(villageWords)
  const reading = useKeptOperation(visitingContract.getMyVillages, {})
  const isOnline = useOnline()
  const [, go] = useLocation()
  useLive(['ledger_grew'], isOnline)
  const count = reading.data?.villages.length ?? 0
  return (
    <Page title={words.title} lead={count > 0 ? words.lead(count) : undefined}>
      {reading.isKept && reading.at ? <KeptSince at={reading.at} /> : null}
      <Show reading={reading}>
        {({ villages }) =>
          villages.length === 0 ? (
            <EmptyState icon="home" title={words.empty} note={words.emptyNote} />
          ) : (
            <Rows label={words.title}>
              {villages.map((village) => (
                <VillageLine key={village.placeId} village={village} />
              ))}
            </Rows>
          )
        }
      </Show>
      {isOnline ? (
        <PlaceFinder label={words.elsewhere} onPick={(placeId) => go(`/field/villages/${placeId}`)} keep />
      ) : null}
    </Page>
  )
}

function VillageLine({ village }: { readonly village: Village }) {
  const words = useWords(villageWords)
  const { placeId, name, lastVisitAt, found, open } = village
  return (
    <Row
      href={`/field/villages/${placeId}`}
      lead={<Icon name="home" />}
      title={name ?? placeId}
      note={
        lastVisitAt === null ? (
          words.never
        ) : (
          <>
            {words.lastVisit} <Moment at={lastVisitAt} ago />
          </>
        )
      }
      end={
        open > 0 ? (
          <StatusTag tone="warn" word={words.openOnes(open)} />
        ) : found > 0 ? (
          <StatusTag tone="good" word={words.allDone(found)} />
        ) : null
      }
    />
  )
}
