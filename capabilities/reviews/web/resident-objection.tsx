import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { sayReceipt, useReceiptInAddress } from '#platform/web/receipt.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { pathOfObjection } from './kept-objections.ts'
import { objectionWords } from './objection-words.ts'

type Mine = OutputOf<typeof reviewsContract.getMyObjection>

/** What came of one's own objection, by the receipt that this phone made. */
export function ResidentObjection() {
  const words = useWords(objectionWords)
  const receipt = useReceiptInAddress()
  const reading = useOpened(reviewsContract.getMyObjection, receipt, {})
  return (
    <>
      <TopBar title={words.title} back="/honours" />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.title}
        gone={{ title: words.gone, note: words.goneNote }}
      >
        {(mine, shown) => <Opened mine={mine} receipt={shown} />}
      </OpenedByReceipt>
    </>
  )
}

function Opened({ mine, receipt }: { readonly mine: Mine; readonly receipt: string }) {
  const words = useWords(objectionWords)
  const [tone, word]: [Tone, string] =
    mine.isUpheld === null
      ? ['info', words.open]
      : mine.isUpheld
        ? ['good', words.upheld]
        : ['still', words.notUpheld]
  return (
    <Page title={mine.honour} lead={mine.organisationName}>
      <Stack>
        <p>
          <StatusTag tone={tone} word={word} />
        </p>
        <Facts
          facts={[
            { name: words.on, value: <DayText day={mine.on} /> },
            { name: words.said, value: mine.words ?? words.erased },
            ...(mine.finding === null ? [] : [{ name: words.finding, value: mine.finding }]),
          ]}
        />
        <Card title={words.keep}>
          <Stack>
            <p className="soft">{words.keepNote}</p>
            <QrDrawing text={`${location.origin}${pathOfObjection(receipt)}`} says={words.scan} />
            <p className="figures">{sayReceipt(receipt)}</p>
          </Stack>
        </Card>
        <CopyOfMine receipt={receipt} />
      </Stack>
    </Page>
  )
}
