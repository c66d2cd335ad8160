import { createContext, type ReactNode, useContext, useId } from 'react'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

type FieldLinks = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
}

const FieldContext = createContext<FieldLinks | null>(null)

/** Attributes that tie a control to the label, hint and error of the `Field` around it. */
export function useFieldLinks(): {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
} {
  const own = useId()
  const links = useContext(FieldContext)
  return {
    id: links?.id ?? own,
    'aria-describedby': links?.describedBy,
    'aria-invalid': links?.invalid || undefined,
    'aria-required': links?.required || undefined,
  }
}

export type FieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly children: ReactNode
}

const describe = (id: string, hint: string | undefined, error: string | undefined) =>
  [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined

/** A labelled place for one control, with its hint and what is wrong with it. */
export function Field({ label, hint, error, optional, children }: FieldProps) {
  const id = useId()
  const words = useWords(partWords)
  const links = {
    id,
    describedBy: describe(id, hint, error),
    invalid: error !== undefined,
    required: !optional,
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {optional ? <span className="field-optional">{words.optional}</span> : null}
      </label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldContext value={links}>{children}</FieldContext>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  )
}

/** What is wrong with a field and what to do; announced when it appears. */
export const FieldError = ({ id, error }: { readonly id: string; readonly error: string | undefined }) =>
  error ? (
    <p className="field-error" id={id} role="alert">
      <Icon name="alert" />
      <span>{error}</span>
    </p>
  ) : null

/** A group of controls under one legend, such as radio cards. */
export function FieldGroup({ label, hint, error, optional, children }: FieldProps) {
  const id = useId()
  const words = useWords(partWords)
  return (
    <fieldset className="field" aria-describedby={describe(id, hint, error)}>
      <legend className="field-label">
        {label}
        {optional ? <span className="field-optional">{words.optional}</span> : null}
      </legend>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}
