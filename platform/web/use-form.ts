import { useEffect, useState } from 'react'

/** The values of a form that is being filled in, and what each control needs. */
export type Form<Values> = {
  readonly values: Values
  readonly set: <Name extends keyof Values>(name: Name, value: Values[Name]) => void
  readonly reset: () => void
  /** `value` and `onChange` for one control: `<TextInput {...form.control('name')} />`. */
  readonly control: <Name extends keyof Values>(
    name: Name,
  ) => { value: Values[Name]; onChange: (value: Values[Name]) => void }
}

const slot = (name: string) => `groundwork.draft.${name}`

/** Guarantee: written by this hook under this name, from values of this type; an older shape is filled up from `initial`. */
const asDraft = <Values extends object>(kept: unknown) => kept as Partial<Values>

function readDraft<Values extends object>(name: string | undefined, initial: Values): Values {
  try {
    const kept = name === undefined ? null : sessionStorage.getItem(slot(name))
    return kept === null ? initial : { ...initial, ...asDraft<Values>(JSON.parse(kept)) }
  } catch {
    return initial
  }
}

function writeDraft(name: string | undefined, values: object | null): void {
  try {
    if (name === undefined) return
    if (values === null) sessionStorage.removeItem(slot(name))
    else sessionStorage.setItem(slot(name), JSON.stringify(values))
  } catch {
    return
  }
}

/**
 * Holds a form; what is wrong with its fields comes from `useAction().errorOf`. With `keepAs`, a reload of this tab
 * brings back what was written; `reset` forgets it.
 */
export function useForm<Values extends object>(initial: Values, keepAs?: string): Form<Values> {
  const [values, setValues] = useState(() => readDraft(keepAs, initial))
  useEffect(() => {
    if (values !== initial) writeDraft(keepAs, values)
  }, [keepAs, values, initial])
  const set: Form<Values>['set'] = (name, value) => setValues((before) => ({ ...before, [name]: value }))
  return {
    values,
    set,
    reset: () => {
      setValues(initial)
      writeDraft(keepAs, null)
    },
    control: (name) => ({ value: values[name], onChange: (value) => set(name, value) }),
  }
}
