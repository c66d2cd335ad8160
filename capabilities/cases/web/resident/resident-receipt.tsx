import { CopyLink } from '#platform/web/parts/copy-link.tsx'
import './resident.css'
import { useLocation } from 'wouter'
import { caseNumber } from '#capabilities/cases/case-number.ts'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { sayExactly } from '#platform/time/say-time.ts'
import { useLanguage, useSay } from '#platform/web/language.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Facts, Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { ReadAloud } from '#platform/web/parts/read-aloud.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { useElderView } from '#platform/web/elder.ts'
import { homeWords } from './home-words.ts'
import { findReceipt, type KeptReceipt } from './kept-receipts.ts'
import type { MyCase } from './my-case.ts'
import { mendRefused } from './mend-refused.ts'
import { QrDrawing } from '#platform/web/parts/qr-drawing.tsx'
import { sayReceipt, useReceiptInAddress } from '#platform/web/receipt.ts'
import { linkToCase, pathOfCase } from './receipt-link.ts'
import { saveFile } from '#platform/web/save-file.ts'
import { pictureOf } from './receipt-picture.ts'

/** The receipt: the only key to one's case, to be kept. */
export function ResidentReceipt() {
  const words = useWords(homeWords)
  const receipt = useReceiptInAddress()
  const kept = receipt === undefined ? undefined : findReceipt(receipt)
  if (!kept) {
    return (
      <>
        <TopBar title={words.mine} back="/mine" />
        <Page title={words.mine}>
          <EmptyState icon="document" title={words.noSuch} note={words.noSuchNote} />
        </Page>
      </>
    )
  }
  return <Kept kept={kept} />
}

function useStanding(kept: KeptReceipt) {
  const { items } = useOutbox()
  const item = items.find((one) => one.about === kept.caseId)
  const reading = useOperation(residentContract.getMyCase, {}, { receipt: kept.receipt, enabled: !item })
  return { item, mine: reading.data }
}

type Fact = { readonly name: string; readonly value: string }

/** Who has it and by which date, once the house has it: a receipt is read long after today. */
function useFacts(mine: MyCase | undefined): readonly Fact[] {
  const words = useWords(homeWords)
  const language = useLanguage()
  const now = useNow()
  if (!mine) return []
  const { responsibleName, promisedAt } = mine
  return [
    ...(responsibleName ? [{ name: words.handledBy, value: responsibleName }] : []),
    ...(promisedAt ? [{ name: words.promised, value: words.by(sayExactly(promisedAt, now)[language]) }] : []),
  ]
}

/** How the sending stands, in a title and a sentence. */
function useSaid(item: OutboxItem | undefined) {
  const words = useWords(homeWords)
  if (!item) return { title: words.receiptTitle, lead: words.receiptLead }
  if (item.refusal) return { title: words.receiptRefused, lead: undefined }
  return { title: words.receiptWaiting, lead: words.receiptWaitingLead }
}

function Kept({ kept }: { readonly kept: KeptReceipt }) {
  const words = useWords(homeWords)
  const isElder = useElderView()
  const { item, mine } = useStanding(kept)
  const { title, lead } = useSaid(item)
  const facts = useFacts(mine)
  const lines = facts.map(({ name, value }) => `${name}　${value}`)
  return (
    <>
      <TopBar title={words.mine} back="/" />
      <Page title={title} lead={lead}>
        {item ? <Refused item={item} receipt={kept.receipt} /> : null}
        <PrintArea whole>
          <Stack>
            <Paper kept={kept} />
            <Facts facts={[{ name: words.receivedAt, value: <Moment at={kept.at} /> }, ...facts]} />
          </Stack>
        </PrintArea>
        <Actions kept={kept} lines={[...lines, words.secretNote]} isSent={!item} />
        {isElder ? <ReadAloud text={[title, lead, ...lines].join('。')} /> : null}
      </Page>
    </>
  )
}

/** What is kept, printed or scanned. */
function Paper({ kept }: { readonly kept: KeptReceipt }) {
  const words = useWords(homeWords)
  return (
    <section className="receipt">
      <p className="soft">{words.number}</p>
      <p className="receipt-number figures">{caseNumber(kept.caseId)}</p>
      <QrDrawing text={linkToCase(kept.receipt)} says={words.qrSays} />
      <p className="soft small">{words.qrSays}</p>
      <div>
        <p className="soft small">{words.receiptCode}</p>
        <p className="receipt-code">{sayReceipt(kept.receipt)}</p>
      </div>
      <p className="faint small">{words.secretNote}</p>
    </section>
  )
}

function Actions(props: {
  readonly kept: KeptReceipt
  readonly lines: readonly string[]
  readonly isSent: boolean
}) {
  const words = useWords(homeWords)
  const { receipt, caseId } = props.kept
  const link = linkToCase(receipt)
  const save = () =>
    void pictureOf({ title: words.imageTitle, number: caseNumber(caseId), lines: props.lines, link }).then(
      (picture) => saveFile(picture, `${caseNumber(caseId)}.png`),
    )
  return (
    <Stack>
      {props.isSent ? (
        <ButtonLink href={pathOfCase(receipt)} tone="main" wide>
          {words.follow}
        </ButtonLink>
      ) : null}
      <Inline>
        <CopyLink link={link} />
        <Button icon="download" onPress={save}>
          {words.saveImage}
        </Button>
        <Button icon="print" onPress={() => print()}>
          {words.print}
        </Button>
      </Inline>
      <ButtonLink href="/" tone="quiet">
        {words.home}
      </ButtonLink>
    </Stack>
  )
}

function Refused({ item, receipt }: { readonly item: OutboxItem; readonly receipt: string }) {
  const words = useWords(homeWords)
  const say = useSay()
  const [, go] = useLocation()
  if (!item.refusal) return null
  return (
    <Notice
      tone="late"
      action={
        <Button icon="edit" onPress={() => go(mendRefused(item, receipt))}>
          {words.mend}
        </Button>
      }
    >
      {say(item.refusal)}
      {item.refusal.fields.map((field) => (
        <p key={field.field}>{say(field)}</p>
      ))}
    </Notice>
  )
}
