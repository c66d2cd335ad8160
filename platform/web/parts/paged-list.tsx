import type { ReactNode } from 'react'
import type { Reading } from '../use-operation.ts'
import { Stack } from './layout.tsx'
import { Pages, type Turned } from './pages.tsx'
import { Show } from './reading.tsx'
import { Rows } from './rows.tsx'

/** One page of a list with the steps to the next and the one before; `empty` where there is nothing. */
export function PagedList<Item>(props: {
  readonly label: string
  readonly reading: Reading<{ readonly items: readonly Item[]; readonly next: string | null }>
  readonly pages: Turned
  /** How many a full page holds. */
  readonly size: number
  readonly empty: ReactNode
  readonly row: (item: Item) => ReactNode
}) {
  return (
    <Show reading={props.reading}>
      {({ items, next }) =>
        items.length === 0 && props.pages.cursors.length === 0 ? (
          props.empty
        ) : (
          <Stack>
            <Rows label={props.label}>{items.map(props.row)}</Rows>
            <Pages pages={props.pages} size={props.size} shown={items.length} next={next} />
          </Stack>
        )
      }
    </Show>
  )
}
