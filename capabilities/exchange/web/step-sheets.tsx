import { type ReactNode, useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { type FormSheetProps, FormSheet as HouseSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, OptionalSelect, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { givingContract } from '#capabilities/exchange/contract/giving.ts'
import { exchangeWords } from './exchange-words.ts'
import type { SheetProps } from './sheet-props.ts'
import { stepWords } from './step-words.ts'

/** A form from the side, with the words that neighbours read here. */
export function FormSheet(props: FormSheetProps) {
  const words = useWords(exchangeWords)
  return <HouseSheet {...props} submit={words.send} cancel={words.cancel} />
}

/** A step that carries a few words. */
export function WordsSheet(
  props: Omit<FormSheetProps, 'onSubmit' | 'children'> & {
    readonly label: string
    readonly isOptional?: true
    readonly onSend: (text: string) => void
    readonly children?: ReactNode
  },
) {
  const [text, setText] = useState('')
  const { label, isOptional, onSend, children, ...sheet } = props
  return (
    <FormSheet {...sheet} onSubmit={() => onSend(text)}>
      <Field label={label} optional={isOptional === true}>
        <TextArea value={text} onChange={setText} most={300} />
      </Field>
      {children}
    </FormSheet>
  )
}

const ratings = ['5', '4', '3', '2', '1'] as const

/** The one helped says so; staff for somebody without a phone. */
export function ConfirmSheet({ item, receipt, onClose, onRefresh }: SheetProps) {
  const words = useWords(stepWords)
  const [rating, setRating] = useState<(typeof ratings)[number] | ''>('')
  const [thanks, setThanks] = useState('')
  const isHelped = item.list === 'need' ? item.isOwn : item.isMine
  const action = useAction(givingContract.confirmHelp, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: () => {
      showToast(words.confirmed)
      onClose()
    },
  })
  const rated = rating === '' ? {} : { rating: Number(rating) }
  return (
    <FormSheet
      title={isHelped ? words.confirm : words.confirmFor}
      lead={isHelped ? undefined : words.confirmForLead}
      {...{ action, onClose, onRefresh }}
      onSubmit={() => void action.run({ itemId: item.itemId, thanks, ...rated })}
    >
      <Field label={words.rating} optional>
        <OptionalSelect
          value={rating}
          onChange={setRating}
          none={words.noRating}
          options={ratings.map((one) => ({ value: one, label: words.stars(Number(one)) }))}
        />
      </Field>
      <Field label={words.thanks} optional error={action.errorOf('thanks')}>
        <TextArea value={thanks} onChange={setThanks} most={300} />
      </Field>
    </FormSheet>
  )
}

const weekAhead = 7

/** Hands a thing out until a day. */
export function LendSheet({ item, receipt, onClose, onRefresh }: SheetProps) {
  const words = useWords(stepWords)
  const today = dayOf(useNow())
  const [dueOn, setDueOn] = useState(() => addDays(today, weekAhead))
  const action = useAction(givingContract.lendItem, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: () => {
      showToast(words.lent)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.lend}
      lead={words.lendLead}
      {...{ action, onClose, onRefresh }}
      onSubmit={() => void action.run({ itemId: item.itemId, dueOn })}
    >
      <Field label={words.dueOn} error={action.errorOf('dueOn')}>
        <DateInput value={dueOn} onChange={setDueOn} min={today} />
      </Field>
    </FormSheet>
  )
}

/** Takes a thing back, whole or damaged. */
export function TakeBackSheet({ item, receipt, onClose, onRefresh }: SheetProps) {
  const words = useWords(stepWords)
  const [condition, setCondition] = useState<'fine' | 'damaged'>('fine')
  const [text, setText] = useState('')
  const action = useAction(givingContract.takeBackItem, {
    ...(receipt === undefined ? {} : { receipt }),
    onDone: () => {
      showToast(words.back)
      onClose()
    },
  })
  return (
    <FormSheet
      title={words.takeBack}
      {...{ action, onClose, onRefresh }}
      onSubmit={() => void action.run({ itemId: item.itemId, condition, text })}
    >
      <FieldGroup label={words.condition}>
        <Choice
          value={condition}
          onChange={setCondition}
          options={[
            { value: 'fine', title: words.fine },
            { value: 'damaged', title: words.damaged },
          ]}
        />
      </FieldGroup>
      {condition === 'damaged' ? (
        <Field label={words.damage} error={action.errorOf('text')}>
          <TextArea value={text} onChange={setText} most={300} />
        </Field>
      ) : null}
    </FormSheet>
  )
}
