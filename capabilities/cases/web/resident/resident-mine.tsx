import { useState } from 'react'
import { useLocation } from 'wouter'
import { caseNumber } from '#capabilities/cases/case-number.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import type { CaseStatus } from '#capabilities/cases/words.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Icon } from '#platform/web/parts/icon.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Reminders } from '#platform/web/parts/reminder.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useWords } from '#platform/web/words.ts'
import { residentContract } from '#capabilities/cases/contract/resident.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { kindIcons, statusTones, useSayCase } from '../say-case.ts'
import { homeWords } from './home-words.ts'
import { type KeptReceipt, useReceipts } from './kept-receipts.ts'
import { receiptIn } from '#platform/web/receipt.ts'
import { pathOfCase, pathOfReceipt } from './receipt-link.ts'

/** The receipts kept on this phone. */
export function ResidentMine({ screens }: ScreenProps) {
  const words = useWords(homeWords)
  const receipts = useReceipts()
  return (
    <Page title={words.mineTitle} lead={words.mineLead}>
      <Reminders screens={screens} />
      {receipts.length === 0 ? (
        <EmptyState
          icon="document"
          title={words.mineEmpty}
          note={words.mineEmptyNote}
          action={
            <ButtonLink href="/write/letter" tone="main" icon="letter">
              {words.write}
            </ButtonLink>
          }
        />
      ) : (
        <Rows label={words.mineTitle}>
          {receipts.map((kept) => (
            <OneReceipt key={kept.receipt} kept={kept} />
          ))}
        </Rows>
      )}
      <ButtonLink href="/booklet" icon="document" wide>
        {words.booklet}
      </ButtonLink>
      <OpenByReceipt />
    </Page>
  )
}

function OneReceipt({ kept }: { readonly kept: KeptReceipt }) {
  const { kind, words: shared } = useSayCase()
  const { items } = useOutbox()
  const item = items.find((one) => one.about === kept.caseId)
  const reading = useOperation(residentContract.getMyCase, {}, { receipt: kept.receipt, enabled: !item })
  const named = kept.kind ? kind(kept.kind) : shared.noText
  const title = kept.excerpt === '' ? named : kept.excerpt
  return (
    <Row
      href={item ? pathOfReceipt(kept.receipt) : pathOfCase(kept.receipt)}
      lead={<Icon name={kindIcons[kept.kind ?? 'letter']} />}
      title={title}
      note={
        <>
          {caseNumber(kept.caseId)} · <Moment at={kept.at} />
        </>
      }
      end={item ? <Unsent item={item} /> : reading.data ? <StatusOf status={reading.data.status} /> : null}
    />
  )
}

const StatusOf = ({ status }: { readonly status: CaseStatus }) => {
  const sayCase = useSayCase()
  return <StatusTag tone={statusTones[status]} word={sayCase.status(status)} />
}

const Unsent = ({ item }: { readonly item: OutboxItem }) => {
  const words = useWords(homeWords)
  return item.refusal ? (
    <StatusTag tone="late" icon="alert" word={words.receiptRefused} />
  ) : (
    <StatusTag tone="info" icon="upload" word={words.receiptWaiting} />
  )
}

/** Opens a case of another phone by its link or its code. */
function OpenByReceipt() {
  const words = useWords(homeWords)
  const [pasted, setPasted] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [, go] = useLocation()
  const open = () => {
    const receipt = receiptIn(pasted)
    if (receipt === undefined) setWrong(true)
    else go(pathOfCase(receipt))
  }
  return (
    <Card title={words.openByReceipt}>
      <Form onSubmit={open}>
        <Field
          label={words.receiptCode}
          hint={words.openHint}
          error={isWrong ? words.notAReceipt : undefined}
        >
          <TextInput
            value={pasted}
            onChange={(value) => {
              setWrong(false)
              setPasted(value)
            }}
          />
        </Field>
        <Button submit>{words.open}</Button>
      </Form>
    </Card>
  )
}
