import { type KeyboardEvent, type ReactNode, useId } from 'react'

export type Tab<Name extends string> = {
  readonly id: Name
  readonly label: string
  readonly count?: number | string
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** A few views of one subject; arrows move between them. */
export function Tabs<Name extends string>(props: {
  readonly label: string
  readonly tabs: readonly Tab<Name>[]
  readonly chosen: Name
  readonly onChoose: (id: Name) => void
  readonly children: ReactNode
}) {
  const group = useId()
  const move = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = props.tabs.findIndex((tab) => tab.id === props.chosen)
    const next = props.tabs[(at + by + props.tabs.length) % props.tabs.length]
    if (!next) return
    props.onChoose(next.id)
    document.getElementById(`${group}-${next.id}`)?.focus()
  }
  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={props.label} onKeyDown={move}>
        {props.tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${group}-${tab.id}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab.id === props.chosen}
            aria-controls={`${group}-panel`}
            tabIndex={tab.id === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(tab.id)}
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${group}-panel`} aria-labelledby={`${group}-${props.chosen}`}>
        {props.children}
      </div>
    </div>
  )
}
