import { useState } from 'react'
import { useOnline } from '#platform/web/online.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Sheet } from '#platform/web/parts/dialog.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card } from '#platform/web/parts/layout.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import type { Good } from '../shapes.ts'
import { counterWords } from './counter-words.ts'

type Props = { readonly goods: readonly Good[]; readonly receipt: string }

/** What lies on the shelf; stock comes in and goes out here, without network too. */
export function CounterStock({ goods, receipt }: Props) {
  const words = useWords(counterWords)
  const [changing, setChanging] = useState<Good | null>(null)
  if (goods.length === 0) return null
  return (
    <Card title={words.shelf}>
      <Rows label={words.shelf}>
        {goods.map((good) => (
          <Row
            key={good.goodId}
            title={good.name}
            note={words.left(good.stock)}
            end={<Button onPress={() => setChanging(good)}>{words.changeStock}</Button>}
          />
        ))}
      </Rows>
      {changing === null ? null : (
        <ChangeSheet good={changing} receipt={receipt} onClose={() => setChanging(null)} />
      )}
    </Card>
  )
}

type SheetProps = { readonly good: Good; readonly receipt: string; readonly onClose: () => void }

/** Sends the change, or keeps it on this phone until there is network. */
function useChange({ good, receipt, onClose }: SheetProps) {
  const words = useWords(counterWords)
  const online = useOnline()
  const outbox = useOutbox()
  const said = (word: string) => {
    showToast(word)
    onClose()
  }
  const change = useAction(villageContract.changeStock, { receipt, onDone: () => said(words.saved) })
  const send = async (quantity: number, reason: string) => {
    const input = { goodId: good.goodId, quantity, reason }
    if (online) return change.run(input)
    const label = words.stockLabel(good.name, quantity)
    await outbox.put({ operation: villageContract.changeStock, input, about: good.goodId, label, receipt })
    return said(words.kept)
  }
  return { change, send }
}

function ChangeSheet(props: SheetProps) {
  const words = useWords(counterWords)
  const { change, send } = useChange(props)
  const form = useForm({ direction: 'in' as 'in' | 'out', pieces: null as number | null, reason: '' })
  const { direction, pieces, reason } = form.values
  const submit = () => void send((direction === 'in' ? 1 : -1) * (pieces ?? 0), reason)
  return (
    <Sheet
      open
      title={`${words.changeStock} · ${props.good.name}`}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{words.notNow}</Button>
          <Button submit form="counter-stock" tone="main" busy={change.busy} disabled={!pieces}>
            {words.save}
          </Button>
        </>
      }
    >
      <Form id="counter-stock" onSubmit={submit}>
        <FieldGroup label={words.direction}>
          <Choice
            columns
            {...form.control('direction')}
            options={[
              { value: 'in', title: words.stockIn },
              { value: 'out', title: words.stockOut },
            ]}
          />
        </FieldGroup>
        <Field label={words.pieces} error={change.errorOf('quantity')}>
          <NumberInput {...form.control('pieces')} min={1} max={10_000} />
        </Field>
        <Field label={words.reason} error={change.errorOf('reason')} optional>
          <TextInput {...form.control('reason')} />
        </Field>
        <ProblemNotice problem={change.problem} />
      </Form>
    </Sheet>
  )
}
