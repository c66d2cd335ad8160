import { sayExactly } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { useNow } from '#platform/web/use-now.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { casesContract } from '#capabilities/cases/contract.ts'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { sayReceipt } from '#platform/web/receipt.ts'
import { linkToCase } from '../resident/receipt-link.ts'
import { takeDownWords } from './take-down-words.ts'

/** What the person is given: number, receipt, and by when they hear. */
export function TakenDown(props: {
  readonly standing: OutputOf<typeof casesContract.takeDownCase>
  readonly receipt: string
  readonly onAnother: () => void
}) {
  const words = useWords(takeDownWords)
  const language = useLanguage()
  const now = useNow()
  const { standing, receipt } = props
  return (
    <Stack>
      <PrintArea whole>
        <Card>
          <Stack>
            <Facts
              facts={[
                { name: words.number, value: <strong className="figures">{standing.number}</strong> },
                ...(standing.promisedAt === null
                  ? []
                  : [
                      {
                        name: words.promised,
                        value: words.by(sayExactly(standing.promisedAt, now)[language]),
                      },
                    ]),
                { name: words.receipt, value: <code className="case-receipt">{sayReceipt(receipt)}</code> },
              ]}
            />
            <div className="case-receipt-qr">
              <QrDrawing text={linkToCase(receipt)} says={words.receiptLead} />
            </div>
          </Stack>
        </Card>
      </PrintArea>
      <div className="no-print">
        <Inline>
          <ButtonLink href={`/desk/inbox?show=open&case=${standing.caseId}`} tone="main">
            {words.openCase}
          </ButtonLink>
          <Button icon="print" onPress={() => print()}>
            {words.print}
          </Button>
          <Button tone="quiet" onPress={props.onAnother}>
            {words.another}
          </Button>
        </Inline>
      </div>
    </Stack>
  )
}
