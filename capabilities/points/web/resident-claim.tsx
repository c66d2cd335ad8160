import { useState } from 'react'
import { useLocation } from 'wouter'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { NeedsBooklet } from '#platform/web/booklet.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, NumberInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { ownContract } from '../contract/own.ts'
import type { OwnProps } from './own-props.ts'
import { ownWords } from './own-words.ts'
import { pointNames } from './point-names.ts'

const daysBack = 30

/** Tell a good deed: a line of the list, how often, which day, and one sentence. */
export function ResidentClaim() {
  const words = useWords(ownWords)
  return (
    <>
      <TopBar title={words.claimTitle} back="/points" />
      <Page title={words.claimTitle} lead={words.claimLead}>
        <NeedsBooklet>{({ receipt }) => <Claim receipt={receipt} />}</NeedsBooklet>
      </Page>
    </>
  )
}

function Claim({ receipt }: { readonly receipt: string }) {
  const words = useWords(ownWords)
  const reading = useOperation(ownContract.getMyPoints, {}, { receipt })
  return (
    <Show reading={reading}>
      {({ account }) =>
        account === null ? (
          <EmptyState
            icon="star"
            title={words.openTitle}
            note={words.openLead}
            action={
              <ButtonLink href="/points" tone="main">
                {words.open}
              </ButtonLink>
            }
          />
        ) : (
          <ClaimForm account={account} receipt={receipt} />
        )
      }
    </Show>
  )
}

function ClaimForm({ account, receipt }: OwnProps) {
  const words = useWords(ownWords)
  const [, go] = useLocation()
  const today = dayOf(useNow())
  const items = account.items.filter(({ points, voucher }) => points > 0 && voucher !== 'hours')
  const [claimId] = useState(() => newId())
  const form = useForm({ itemId: items[0]?.itemId ?? '', quantity: 1 as number | null, on: today, text: '' })
  const claim = useAction(ownContract.claimPoints, {
    receipt,
    onDone: ({ points }) => {
      showToast(words.sent(points))
      go('/points')
    },
  })
  if (items.length === 0) return <EmptyState icon="list" title={words.nothingToClaim} />
  const { accountId } = account
  const send = () =>
    void claim.run({ accountId, claimId, ...form.values, quantity: form.values.quantity ?? 1 })
  return (
    <Form onSubmit={send}>
      <FieldGroup label={words.item} error={claim.errorOf('itemId')}>
        <ItemChoice items={items} {...form.control('itemId')} />
      </FieldGroup>
      <Field label={words.quantity} error={claim.errorOf('quantity')}>
        <NumberInput {...form.control('quantity')} min={1} max={50} />
      </Field>
      <Field label={words.on} error={claim.errorOf('on')}>
        <DateInput {...form.control('on')} min={addDays(today, -daysBack)} max={today} />
      </Field>
      <Field label={words.text} hint={words.textHint} error={claim.errorOf('text')} optional>
        <TextArea {...form.control('text')} most={200} />
      </Field>
      <HowUsed about="points.claim" />
      <ProblemNotice problem={claim.problem} />
      <Button submit tone="main" icon="send" busy={claim.busy} wide>
        {words.send}
      </Button>
    </Form>
  )
}

function ItemChoice(props: {
  readonly items: OwnProps['account']['items']
  readonly value: string
  readonly onChange: (itemId: string) => void
}) {
  const names = useWords(pointNames)
  return (
    <Choice
      value={props.value}
      onChange={props.onChange}
      options={props.items.map(({ itemId, name, points, voucher }) => ({
        value: itemId,
        title: `${name} · ${names.points(points)}`,
        hint: names.vouchers(voucher),
      }))}
    />
  )
}
