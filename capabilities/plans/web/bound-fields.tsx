import { Field } from '#platform/web/parts/field.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { useWords } from '#platform/web/words.ts'
import { type Bound, bounds } from '../words.ts'
import { measureWords } from './measure-words.ts'

/** A target while it is being typed; `none` for a year without one. */
export type TypedTarget = { readonly bound: Bound | 'none'; readonly low: string; readonly high: string }

const numberOf = (text: string): number | null => {
  const number = Number(text.normalize('NFKC').replace('%', '').trim())
  return text.trim() === '' || !Number.isFinite(number) ? null : number
}

/** The target that was typed, as it is sent. */
export const readTyped = ({ low, high }: TypedTarget) => ({ low: numberOf(low), high: numberOf(high) })

/** At least, at most, from … to: with the numbers that belong to it. */
export function BoundFields(props: {
  readonly label: string
  readonly hint?: string
  readonly value: TypedTarget
  readonly isOptional?: boolean
  readonly errorOf: (field: string) => string | undefined
  readonly onChange: (value: TypedTarget) => void
}) {
  const words = useWords(measureWords)
  const { value, onChange } = props
  const named = bounds.map((bound) => ({ value: bound, label: words[bound] }))
  const options = props.isOptional ? [{ value: 'none' as const, label: words.noTarget }, ...named] : named
  return (
    <fieldset className="plan-bound">
      <legend className="field-label">{props.label}</legend>
      <div className="plan-bound-fields">
        <Field label={words.bound}>
          <Select value={value.bound} onChange={(bound) => onChange({ ...value, bound })} options={options} />
        </Field>
        {value.bound === 'atLeast' || value.bound === 'between' ? (
          <Field label={words.low} error={props.errorOf('low')}>
            <TextInput
              inputMode="decimal"
              value={value.low}
              onChange={(low) => onChange({ ...value, low })}
            />
          </Field>
        ) : null}
        {value.bound === 'atMost' || value.bound === 'between' ? (
          <Field label={words.high} error={props.errorOf('high')}>
            <TextInput
              inputMode="decimal"
              value={value.high}
              onChange={(high) => onChange({ ...value, high })}
            />
          </Field>
        ) : null}
      </div>
      {props.hint ? <p className="field-hint">{props.hint}</p> : null}
    </fieldset>
  )
}
