import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { slipsContract } from '../contract/slips.ts'
import type { Item } from '../shapes.ts'
import type { Village } from './desk-props.ts'
import { handWords } from './hand-words.ts'
import { pointNames } from './point-names.ts'
import { SlipCard, type Slip } from './slip-card.tsx'
import { codeIn } from './use-code-in-address.ts'

const daysBack = 30

/** What a family did that asks in person; it goes home with a slip. */
export function TakeDownClaim({ village }: { readonly village: Village }) {
  const words = useWords(handWords)
  const [slip, setSlip] = useState<Slip | null>(null)
  const list = village.lists.find(({ version }) => version === village.current)
  const items = (list?.items ?? []).filter(({ points, voucher }) => points > 0 && voucher !== 'hours')
  if (slip !== null) return <SlipCard slip={slip} onNext={() => setSlip(null)} />
  return (
    <div className="no-print">
      <Card title={words.claim}>
        {items.length === 0 ? (
          <p className="soft">{words.nothing}</p>
        ) : (
          <ClaimForm village={village} items={items} onMade={setSlip} />
        )}
      </Card>
    </div>
  )
}

type Props = {
  readonly village: Village
  readonly items: readonly Item[]
  readonly onMade: (slip: Slip) => void
}

function useTakeDown({ village, items, onMade }: Props) {
  const [claimId] = useState(() => newId())
  const today = dayOf(useNow())
  const form = useForm({
    code: '',
    itemId: items[0]?.itemId ?? '',
    quantity: 1 as number | null,
    on: today,
    text: '',
  })
  const { code, itemId, on, text } = form.values
  const quantity = form.values.quantity ?? 1
  const take = useAction(slipsContract.takeDownClaim, {
    onDone: ({ slip, points }) => {
      const item = items.find((one) => one.itemId === itemId)
      const isForCommittee = item?.voucher === 'committee'
      onMade({ claimId, slip, points, quantity, on, name: item?.name ?? '', isForCommittee })
    },
  })
  const { placeId } = village
  const send = () =>
    void take.run({ placeId, claimId, code: codeIn(code) ?? code, itemId, quantity, on, text })
  return { form, take, send, today }
}

function ClaimForm(props: Props) {
  const words = useWords(handWords)
  const names = useWords(pointNames)
  const { form, take, send, today } = useTakeDown(props)
  return (
    <Form onSubmit={send}>
      <p className="soft">{words.claimLead}</p>
      <Field label={words.code} error={take.errorOf('code')}>
        <TextInput {...form.control('code')} autoComplete="off" />
      </Field>
      <Field label={words.item} error={take.errorOf('itemId')}>
        <Select
          {...form.control('itemId')}
          options={props.items.map(({ itemId, name, points }) => ({
            value: itemId,
            label: `${name} · ${names.points(points)}`,
          }))}
        />
      </Field>
      <Field label={words.quantity} error={take.errorOf('quantity')}>
        <NumberInput {...form.control('quantity')} min={1} max={50} />
      </Field>
      <Field label={words.on} error={take.errorOf('on')}>
        <DateInput {...form.control('on')} min={addDays(today, -daysBack)} max={today} />
      </Field>
      <Field label={words.text} error={take.errorOf('text')} optional>
        <TextArea {...form.control('text')} most={200} />
      </Field>
      <ProblemNotice problem={take.problem} />
      <Button submit tone="main" icon="print" busy={take.busy}>
        {words.takeDown}
      </Button>
    </Form>
  )
}
