import type { ReactNode } from 'react'
import { useLayoutEffect, useState } from 'react'
import { Link } from 'wouter'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

export type PageProps = {
  readonly title: string
  /** One sentence under the title. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** `narrow` for reading and phones, `wide` for the desk, `full` when the screen arranges itself. */
  readonly width?: 'narrow' | 'wide' | 'full'
  readonly children: ReactNode
}

// What the bar above says, so that the page need not say it a second time.
let barTitle: ReactNode

/** Whether the bar says it already; known before anything is painted, since effects run from the bar down to the page. */
function useNamedAbove(title: string): boolean {
  const [isNamed, setNamed] = useState(false)
  useLayoutEffect(() => setNamed(barTitle === title))
  return isNamed
}

/** One screen's content under its one heading; also the title of the window. */
export function Page({ title, lead, actions, width = 'narrow', children }: PageProps) {
  useLayoutEffect(() => {
    document.title = `${title} · 强基 Groundwork`
  }, [title])
  const isNamed = useNamedAbove(title)
  if (width === 'full') {
    return (
      <div className="page page-full">
        <h1 className="hidden-text">{title}</h1>
        {children}
      </div>
    )
  }
  return (
    <div className={`page page-${width}${isNamed ? ' page-named' : ''}`}>
      <div className="page-inner">
        <header className="page-head">
          <div>
            <h1>{title}</h1>
            {lead ? <p className="page-lead">{lead}</p> : null}
          </div>
          {actions ? <div className="inline">{actions}</div> : null}
        </header>
        {children}
      </div>
    </div>
  )
}

/** The bar above a phone screen: back, title, and what else belongs there. On a phone it names the page for both. */
export const TopBar = (props: {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly back?: string
  readonly end?: ReactNode
}) => {
  const words = useWords(partWords)
  const { title } = props
  useLayoutEffect(() => {
    barTitle = title
    return () => {
      barTitle = undefined
    }
  }, [title])
  return (
    <header className="topbar">
      {props.back ? (
        <Link href={props.back} className="button button-quiet button-icon" aria-label={words.back}>
          <Icon name="back" />
        </Link>
      ) : null}
      <div className="topbar-title">
        {title}
        {props.note ? <span className="topbar-note">{props.note}</span> : null}
      </div>
      {props.end}
    </header>
  )
}
