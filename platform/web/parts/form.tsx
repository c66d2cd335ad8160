import type { ReactNode } from 'react'

/** A form: Enter sends it, the browser's own bubbles stay away (our messages stand at the fields). */
export const Form = (props: {
  readonly onSubmit: () => void
  readonly children: ReactNode
  readonly id?: string
}) => (
  <form
    className="stack"
    id={props.id}
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      props.onSubmit()
    }}
  >
    {props.children}
  </form>
)
