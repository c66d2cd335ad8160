import type { CSSProperties, ReactNode } from 'react'

type Children = { readonly children: ReactNode }

/** Things under each other, in the house's rhythm. */
export const Stack = ({ children, gap }: Children & { readonly gap?: 'tight' | 'loose' }) => (
  <div className={gap ? `stack stack-${gap}` : 'stack'}>{children}</div>
)

/** Things beside each other that wrap when it gets narrow. */
export const Inline = ({ children, place }: Children & { readonly place?: 'spread' | 'end' }) => (
  <div className={place ? `inline inline-${place}` : 'inline'}>{children}</div>
)

/** A custom property is a style React sets through the object model, which the content policy allows. */
const property = (name: `--${string}`, value: string) => ({ [name]: value }) as CSSProperties

/** As many equal columns as fit; `least` is the narrowest a column may get. */
export const Columns = ({ children, least = '16rem' }: Children & { readonly least?: string }) => (
  <div className="columns" style={property('--column', least)}>
    {children}
  </div>
)

/** A surface that holds one subject. */
export const Card = ({
  title,
  children,
  raised,
}: Children & { readonly title?: string; readonly raised?: boolean }) => (
  <section className={raised ? 'card card-raised' : 'card'}>
    {title ? <h2 className="card-title">{title}</h2> : null}
    {children}
  </section>
)

/** Names and values of one subject. */
export const Facts = ({
  facts,
}: {
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[]
}) => (
  <dl className="facts">
    {facts.map((fact) => (
      <div key={fact.name} className="facts-pair">
        <dt>{fact.name}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)

/** A list at the left and what is chosen at the right; on a phone one of the two. */
export const SplitView = (props: {
  readonly list: ReactNode
  readonly detail: ReactNode
  readonly open: boolean
  readonly listWidth?: string
}) => (
  <div
    className={props.open ? 'split split-open' : 'split'}
    style={property('--split', props.listWidth ?? '26rem')}
  >
    <div className="split-list">{props.list}</div>
    <div className="split-detail">{props.detail}</div>
  </div>
)

/** What goes on paper when the page is printed, under its heading and with nothing beside it; `whole` paper brings its own heading. */
export const PrintArea = ({ children, whole }: Children & { readonly whole?: boolean }) => (
  <div className={whole ? 'print-area print-whole' : 'print-area'}>{children}</div>
)
