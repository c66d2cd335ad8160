import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import { useWords } from '../words.ts'
import { useFieldLinks } from './field.tsx'
import { partWords } from './part-words.ts'

type Value = { readonly value: string; readonly onChange: (value: string) => void }

type TextInputProps = Value & {
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'tel' | 'email' | 'url' | 'time'>
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel'
  readonly placeholder?: string
  readonly name?: string
  readonly disabled?: boolean
}

/** One line of text. */
export const TextInput = ({ value, onChange, type = 'text', ...rest }: TextInputProps) => (
  <input
    className="input"
    type={type}
    value={value}
    onChange={(event) => onChange(event.target.value)}
    {...rest}
    {...useFieldLinks()}
  />
)

/** A whole number, kept as text while it is being typed; `null` when there is none. */
export const NumberInput = (props: {
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
}) => (
  <input
    className="input figures"
    type="number"
    inputMode="numeric"
    min={props.min}
    max={props.max}
    value={props.value ?? ''}
    onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
    {...useFieldLinks()}
  />
)

/** Several lines; counts characters as the server does, and never cuts what was written. */
export function TextArea({
  value,
  onChange,
  most,
  placeholder,
}: Value & { readonly most: number; readonly placeholder?: string }) {
  const words = useWords(partWords)
  const used = [...value.trim()].length
  return (
    <>
      <textarea
        className="input"
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        {...useFieldLinks()}
      />
      <span className={used > most ? 'count count-over' : 'count'}>
        {used > most ? words.charactersOver(used - most) : words.characters(used, most)}
      </span>
    </>
  )
}

/** A choice from a list too long for cards. */
export const Select = <Name extends string>(props: {
  readonly value: Name | ''
  readonly onChange: (value: Name) => void
  /** Options that name a group stand under its heading; those of one group follow each other. */
  readonly options: readonly { readonly value: Name; readonly label: string; readonly group?: string }[]
  readonly placeholder?: string
}) => (
  <select
    className="input"
    value={props.value}
    onChange={(event) => {
      const chosen = props.options.find((option) => option.value === event.target.value)
      if (chosen) props.onChange(chosen.value)
    }}
    {...useFieldLinks()}
  >
    {props.options.every((option) => option.value !== props.value) ? (
      <option value="">{props.placeholder ?? '—'}</option>
    ) : null}
    {[...Map.groupBy(props.options, (option) => option.group)].map(([group, options]) =>
      group === undefined ? (
        <Options key="" options={options} />
      ) : (
        <optgroup key={group} label={group}>
          <Options options={options} />
        </optgroup>
      ),
    )}
  </select>
)

/** The same where choosing none is an answer too, and stays one. */
export const OptionalSelect = <Name extends string>(props: {
  readonly value: Name | ''
  readonly onChange: (value: Name | '') => void
  readonly options: readonly { readonly value: Name; readonly label: string }[]
  /** What none of them means. */
  readonly none: string
}) => {
  const { none, options, ...rest } = props
  return <Select<Name | ''> {...rest} options={[{ value: '', label: none }, ...options]} />
}

const Options = ({
  options,
}: {
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) =>
  options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ))

/** A day, `2026-01-05`, or an empty text. */
export const DateInput = ({
  value,
  onChange,
  min,
  max,
}: Value & { readonly min?: string; readonly max?: string }) => (
  <input
    className="input figures"
    type="date"
    value={value}
    min={min}
    max={max}
    onChange={(event) => onChange(event.target.value)}
    {...useFieldLinks()}
  />
)
