import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { partWords } from './part-words.ts'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly danger?: boolean
  readonly onPress: () => void
}

const step: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function moveFocus(list: HTMLElement | null, event: KeyboardEvent): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const by = step[event.key]
  if (by === undefined || items.length === 0) return
  event.preventDefault()
  const at = items.findIndex((item) => item.matches(':focus'))
  items[(at + by + items.length) % items.length]?.focus()
}

function useCloseOutside(element: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) close()
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open, close, element])
}

/** Further actions behind one button; arrows move, Escape closes. */
export function Menu(props: {
  readonly label?: string
  readonly items: readonly MenuItem[]
  readonly icon?: IconName
  readonly start?: boolean
  /** Something chosen here is being done. */
  readonly busy?: boolean
}) {
  const words = useWords(partWords)
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useCloseOutside(root, open, () => setOpen(false))
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  if (props.items.length === 0) return null
  return (
    <div className={props.start ? 'menu menu-start' : 'menu'} ref={root}>
      <button
        ref={opener}
        type="button"
        className="button button-plain"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={props.busy || undefined}
        onClick={() => setOpen(!open)}
      >
        {props.busy ? <span className="spinner" aria-hidden="true" /> : <Icon name={props.icon ?? 'more'} />}
        {props.label ?? words.more}
      </button>
      {open ? <MenuList items={props.items} listRef={list} close={close} /> : null}
    </div>
  )
}

const MenuList = (props: {
  readonly items: readonly MenuItem[]
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly close: () => void
}) => (
  <div
    ref={props.listRef}
    className="menu-list"
    role="menu"
    tabIndex={-1}
    onKeyDown={(event) => {
      if (event.key === 'Escape' || event.key === 'Tab') props.close()
      moveFocus(props.listRef.current, event)
    }}
  >
    {props.items.map((item) => (
      <button
        key={item.id}
        type="button"
        role="menuitem"
        className={item.danger ? 'menu-item menu-item-danger' : 'menu-item'}
        onClick={() => {
          props.close()
          item.onPress()
        }}
      >
        {item.icon ? <Icon name={item.icon} /> : null}
        {item.label}
      </button>
    ))}
  </div>
)
