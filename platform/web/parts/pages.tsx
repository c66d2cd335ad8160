import { useState } from 'react'
import { Pager } from './pager.tsx'

/** Where a long list is turned to: the cursors of the pages before, the last one being asked for. */
export type Turned = {
  /** What the operation is asked with: nothing on the first page. */
  readonly input: { readonly cursor?: string }
  readonly cursors: readonly string[]
  readonly turn: (cursors: readonly string[]) => void
}

/** Keeps which page of a list is open. */
export function usePages(): Turned {
  const [cursors, turn] = useState<readonly string[]>([])
  const cursor = cursors.at(-1)
  return { input: cursor === undefined ? {} : { cursor }, cursors, turn }
}

/** Steps through the pages of a list; nothing where one page holds it all. */
export function Pages(props: {
  readonly pages: Turned
  readonly size: number
  readonly shown: number
  readonly next: string | null
}) {
  const { pages, size, shown, next } = props
  const { cursors, turn } = pages
  if (cursors.length === 0 && next === null) return null
  const before = cursors.length * size
  return (
    <Pager
      from={before + 1}
      to={before + shown}
      onEarlier={cursors.length > 0 ? () => turn(cursors.slice(0, -1)) : undefined}
      onLater={next === null ? undefined : () => turn([...cursors, next])}
    />
  )
}

/** The same for a list whose length is known and that is asked for by how many to skip. */
export function CountedPages(props: {
  readonly skip: number
  readonly size: number
  readonly shown: number
  readonly total: number
  readonly onTurn: (skip: number) => void
}) {
  const { skip, size, shown, total, onTurn } = props
  if (total <= size) return null
  const last = skip + shown
  return (
    <Pager
      from={skip + 1}
      to={last}
      total={String(total)}
      onEarlier={skip === 0 ? undefined : () => onTurn(Math.max(0, skip - size))}
      onLater={last >= total ? undefined : () => onTurn(skip + size)}
    />
  )
}
