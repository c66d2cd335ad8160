import {
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

export type SearchResult = { readonly id: string; readonly title: ReactNode; readonly note?: ReactNode }

export type SearchBoxProps = {
  readonly label: string
  readonly placeholder?: string
  /** Called a moment after the last key, with the trimmed text; empty when it was cleared. */
  readonly onSearch: (query: string) => void
  /** `undefined` while nothing was asked. */
  readonly results: readonly SearchResult[] | undefined
  readonly busy?: boolean
  readonly onPick: (id: string) => void
  /** Keep what was picked in the box instead of clearing it. */
  readonly keepText?: (id: string) => string
}

const pauseMs = 120

function useAsYouType(text: string, onSearch: (query: string) => void): void {
  const latest = useRef(onSearch)
  latest.current = onSearch
  useEffect(() => {
    const timer = setTimeout(() => latest.current(text.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
}

/** The state of the box: what is written, which result is marked, whether the list is open. */
function useBox(props: SearchBoxProps) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  useAsYouType(text, props.onSearch)
  const results = props.results ?? []
  const pick = (id: string) => {
    setOpen(false)
    setText(props.keepText?.(id) ?? '')
    props.onPick(id)
  }
  const move = (by: number) => setAt((at + by + results.length) % Math.max(1, results.length))
  const chosen = open ? results[at] : undefined
  const isAsked = props.results !== undefined || props.busy === true
  const isShown = open && text.trim() !== '' && isAsked
  const keys = new Map<string, (() => void) | undefined>([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['Enter', chosen && (() => pick(chosen.id))],
    ['Escape', isShown ? () => setOpen(false) : undefined],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys.get(event.key)
    if (!act) return
    event.preventDefault()
    act()
  }
  const onType = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.target.value)
    setAt(0)
    setOpen(true)
  }
  return {
    text,
    at,
    results,
    pick,
    onKeyDown,
    onType,
    setOpen,
    isShown,
  }
}

/** Finds as one types; arrows and Enter choose, Escape closes. */
export function SearchBox(props: SearchBoxProps) {
  const words = useWords(partWords)
  const list = useId()
  const box = useBox(props)
  return (
    <search className="search">
      <Icon name="search" />
      <input
        className="input search-input"
        type="search"
        role="combobox"
        aria-label={props.label}
        aria-expanded={box.isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={box.isShown && box.results[box.at] ? `${list}-${box.at}` : undefined}
        autoComplete="off"
        placeholder={props.placeholder ?? props.label}
        value={box.text}
        onChange={box.onType}
        onFocus={() => box.setOpen(true)}
        onBlur={() => box.setOpen(false)}
        onKeyDown={box.onKeyDown}
      />
      <span className="hidden-text" role="status">
        {box.isShown && props.results ? words.results(box.results.length) : ''}
      </span>
      {box.isShown ? (
        <Results id={list} at={box.at} busy={props.busy} results={box.results} onPick={box.pick} />
      ) : null}
    </search>
  )
}

const Results = (props: {
  readonly id: string
  readonly at: number
  readonly busy: boolean | undefined
  readonly results: readonly SearchResult[]
  readonly onPick: (id: string) => void
}) => {
  const words = useWords(partWords)
  if (props.results.length === 0) {
    return (
      <div className="search-results" id={props.id} role="listbox" aria-label={words.searching} tabIndex={-1}>
        <p className="search-note">{props.busy ? words.searching : words.noResults}</p>
      </div>
    )
  }
  return (
    <div
      className="search-results"
      id={props.id}
      role="listbox"
      aria-label={words.results(props.results.length)}
      tabIndex={-1}
    >
      {props.results.map((result, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the box the focus stays in.
        <div
          key={result.id}
          id={`${props.id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.at}
          className="search-result"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => props.onPick(result.id)}
        >
          <span className="row-title">{result.title}</span>
          {result.note ? <span className="row-note">{result.note}</span> : null}
        </div>
      ))}
    </div>
  )
}
