import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { useRecipients } from '#capabilities/cases/web/resident/recipient-choice.tsx'
import { HomePlaceLine } from '#capabilities/cases/web/resident/resident-home-place.tsx'
import { stationsContract } from '#capabilities/stations/contract.ts'
import { OpenState } from '#capabilities/stations/web/open-state.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingWords } from './keeping-words.ts'

/** The organisation that answers where this phone’s owner lives, and the doors that are open there. */
export function WhomToAsk() {
  const words = useWords(keepingWords)
  const home = useHomePlace()
  const { recipients } = useRecipients(home?.placeId)
  return (
    <Stack>
      <p>{words.yourRight}</p>
      <div className="no-print">
        <HomePlaceLine />
      </div>
      {home === null ? <p>{words.askPlace}</p> : null}
      {home !== null && recipients.length === 0 ? <p>{words.askStreet}</p> : null}
      {recipients.length > 0 ? (
        <>
          <p>{words.askLead}</p>
          <ul>
            {recipients.map(({ organisationId, name }) => (
              <li key={organisationId}>
                <strong>{name}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {home === null ? null : <Doors placeId={home.placeId} />}
    </Stack>
  )
}

const mostDoors = 3

function Doors({ placeId }: { readonly placeId: string }) {
  const words = useWords(keepingWords)
  const { data } = useOperation(stationsContract.findStations, { within: placeId, skip: 0, limit: mostDoors })
  if (!data || data.stations.length === 0) return null
  return (
    <Rows label={words.door}>
      {data.stations.map(({ stationId, name, address, isOpen, changesAt }) => (
        <Row
          key={stationId}
          href={`/station/${stationId}`}
          title={name}
          note={address}
          end={<OpenState isOpen={isOpen} changesAt={changesAt} />}
        />
      ))}
    </Rows>
  )
}
