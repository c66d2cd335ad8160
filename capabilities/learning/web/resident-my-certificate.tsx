import { useSayDate } from '#platform/web/use-say-date.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { NeedsBooklet, type OwnBooklet } from '#platform/web/booklet.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { sayCertificateCode } from '../certificate-code.ts'
import { learningContract } from '../contract.ts'
import { learningWords } from './learning-words.ts'
import { RenewCertificate } from './renew-certificate.tsx'
import './learning.css'

type Certificate = OutputOf<typeof learningContract.getMyLearning>['certificates'][number]

/** My certificate, to print: the name I gave, the hours, and the code by which anybody checks it. */
export function ResidentMyCertificate({ params }: ScreenProps) {
  const words = useWords(learningWords)
  return (
    <>
      <TopBar title={words.certificate} back="/learning" />
      <Page title={words.certificate}>
        <NeedsBooklet kind="member">
          {(booklet: OwnBooklet) => <Mine booklet={booklet} certificateId={params.certificateId ?? '-'} />}
        </NeedsBooklet>
      </Page>
    </>
  )
}

function Mine({ booklet, certificateId }: { readonly booklet: OwnBooklet; readonly certificateId: string }) {
  const words = useWords(learningWords)
  const reading = useOperation(learningContract.getMyLearning, {}, { receipt: booklet.receipt })
  return (
    <Show reading={reading}>
      {({ certificates }) => {
        const certificate = certificates.find((one) => one.certificateId === certificateId)
        if (certificate === undefined) return <EmptyState icon="document" title={words.noneYet} />
        return certificate.standing === 'valid' ? (
          <Stack>
            <Printed certificate={certificate} />
            <RenewCertificate key={certificateId} certificate={certificate} receipt={booklet.receipt} />
          </Stack>
        ) : (
          <Ended certificate={certificate} />
        )
      }}
    </Show>
  )
}

/** One that holds no longer is not printed any more. */
function Ended({ certificate }: { readonly certificate: Certificate }) {
  const words = useWords(learningWords)
  const sayDate = useSayDate()
  const { programmeTitle, standing, endedOn, reason } = certificate
  const day = endedOn === null ? '' : sayDate(endedOn)
  return (
    <Card title={programmeTitle}>
      <Stack>
        <Notice tone="warn">{standing === 'revoked' ? words.isRevoked(day) : words.isReplaced(day)}</Notice>
        {reason === null ? null : <p>{words.revokedBecause(reason)}</p>}
      </Stack>
    </Card>
  )
}

function Printed({ certificate }: { readonly certificate: Certificate }) {
  const words = useWords(learningWords)
  const { name, programmeTitle, hours, code, on } = certificate
  return (
    <Stack>
      <Button tone="main" icon="print" onPress={() => print()}>
        {words.print}
      </Button>
      <PrintArea whole>
        <section className="certificate">
          <h2>{words.certificate}</h2>
          <p>{words.certifies(name)}</p>
          <p>{words.certifiesWhat(programmeTitle, hours)}</p>
          <p className="soft figures">{on}</p>
          <QrDrawing text={`${location.origin}/certificate/${code}`} says={words.scan} />
          <p className="figures">{sayCertificateCode(code)}</p>
        </section>
      </PrintArea>
    </Stack>
  )
}
