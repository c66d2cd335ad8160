import { dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage, useSay } from '#platform/web/language.ts'
import { PlaceMap } from '#platform/web/map/place-map.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useComma } from '#platform/web/use-comma.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import { accessNameOf, kindNameOf, serviceNameOf } from '../kinds.ts'
import type { StationDetail } from '../shapes.ts'
import { MenuOfStation } from '#capabilities/activities/web/resident-station-menu.tsx'
import { BookablesOf } from '#capabilities/bookings/web/resident-bookables.tsx'
import { OpenState } from './open-state.tsx'
import { stationWords } from './station-words.ts'
import './stations.css'

/** One station: is it open, what is there, how to get in. */
export function ResidentStation({ params }: ScreenProps) {
  const words = useWords(stationWords)
  const reading = useOperation(stationsContract.getStation, { stationId: params.stationId ?? '-' })
  return (
    <>
      <TopBar title={reading.data?.name ?? words.near} back="/near" />
      <Show reading={reading}>{(station) => <Station station={station} />}</Show>
    </>
  )
}

function Station({ station }: { readonly station: StationDetail }) {
  const words = useWords(stationWords)
  const say = useSay()
  return (
    <Page title={station.name} lead={say(kindNameOf(station.kind))}>
      <Stack>
        {station.closedOn === null ? (
          <p>
            <OpenState {...station} />
          </p>
        ) : (
          <Notice tone="warn">
            {words.ended} <DayText day={station.closedOn} />
          </Notice>
        )}
        <Tags title={words.services} names={station.services.map((one) => say(serviceNameOf(one)))} />
        <Tags title={words.accesses} names={station.accesses.map((one) => say(accessNameOf(one)))} />
        {station.closedOn === null ? <BookablesOf stationId={station.stationId} /> : null}
        {station.closedOn === null ? <MenuOfStation stationId={station.stationId} /> : null}
        <Where station={station} />
        <Week station={station} />
        {station.about === '' ? null : (
          <Card title={words.about}>
            <p>{station.about}</p>
          </Card>
        )}
        {station.photos.length === 0 ? null : (
          <Card title={words.photos}>
            <PhotoStrip photoIds={station.photos} />
          </Card>
        )}
        <ButtonLink href="/write/suggestion" icon="letter" wide>
          {words.write}
        </ButtonLink>
      </Stack>
    </Page>
  )
}

function Tags({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <Card title={title}>
      <ul className="station-tags">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Card>
  )
}

function Where({ station }: { readonly station: StationDetail }) {
  const words = useWords(stationWords)
  const { stationId, name, point, phone, seats } = station
  const facts = [
    { name: words.address, value: station.address },
    ...(phone === null ? [] : [{ name: words.phone, value: <a href={`tel:${phone}`}>{phone}</a> }]),
    ...(seats === null ? [] : [{ name: words.seats, value: words.people(seats) }]),
  ]
  return (
    <Card>
      <Facts facts={facts} />
      <PlaceMap
        says={words.whatIsThis(name)}
        spots={[{ id: stationId, name, place: point }]}
        start={point}
        height="12rem"
        hasOwnList
      />
    </Card>
  )
}

function Week({ station }: { readonly station: StationDetail }) {
  const words = useWords(stationWords)
  const comma = useComma()
  const language = useLanguage()
  const today = dayOf(useNow())
  return (
    <Card title={words.hours}>
      <Stack>
        <Facts
          facts={station.days.map(({ on, spans, note }) => ({
            name: sayDay(on, today)[language],
            value: (
              <>
                <span className="figures">
                  {spans.length === 0 ? words.rest : spans.map(({ from, to }) => `${from}–${to}`).join(comma)}
                </span>{' '}
                {note === null ? null : <span className="soft small">{note}</span>}
              </>
            ),
          }))}
        />
        {station.isProvisional ? <p className="soft small">{words.provisional}</p> : null}
        <a
          className="button button-plain"
          href={`webcal://${location.host}/api/calendars/stations/${station.stationId}`}
        >
          <Icon name="calendar" />
          {words.subscribe}
        </a>
      </Stack>
    </Card>
  )
}
