import { type KeyboardEvent, useState } from 'react'
import { Icon } from './icon.tsx'

/** Characters that a search takes; the rest is left out. */
const most = 60

/** Narrows a list by words: Enter searches, an empty line shows everything again. */
export function SearchLine(props: {
  readonly label: string
  /** What is searched for now. */
  readonly value: string
  readonly onSearch: (text: string) => void
  readonly id?: string
  readonly shortcut?: string
}) {
  const { label, onSearch } = props
  const [text, setText] = useState(props.value)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onSearch(text.trim().slice(0, most))
  }
  return (
    <search className="search">
      <Icon name="search" />
      <input
        id={props.id}
        className="input search-input"
        type="search"
        enterKeyHint="search"
        aria-label={label}
        aria-keyshortcuts={props.shortcut}
        placeholder={label}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value)
          if (event.target.value === '') onSearch('')
        }}
      />
    </search>
  )
}
