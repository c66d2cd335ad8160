import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { reviewsContract } from '../contract.ts'
import { StarMarks } from './star-marks.tsx'
import { starWords } from './star-words.ts'
import './reviews.css'

/** A plaque to print: the stars, the unit, and the code by which anybody checks it. */
export function Plaque({ params }: ScreenProps) {
  const reading = useOperation(reviewsContract.getPlaque, { code: params.code ?? '-' })
  return <Show reading={reading}>{(plaque) => <Sign plaque={plaque} />}</Show>
}

function Sign({ plaque }: { readonly plaque: OutputOf<typeof reviewsContract.getPlaque> }) {
  const words = useWords(starWords)
  const link = `${location.origin}/star/${plaque.code}`
  const picture = useQrPicture(link)
  return (
    <Page title={words.plaque} width="wide">
      <Stack>
        <Inline>
          <Button tone="main" icon="print" onPress={() => print()}>
            {words.print}
          </Button>
          <ButtonLink href="/desk/reviews">{words.back}</ButtonLink>
        </Inline>
        <PrintArea whole>
          <section className="star-plaque">
            <StarMarks level={plaque.level} says={words.stars(plaque.level)} />
            <h2>{plaque.organisationName}</h2>
            <p>
              {words.stars(plaque.level)} · {plaque.standardName}
            </p>
            {picture === null ? <Skeleton lines={1} block /> : <QrCode source={picture} says={words.scan} />}
            <p className="figures">{words.plaqueCode(plaque.code)}</p>
            <p className="soft figures">{words.period(plaque.since, plaque.until)}</p>
          </section>
        </PrintArea>
      </Stack>
    </Page>
  )
}
