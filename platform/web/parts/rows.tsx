import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** A list of rows on one surface. */
export const Rows = ({ children, label }: { readonly children: ReactNode; readonly label?: string }) => (
  <section className="rows" aria-label={label}>
    {children}
  </section>
)

export type RowProps = {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly lead?: ReactNode
  readonly end?: ReactNode
  /** Goes somewhere … */
  readonly href?: string
  /** … or does something. */
  readonly onPress?: () => void
  readonly current?: boolean
}

const Inside = ({ title, note, lead, end }: RowProps) => (
  <>
    {lead ? <span className="row-lead">{lead}</span> : null}
    <span className="row-main">
      <span className="row-title">{title}</span>
      {note ? <span className="row-note">{note}</span> : null}
    </span>
    {end ? <span className="row-end">{end}</span> : null}
  </>
)

/** One line of a list: a title, what is worth knowing, and its state at the end. */
export function Row(props: RowProps) {
  if (props.href !== undefined) {
    return (
      <Link href={props.href} className="row" aria-current={props.current || undefined}>
        <Inside {...props} />
      </Link>
    )
  }
  if (props.onPress) {
    return (
      <button type="button" className="row" aria-current={props.current || undefined} onClick={props.onPress}>
        <Inside {...props} />
      </button>
    )
  }
  return (
    <div className="row">
      <Inside {...props} />
    </div>
  )
}
