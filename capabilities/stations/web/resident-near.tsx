import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useHomePlace } from '#capabilities/cases/web/resident/home-place.ts'
import { useBookings } from '#capabilities/bookings/web/kept-bookings.ts'
import { Soon } from '#capabilities/bookings/web/resident-soon.tsx'
import type { OutputOf } from '#platform/operations/contract.ts'
import { devicePosition } from '#platform/web/device-position.ts'
import { useSay } from '#platform/web/language.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import type { MapPlace } from '#platform/web/map/shapes.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { OptionalSelect, TextInput } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { CountedPages } from '#platform/web/parts/pages.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import { kindNameOf, type StationService, serviceNameOf, stationServices } from '../kinds.ts'
import type { StationBrief } from '../shapes.ts'
import { OpenState } from './open-state.tsx'
import { stationWords } from './station-words.ts'

type Wanted = { readonly text: string; readonly service: StationService | ''; readonly openNow: boolean }

const anything: Wanted = { text: '', service: '', openNow: false }
const pageSize = 20
// Around a position as many as a walk reaches; of a place all there are.
const mostNear = 100
const mostOnMap = 500

/** What a reader looks for: conditions, and the place or position it is looked for around. */
function useSought() {
  const home = useHomePlace()
  const [here, setHere] = useState<MapPlace | null>(null)
  const [wanted, setWanted] = useState(anything)
  const [skip, setSkip] = useState(0)
  const text = useDeferredValue(wanted.text.trim())
  return {
    wanted,
    skip,
    isHere: here !== null,
    turnTo: setSkip,
    change: (next: Wanted) => {
      setWanted(next)
      setSkip(0)
    },
    moveTo: (place: MapPlace) => {
      setHere(place)
      setSkip(0)
    },
    input: {
      ...(here ?? (home ? { within: home.aroundId ?? home.placeId } : {})),
      ...(text === '' ? {} : { text }),
      ...(wanted.service === '' ? {} : { service: wanted.service }),
      ...(wanted.openNow ? { openNow: true } : {}),
    },
  }
}

type Sought = ReturnType<typeof useSought>

/** What is near, on a map and in a list, the nearest first once the phone may say where it is. */
export function ResidentNear() {
  const words = useWords(stationWords)
  const bookings = useBookings()
  const sought = useSought()
  const { skip } = sought
  const reading = useOperation(
    stationsContract.findStations,
    { ...sought.input, skip, limit: pageSize },
    { keep: true },
  )
  const locate = () =>
    devicePosition().then(
      (place) => {
        sought.moveTo(place)
        showToast(words.hereAgain)
      },
      () => showToast(words.noPosition),
    )
  return (
    <Page title={words.near} lead={words.nearLead}>
      <Stack>
        <Button icon="pin" wide onPress={locate}>
          {words.here}
        </Button>
        {bookings.length === 0 ? null : (
          <ButtonLink href="/bookings" icon="calendar" wide>
            {words.myBookings}
          </ButtonLink>
        )}
        <Soon />
        <Filters wanted={sought.wanted} onChange={sought.change} />
        <Show reading={reading}>
          {(found) =>
            found.total === 0 ? (
              <EmptyState
                icon="map"
                title={words.nothing}
                note={words.nothingNote}
                action={<Button onPress={() => sought.change(anything)}>{words.all}</Button>}
              />
            ) : (
              <Found found={found} sought={sought} />
            )
          }
        </Show>
      </Stack>
    </Page>
  )
}

function Filters(props: { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void }) {
  const words = useWords(stationWords)
  const say = useSay()
  const { wanted, onChange } = props
  return (
    <Stack gap="tight">
      <Field label={words.name}>
        <TextInput value={wanted.text} onChange={(text) => onChange({ ...wanted, text })} />
      </Field>
      <Field label={words.service}>
        <OptionalSelect
          value={wanted.service}
          none={words.anyService}
          onChange={(service) => onChange({ ...wanted, service })}
          options={stationServices.map((service) => ({ value: service, label: say(serviceNameOf(service)) }))}
        />
      </Field>
      <Checkbox
        checked={wanted.openNow}
        title={words.openOnly}
        onChange={(openNow) => onChange({ ...wanted, openNow })}
      />
    </Stack>
  )
}

type Found = OutputOf<typeof stationsContract.findStations>

function Found({ found, sought }: { readonly found: Found; readonly sought: Sought }) {
  const words = useWords(stationWords)
  const { skip, turnTo } = sought
  const { stations, total } = found
  return (
    <Stack>
      <SpotsMap sought={sought} />
      <p className="soft small" role="status">
        {words.found(total)}
      </p>
      <Rows label={words.near}>
        {stations.map((station) => (
          <StationRow key={station.stationId} station={station} />
        ))}
      </Rows>
      <CountedPages skip={skip} size={pageSize} shown={stations.length} total={total} onTurn={turnTo} />
    </Stack>
  )
}

/** All that was found, on one map; where they would cover each other they stand as one mark with their number. */
function SpotsMap({ sought }: { readonly sought: Sought }) {
  const words = useWords(stationWords)
  const [, go] = useLocation()
  const { data } = useOperation(
    stationsContract.findStationSpots,
    { ...sought.input, most: sought.isHere ? mostNear : mostOnMap },
    { keep: true },
  )
  const spots = useMemo(
    () =>
      (data?.spots ?? []).map(({ stationId, name, point, isOpen }) => ({
        id: stationId,
        name,
        place: point,
        tone: isOpen ? ('good' as const) : ('still' as const),
      })),
    [data],
  )
  return (
    <PlaceMap
      says={words.mapSays}
      hasOwnList
      height="16rem"
      spots={spots}
      onOpen={(stationId) => go(`/station/${stationId}`)}
    />
  )
}

function StationRow({ station }: { readonly station: StationBrief }) {
  const words = useWords(stationWords)
  const say = useSay()
  return (
    <Row
      href={`/station/${station.stationId}`}
      title={station.name}
      note={
        <>
          {say(kindNameOf(station.kind))} · {station.address}
          <br />
          <OpenState {...station} />
        </>
      }
      end={
        station.metres === null ? undefined : <span className="figures">{words.metres(station.metres)}</span>
      }
    />
  )
}
