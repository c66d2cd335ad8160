import { useEffect, useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { newId } from '#platform/web/new-id.ts'
import { useOnline } from '#platform/web/online.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { counterContract } from '../contract/counters.ts'
import type { Good } from '../shapes.ts'
import { counterWords } from './counter-words.ts'
import { pointNames } from './point-names.ts'
import { codeIn, useCodeInAddress } from './use-code-in-address.ts'

type Redemption = OutputOf<typeof counterContract.redeem>
const mostPieces = 50

type Props = { readonly goods: readonly Good[]; readonly receipt?: string | undefined }

/** One exchange at a time: whose code, which good, how many. */
function useExchange({ goods, receipt }: Props) {
  const words = useWords(counterWords)
  const online = useOnline()
  const outbox = useOutbox()
  const addressed = useCodeInAddress()
  const [redemptionId, setRedemptionId] = useState(() => newId())
  const [code, setCode] = useState(addressed ?? '')
  const [goodId, setGoodId] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [made, setMade] = useState<Redemption | null>(null)
  useEffect(() => {
    if (addressed !== undefined) setCode(addressed)
  }, [addressed])
  const shown = receipt === undefined ? {} : { receipt }
  const redeem = useAction(counterContract.redeem, { ...shown, onDone: setMade })
  const good = goods.find((one) => one.goodId === goodId) ?? null
  const startAnew = () => {
    setRedemptionId(newId())
    setGoodId(null)
    setQuantity(1)
    setMade(null)
    redeem.clear()
  }
  const input = { goodId: good?.goodId ?? '', redemptionId, code: codeIn(code) ?? code, quantity }
  /** The next family shows a code of its own: the one before must not pay for it. */
  const nextFamily = () => {
    setCode('')
    history.replaceState(null, '', location.pathname)
    startAnew()
  }
  const keep = async () => {
    const label = words.label(good?.name ?? '', quantity)
    await outbox.put({ operation: counterContract.redeem, input, about: redemptionId, label, ...shown })
    showToast(words.kept)
    nextFamily()
  }
  const send = () => void (online ? redeem.run(input) : keep())
  const again = { startAnew, nextFamily }
  return { code, setCode, good, setGoodId, quantity, setQuantity, made, redeem, again, keep, send }
}

export function CounterExchange({ goods, receipt }: Props) {
  const words = useWords(counterWords)
  const exchange = useExchange({ goods, receipt })
  const { good, quantity, redeem, made } = exchange
  if (made !== null) return <Receipt made={made} {...exchange.again} />
  return (
    <Form onSubmit={() => (good === null ? undefined : exchange.send())}>
      <div className="counter-code">
        <Field label={words.code} hint={words.codeHint} error={redeem.errorOf('code')}>
          <TextInput value={exchange.code} onChange={exchange.setCode} autoComplete="off" />
        </Field>
      </div>
      <FieldGroup label={words.good}>
        <Shelf goods={goods} chosen={good?.goodId ?? null} onChoose={exchange.setGoodId} />
      </FieldGroup>
      {good === null ? null : (
        <FieldGroup label={words.quantity}>
          <Inline>
            <IconButton
              icon="minus"
              name={words.less}
              onPress={() => exchange.setQuantity(Math.max(1, quantity - 1))}
            />
            <strong className="figures counter-number">{quantity}</strong>
            <IconButton
              icon="add"
              name={words.more}
              onPress={() => exchange.setQuantity(Math.min(mostPieces, quantity + 1))}
            />
          </Inline>
        </FieldGroup>
      )}
      <ProblemNotice problem={redeem.problem} />
      {redeem.problem?.code === 'offline' ? (
        <Button icon="download" wide onPress={() => void exchange.keep()}>
          {words.keep}
        </Button>
      ) : null}
      <Button submit tone="main" busy={redeem.busy} disabled={good === null} wide>
        {good === null ? words.choose : words.redeem(good.points * quantity)}
      </Button>
    </Form>
  )
}

function Shelf(props: {
  readonly goods: readonly Good[]
  readonly chosen: string | null
  readonly onChoose: (goodId: string) => void
}) {
  const words = useWords(counterWords)
  const names = useWords(pointNames)
  if (props.goods.length === 0) return <p className="soft">{words.noGoods}</p>
  return (
    <Choice
      columns
      value={props.chosen}
      onChange={props.onChoose}
      options={props.goods.map(({ goodId, name, points, stock }) => ({
        value: goodId,
        title: name,
        hint: `${names.points(points)} · ${names.left(stock)}`,
      }))}
    />
  )
}

type ReceiptProps = {
  readonly made: Redemption
  readonly startAnew: () => void
  readonly nextFamily: () => void
}

function Receipt({ made, startAnew, nextFamily }: ReceiptProps) {
  const words = useWords(counterWords)
  const names = useWords(pointNames)
  return (
    <Card title={words.done} raised>
      <Stack>
        <p className="figures counter-number">{names.number(made.number)}</p>
        <p>{words.receiptSays(made.quantity, made.goodName, made.points)}</p>
        <Button tone="main" wide onPress={nextFamily}>
          {words.nextFamily}
        </Button>
        <Button wide onPress={startAnew}>
          {words.sameFamily}
        </Button>
      </Stack>
    </Card>
  )
}
