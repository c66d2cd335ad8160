import { Button } from '#platform/web/parts/button.tsx'
import { PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { QrCode } from '#platform/web/parts/qr-code.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useQrPicture } from '#platform/web/use-qr-picture.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '../contract/reading.ts'
import type { PartnerPage } from './partner-page.ts'
import { deskWords } from './desk-words.ts'
import { partnerWords } from './partner-words.ts'
import './partners.css'

/** A sign for the window of a partner. */
export function DeskPartnerSign({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const reading = useOperation(readingContract.getPartner, { partnerId: params.partnerId ?? '-' })
  return (
    <Page title={words.sign} lead={words.signLead}>
      <Show reading={reading}>{(partner) => <Sign partner={partner} />}</Show>
    </Page>
  )
}

function Sign({ partner }: { readonly partner: PartnerPage }) {
  const words = useWords(deskWords)
  const shared = useWords(partnerWords)
  const picture = useQrPicture(`${location.origin}/partners/${partner.partnerId}`)
  return (
    <Stack>
      <Button tone="main" icon="print" onPress={() => print()}>
        {shared.print}
      </Button>
      <PrintArea whole>
        <section className="partner-sign">
          <p>
            {partner.placeName} · {shared.partners}
          </p>
          <h2>{partner.name}</h2>
          <ul>
            {(partner.agreement?.partnerDoes ?? []).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {picture === null ? (
            <Skeleton lines={1} block />
          ) : (
            <QrCode source={picture} says={words.signScan} />
          )}
          <p className="soft figures">
            {partner.from} – {partner.to}
          </p>
        </section>
      </PrintArea>
    </Stack>
  )
}
