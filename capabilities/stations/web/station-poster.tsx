import { useSay } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice, Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { saveDocument } from '#platform/web/save-document.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { useWords } from '#platform/web/words.ts'
import { stationsContract } from '../contract.ts'
import { kindNameOf, serviceNameOf } from '../kinds.ts'
import { sayWeek } from '../say-week.ts'
import type { StationDetail } from '../shapes.ts'
import { deskWords } from './desk-words.ts'
import './stations.css'

/** A poster for the door. */
export function StationPoster({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const stationId = params.stationId ?? '-'
  const reading = useOperation(stationsContract.getStation, { stationId })
  return (
    <Page title={words.poster} lead={words.posterLead}>
      <Show reading={reading}>{(station) => <Poster station={station} />}</Show>
    </Page>
  )
}

function Poster({ station }: { readonly station: StationDetail }) {
  const words = useWords(deskWords)
  const say = useSay()
  const pdf = useAction(stationsContract.writeStationPoster, {
    quiet: true,
    onDone: saveDocument,
  })
  const picture = useQrPicture(`${location.origin}/station/${station.stationId}`)
  return (
    <Stack>
      <Inline>
        <Button tone="main" icon="print" onPress={() => print()}>
          {words.print}
        </Button>
        <Button
          icon="download"
          busy={pdf.busy}
          onPress={() => void pdf.run({ stationId: station.stationId })}
        >
          {words.posterPdf}
        </Button>
      </Inline>
      <ProblemNotice problem={pdf.problem} />
      <PrintArea whole>
        <section className="station-poster">
          <p className="soft">{say(kindNameOf(station.kind))}</p>
          <h2>{station.name}</h2>
          {picture === null ? (
            <Skeleton lines={1} block />
          ) : (
            <QrCode source={picture} says={words.posterScan} />
          )}
          <p>{words.posterScan}</p>
          <ul className="station-tags">
            {station.services.map((service) => (
              <li key={service}>{say(serviceNameOf(service))}</li>
            ))}
          </ul>
          <p className="soft">{sayWeek(station.hours)}</p>
          <p className="soft">
            {station.address} {station.phone}
          </p>
        </section>
      </PrintArea>
    </Stack>
  )
}
