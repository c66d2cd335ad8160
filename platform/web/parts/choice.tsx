import { useId } from 'react'

export type ChoiceOption<Name extends string> = {
  readonly value: Name
  readonly title: string
  readonly hint?: string
}

/** Radio cards; stands in a `FieldGroup`. */
export function Choice<Name extends string>(props: {
  readonly value: Name | null
  readonly onChange: (value: Name) => void
  readonly options: readonly ChoiceOption<Name>[]
  readonly columns?: boolean
}) {
  const group = useId()
  return (
    <div className={props.columns ? 'choices choices-columns' : 'choices'}>
      {props.options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type="radio"
            name={group}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            <span className="choice-title">{option.title}</span>
            {option.hint ? <span className="choice-hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </div>
  )
}

/** One thing that is so or not. */
export const Checkbox = (props: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly title: string
  readonly hint?: string
}) => (
  <label className="checkbox">
    <input
      type="checkbox"
      checked={props.checked}
      onChange={(event) => props.onChange(event.target.checked)}
    />
    <span>
      <span className="choice-title">{props.title}</span>
      {props.hint ? <span className="choice-hint">{props.hint}</span> : null}
    </span>
  </label>
)
