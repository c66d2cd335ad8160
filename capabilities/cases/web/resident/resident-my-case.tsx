import './resident.css'
import { CopyOfMine } from '#capabilities/keeping/web/copy-of-mine.tsx'
import { useEffect } from 'react'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { sayMoment } from '#platform/time/say-time.ts'
import { useElderView } from '#platform/web/elder.ts'
import { useLanguage } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { OpenedByReceipt, useOpened } from '#platform/web/parts/opened-by-receipt.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { PhotoStrip } from '#platform/web/parts/photo-strip.tsx'
import { ReadAloud } from '#platform/web/parts/read-aloud.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { statusTones, useSayCase } from '../say-case.ts'
import { CaseThread } from './case-thread.tsx'
import { excerptOf, findReceipt, keepReceipt } from './kept-receipts.ts'
import { LookedAt } from './looked-at.tsx'
import type { MyCase } from './my-case.ts'
import { FurtherActions, WaitingForMe } from './my-case-actions.tsx'
import { myCaseWords } from './my-case-words.ts'
import { useReceiptInAddress } from '#platform/web/receipt.ts'
import { pathOfReceipt } from './receipt-link.ts'

/** One's own case: who has it, by when, and every step so far. */
export function ResidentMyCase() {
  const words = useWords(myCaseWords)
  const receipt = useReceiptInAddress()
  const reading = useOpened(residentContract.getMyCase, receipt, {})
  useKeeping(receipt, reading.data)
  return (
    <>
      <TopBar title={words.mine} back="/mine" />
      <OpenedByReceipt
        receipt={receipt}
        reading={reading}
        title={words.mine}
        gone={{
          title: words.expired,
          note: words.expiredNote,
          action: <ButtonLink href="/mine">{words.mine}</ButtonLink>,
        }}
      >
        {(mine, shown) => <Opened mine={mine} receipt={shown} onRefresh={reading.again} />}
      </OpenedByReceipt>
    </>
  )
}

/** A case opened by its link on another phone is kept there too. */
function useKeeping(receipt: string | undefined, mine: MyCase | undefined) {
  useEffect(() => {
    if (receipt === undefined || !mine || findReceipt(receipt)) return
    const { caseId, kind, text, receivedAt } = mine
    keepReceipt({ caseId, receipt, kind, excerpt: excerptOf(text ?? ''), at: receivedAt })
  }, [receipt, mine])
}

function usePromise({ promisedAt, status }: MyCase): string | null {
  const words = useWords(myCaseWords)
  const language = useLanguage()
  const now = useNow()
  if (promisedAt === null || ['answered', 'closed', 'withdrawn'].includes(status)) return null
  const when = sayMoment(promisedAt, now)[language]
  return promisedAt < now ? words.passed(when) : words.by(when)
}

function Opened(props: { readonly mine: MyCase; readonly receipt: string; readonly onRefresh: () => void }) {
  const { mine, receipt } = props
  const words = useWords(myCaseWords)
  const { kind, status, words: shared } = useSayCase()
  const isElder = useElderView()
  const promise = usePromise(mine)
  const place = mine.where?.address ?? mine.placeName
  const spoken = [kind(mine.kind), status(mine.status), mine.responsibleName, promise].filter(Boolean)
  return (
    <Page
      title={kind(mine.kind)}
      lead={shared.number(mine.number)}
      actions={<StatusTag tone={statusTones[mine.status]} word={status(mine.status)} />}
    >
      <Stack gap="loose">
        <Standing mine={mine} />
        <WaitingForMe {...props} />
        <Facts
          facts={[
            ...(mine.responsibleName ? [{ name: words.handledBy, value: mine.responsibleName }] : []),
            ...(promise ? [{ name: words.promised, value: promise }] : []),
            ...(place ? [{ name: words.where, value: place }] : []),
            { name: words.received, value: <Moment at={mine.receivedAt} /> },
          ]}
        />
        <Card title={words.told}>
          <Stack>
            <p className="told">{mine.text || (mine.photos.length > 0 ? shared.noText : shared.erased)}</p>
            <PhotoStrip photoIds={mine.photos} />
            {mine.joined > 0 ? <p className="soft small">{shared.joined(mine.joined)}</p> : null}
          </Stack>
        </Card>
        <CaseThread mine={mine} />
        <FurtherActions {...props} />
        <LookedAt receipt={receipt} />
        <CopyOfMine receipt={receipt} />
        <Inline>
          <ButtonLink href={pathOfReceipt(receipt)} icon="qr" tone="quiet">
            {words.receipt}
          </ButtonLink>
          {isElder ? <ReadAloud text={spoken.join('，')} /> : null}
        </Inline>
      </Stack>
    </Page>
  )
}

const stoppedSaid = { waitingForResident: 'stoppedQuestion', dispatchDisputed: 'stoppedDispute' } as const
const overSaid: Readonly<Partial<Record<MyCase['status'], 'withdrawnLine' | 'closedLine'>>> = {
  withdrawn: 'withdrawnLine',
  closed: 'closedLine',
}

function useStandingLines(mine: MyCase): readonly string[] {
  const words = useWords(myCaseWords)
  const { closing, result } = useSayCase()
  const { stopped, status, closedAs } = mine
  const over = overSaid[status]
  return [
    mine.isMerged ? words.merged : null,
    stopped && words[stoppedSaid[stopped.why]],
    over ? words[over] : null,
    closedAs && closing(closedAs),
    status === 'closed' ? mine.result && result(mine.result) : null,
  ].filter((line) => line !== null)
}

const toneOf = ({ stopped, status }: MyCase): Tone => {
  if (stopped?.why === 'waitingForResident') return 'warn'
  return status === 'closed' ? 'good' : 'info'
}

/** How it stands, in one sentence. */
function Standing({ mine }: { readonly mine: MyCase }) {
  const lines = useStandingLines(mine)
  if (lines.length === 0) return null
  return (
    <Notice tone={toneOf(mine)}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  )
}
