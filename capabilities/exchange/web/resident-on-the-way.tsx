import { useState } from 'react'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { stationsContract } from '#capabilities/stations/contract.ts'
import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import { devicePosition } from '#platform/web/device-position.ts'
import type { MapPlace } from '#platform/web/map/shapes.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { FieldGroup } from '#platform/web/parts/field.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { onTheWayWords } from './on-the-way-words.ts'

const wants = ['water', 'charging', 'restChair'] as const
type Want = (typeof wants)[number]

/** For couriers and drivers: the danger in one tap, open stops with what one needs, a wish, one’s rights. */
export function ResidentOnTheWay() {
  const words = useWords(onTheWayWords)
  const [here, setHere] = useState<MapPlace | null>(null)
  const locate = () => devicePosition().then(setHere, () => showToast(words.noPosition))
  return (
    <Page title={words.title} lead={words.lead}>
      <Stack>
        <ButtonLink href="/write/hazard" tone="main" icon="camera" wide>
          {words.hazard}
        </ButtonLink>
        <p className="soft small">{words.hazardNote}</p>
        <Stops here={here} onLocate={() => void locate()} />
        <ButtonLink href="/exchange/new?kind=wish" icon="star" wide>
          {words.wish}
        </ButtonLink>
        <Rights here={here} />
      </Stack>
    </Page>
  )
}

type Filter = Partial<Pick<InputOf<typeof stationsContract.findStations>, 'openNow' | 'kind' | 'service'>>

function useStations(here: MapPlace | null, filter: Filter) {
  const home = useHomePlace()
  const around = here ?? (home ? { within: home.aroundId ?? home.placeId } : {})
  return useOperation(
    stationsContract.findStations,
    { ...around, ...filter, skip: 0, limit: 60 },
    { keep: true },
  )
}

function Stops({ here, onLocate }: { readonly here: MapPlace | null; readonly onLocate: () => void }) {
  const words = useWords(onTheWayWords)
  const [chosen, setChosen] = useState<readonly Want[]>(['water'])
  // The one that fewest have is asked of the house, the others are looked for among what it found.
  const rarest = chosen.at(-1)
  const reading = useStations(here, { openNow: true, ...(rarest === undefined ? {} : { service: rarest }) })
  return (
    <Stack>
      <FieldGroup label={words.want}>
        <Stack gap="tight">
          {wants.map((want) => (
            <Checkbox
              key={want}
              checked={chosen.includes(want)}
              title={words[want]}
              onChange={(isOn) =>
                setChosen(wants.filter((one) => (one === want ? isOn : chosen.includes(one))))
              }
            />
          ))}
        </Stack>
      </FieldGroup>
      <Button icon="pin" wide onPress={onLocate}>
        {words.here}
      </Button>
      <Show reading={reading}>
        {({ stations }) => (
          <Found
            stations={stations.filter(({ services }) => chosen.every((want) => services.includes(want)))}
          />
        )}
      </Show>
    </Stack>
  )
}

type Station = OutputOf<typeof stationsContract.findStations>['stations'][number]
const shown = 5

function Found({ stations }: { readonly stations: readonly Station[] }) {
  const words = useWords(onTheWayWords)
  if (stations.length === 0) {
    return (
      <EmptyState
        icon="map"
        title={words.none}
        note={words.noneNote}
        action={<ButtonLink href="/near">{words.all}</ButtonLink>}
      />
    )
  }
  return (
    <Card title={words.open}>
      <Rows label={words.open}>
        {stations.slice(0, shown).map((station) => (
          <StationLine key={station.stationId} station={station} />
        ))}
      </Rows>
    </Card>
  )
}

function StationLine({ station }: { readonly station: Station }) {
  const words = useWords(onTheWayWords)
  const { stationId, name, address, metres } = station
  return (
    <Row
      href={`/station/${stationId}`}
      title={name}
      note={address}
      end={metres === null ? undefined : <span className="figures">{words.metres(metres)}</span>}
    />
  )
}

/** The nearest rights centres, and a word to the community where there is none. */
function Rights({ here }: { readonly here: MapPlace | null }) {
  const words = useWords(onTheWayWords)
  const { data } = useStations(here, { kind: 'rightsCentre' })
  return (
    <Stack>
      <ButtonLink href="/write/help" icon="shield" wide>
        {words.rights}
      </ButtonLink>
      <p className="soft small">{words.rightsNote}</p>
      {data && data.stations.length > 0 ? (
        <Card title={words.rightsCentres}>
          <Rows label={words.rightsCentres}>
            {data.stations.slice(0, 3).map((station) => (
              <StationLine key={station.stationId} station={station} />
            ))}
          </Rows>
        </Card>
      ) : null}
    </Stack>
  )
}
