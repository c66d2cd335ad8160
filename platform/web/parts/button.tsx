import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { partWords } from './part-words.ts'

/** `main` once per screen; `danger` for what cannot be undone; `quiet` for the rest. */
export type ButtonTone = 'main' | 'plain' | 'danger' | 'quiet'

type Look = {
  readonly children: ReactNode
  readonly tone?: ButtonTone
  readonly icon?: IconName
  readonly wide?: boolean
}

export type ButtonProps = Look & {
  readonly onPress?: () => void
  readonly submit?: boolean
  readonly busy?: boolean
  readonly disabled?: boolean
  /** Where to send the press when the button stands outside its form. */
  readonly form?: string
  readonly label?: string
  readonly shortcut?: string
}

const classOf = ({ tone = 'plain', wide }: Pick<Look, 'tone' | 'wide'>) =>
  `button button-${tone}${wide ? ' button-wide' : ''}`

const lead = (icon: IconName | undefined, busy: boolean | undefined) => {
  if (busy) return <span className="spinner" aria-hidden="true" />
  return icon ? <Icon name={icon} /> : null
}

/** A button. While busy it keeps its place and words, shows that it works, and takes no second press. */
export function Button({
  children,
  onPress,
  submit,
  busy,
  icon,
  disabled,
  form,
  label,
  shortcut,
  ...look
}: ButtonProps) {
  const words = useWords(partWords)
  const idle = busy || disabled
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={classOf(look)}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-keyshortcuts={shortcut}
      form={form}
      onClick={(event) => {
        if (idle) event.preventDefault()
        else onPress?.()
      }}
    >
      {lead(icon, busy)}
      {children}
      {busy ? <span className="hidden-text">{words.busy}</span> : null}
    </button>
  )
}

/** A link that looks like a button, for going somewhere. */
export const ButtonLink = ({ href, children, icon, ...look }: Look & { readonly href: string }) => (
  <Link href={href} className={classOf(look)}>
    {lead(icon, false)}
    {children}
  </Link>
)

/** A button that shows only an icon; its name is read out and shown on pointing. */
export const IconButton = (props: {
  readonly icon: IconName
  readonly name: string
  readonly onPress: () => void
  readonly pressed?: boolean
}) => (
  <button
    type="button"
    className="button button-quiet button-icon"
    aria-label={props.name}
    aria-pressed={props.pressed}
    title={props.name}
    onClick={props.onPress}
  >
    <Icon name={props.icon} />
  </button>
)
