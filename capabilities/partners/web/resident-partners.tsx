import { PlacePage } from '#capabilities/places/web/place-page.tsx'
import { rostersContract } from '#capabilities/rosters/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '../contract/reading.ts'
import { partnerWords } from './partner-words.ts'
import { residentWords } from './resident-words.ts'

/** The partners of a community, for everybody. */
export function ResidentPartners() {
  const words = useWords(residentWords)
  const shared = useWords(partnerWords)
  useLive(['ledger_grew'])
  return (
    <PlacePage
      title={shared.partners}
      leadOf={words.lead}
      chooseLead={words.chooseLead}
      choose={words.choose}
    >
      {({ placeId, aroundId }) => <List placeId={aroundId ?? placeId} />}
    </PlacePage>
  )
}

function List({ placeId }: { readonly placeId: string }) {
  const words = useWords(residentWords)
  const shared = useWords(partnerWords)
  const reading = useOperation(readingContract.listPartners, { within: placeId, skip: 0, limit: 200 })
  return (
    <Show reading={reading}>
      {({ partners }) => {
        const running = partners.filter(({ status }) => status === 'active')
        return (
          <Stack>
            {running.length === 0 ? (
              <EmptyState icon="people" title={words.empty} note={words.emptyNote} />
            ) : (
              <Rows label={shared.partners}>
                {running.map((partner) => (
                  <Row
                    key={partner.partnerId}
                    href={`/partners/${partner.partnerId}`}
                    title={partner.name}
                    note={[partner.trade, shared.figures(partner)].filter(Boolean).join(' · ')}
                  />
                ))}
              </Rows>
            )}
            <OnDuty placeId={placeId} />
          </Stack>
        )
      }}
    </Show>
  )
}

/** Rosters of the place, where anybody may look who is on duty. */
function OnDuty({ placeId }: { readonly placeId: string }) {
  const words = useWords(residentWords)
  const reading = useOperation(rostersContract.listRosters, { within: placeId, skip: 0, limit: 50 })
  const rosters = reading.data?.rosters ?? []
  if (rosters.length === 0) return null
  return (
    <section className="stack">
      <h2>{words.onDuty}</h2>
      <Rows label={words.onDuty}>
        {rosters.map((roster) => (
          <Row
            key={roster.rosterId}
            href={`/rosters/${roster.rosterId}`}
            title={roster.name}
            note={roster.stationName ?? roster.placeName}
          />
        ))}
      </Rows>
    </section>
  )
}
