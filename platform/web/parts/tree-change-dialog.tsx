import { type ReactNode, useState } from 'react'
import { type Day, dayOf } from '#platform/time/instant.ts'
import type { Action } from '../use-action.ts'
import { useNow } from '../use-now.ts'
import { Field } from './field.tsx'
import { FormDialog } from './form-sheet.tsx'
import { DateInput } from './inputs.tsx'

/** Which other node a change is about, and from which day. */
export type TreeChange = {
  readonly other: string | null
  readonly pick: (id: string) => void
  readonly on: Day
  readonly setOn: (on: Day) => void
  /** Whether it can be asked what the change would do. */
  readonly isNamed: boolean
}

/** Keeps what a change of a tree needs; the day begins with today. */
export function useTreeChange(): TreeChange {
  const [on, setOn] = useState(dayOf(useNow()))
  const [other, pick] = useState<string | null>(null)
  return { other, pick, on, setOn, isNamed: other !== null && on !== '' }
}

/** Choose the other node and the day, see what will happen, then do it; the button waits for what was seen. */
export function TreeChangeDialog<Input, Output>(props: {
  readonly title: string
  readonly lead?: string
  readonly submit: string
  readonly words: { readonly on: string; readonly onHint: string; readonly chooseFirst: string }
  readonly change: TreeChange
  readonly action: Action<Input, Output>
  readonly finder: ReactNode
  /** What the change would do; nobody confirms what is not there yet. */
  readonly effect: ReactNode
  readonly isSeen: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
}) {
  const { words, change, action, isSeen } = props
  const today = dayOf(useNow())
  return (
    <FormDialog
      title={props.title}
      lead={props.lead}
      action={action}
      submit={props.submit}
      disabled={!isSeen}
      onClose={props.onClose}
      onSubmit={() => isSeen && props.onSubmit()}
    >
      {props.finder}
      <Field label={words.on} hint={words.onHint} error={action.errorOf('on')}>
        <DateInput value={change.on} onChange={change.setOn} max={today} />
      </Field>
      {change.other === null ? <p className="soft small">{words.chooseFirst}</p> : props.effect}
    </FormDialog>
  )
}
