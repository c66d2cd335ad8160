import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import type { Good, Shop } from '../shapes.ts'
import { deskWords } from './desk-words.ts'

function useSaved(onClose: () => void) {
  const words = useWords(deskWords)
  return {
    onDone: () => {
      showToast(words.saved)
      onClose()
    },
  }
}

type ShopProps = { readonly placeId: string; readonly shop: Shop | null; readonly onClose: () => void }

export function ShopSheet({ placeId, shop, onClose }: ShopProps) {
  const words = useWords(deskWords)
  const form = useForm<Shop>(shop ?? { name: '', where: '', hours: '' })
  const set = useAction(villageContract.setShop, useSaved(onClose))
  return (
    <FormSheet
      title={words.setShop}
      action={set}
      cancel={words.cancel}
      onClose={onClose}
      onSubmit={() => void set.run({ placeId, ...form.values })}
    >
      <Field label={words.shopName} error={set.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Field label={words.where} error={set.errorOf('where')}>
        <TextInput {...form.control('where')} />
      </Field>
      <Field label={words.hours} error={set.errorOf('hours')}>
        <TextInput {...form.control('hours')} />
      </Field>
    </FormSheet>
  )
}

type GoodProps = { readonly placeId: string; readonly good: Good | null; readonly onClose: () => void }

export function GoodSheet({ placeId, good, onClose }: GoodProps) {
  const words = useWords(deskWords)
  const [goodId] = useState(() => good?.goodId ?? newId())
  const form = useForm({
    name: good?.name ?? '',
    note: good?.note ?? '',
    points: (good?.points ?? null) as number | null,
    stock: 0 as number | null,
  })
  const saved = useSaved(onClose)
  const offer = useAction(villageContract.offerGood, saved)
  const change = useAction(villageContract.changeGood, saved)
  const action = good === null ? offer : change
  const submit = () => {
    const { name, note, points, stock } = form.values
    const given = { goodId, name, note, points: points ?? 0 }
    void (good === null ? offer.run({ placeId, ...given, stock: stock ?? 0 }) : change.run(given))
  }
  return (
    <FormSheet
      title={good === null ? words.addGood : words.editGood}
      action={action}
      cancel={words.cancel}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.name} error={action.errorOf('name')}>
        <TextInput {...form.control('name')} />
      </Field>
      <Field label={words.note} error={action.errorOf('note')} optional>
        <TextInput {...form.control('note')} />
      </Field>
      <Field label={words.points} error={action.errorOf('points')}>
        <NumberInput {...form.control('points')} min={1} max={10_000} />
      </Field>
      {good === null ? (
        <Field label={words.stock} error={action.errorOf('stock')}>
          <NumberInput {...form.control('stock')} min={0} />
        </Field>
      ) : null}
    </FormSheet>
  )
}

type OneGood = { readonly good: Good; readonly onClose: () => void }

export function StockSheet({ good, onClose }: OneGood) {
  const words = useWords(deskWords)
  const form = useForm({ quantity: null as number | null, reason: '' })
  const change = useAction(villageContract.changeStock, useSaved(onClose))
  const { quantity, reason } = form.values
  return (
    <FormSheet
      title={`${words.bringIn} · ${good.name}`}
      action={change}
      cancel={words.cancel}
      onClose={onClose}
      onSubmit={() => void change.run({ goodId: good.goodId, quantity: quantity ?? 0, reason })}
    >
      <Field label={words.quantity} error={change.errorOf('quantity')}>
        <NumberInput {...form.control('quantity')} />
      </Field>
      <Field label={words.reason} error={change.errorOf('reason')} optional>
        <TextInput {...form.control('reason')} />
      </Field>
    </FormSheet>
  )
}

export function WithdrawSheet({ good, onClose }: OneGood) {
  const words = useWords(deskWords)
  const [reason, setReason] = useState('')
  const withdraw = useAction(villageContract.withdrawGood, {
    onDone: () => {
      showToast(words.withdrawn)
      onClose()
    },
  })
  return (
    <FormSheet
      title={`${words.withdraw} · ${good.name}`}
      action={withdraw}
      cancel={words.cancel}
      onClose={onClose}
      onSubmit={() => void withdraw.run({ goodId: good.goodId, reason })}
    >
      <Field label={words.reason} error={withdraw.errorOf('reason')}>
        <TextInput value={reason} onChange={setReason} />
      </Field>
    </FormSheet>
  )
}
