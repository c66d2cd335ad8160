import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../words.ts'
import { Icon } from './icon.tsx'
import { partWords } from './part-words.ts'

export type Column<Item> = {
  readonly id: string
  readonly title: string
  readonly cell: (item: Item) => ReactNode
  readonly number?: boolean
  /** Makes the column sortable in the browser. */
  readonly sortBy?: (item: Item) => string | number
}

export type TableProps<Item> = {
  readonly caption: string
  readonly columns: readonly Column<Item>[]
  readonly items: readonly Item[]
  readonly idOf: (item: Item) => string
  readonly current?: string | undefined
  readonly onOpen?: (item: Item) => void
  readonly quietCaption?: boolean
}

type Sorting = { readonly column: string; readonly down: boolean }

function sorted<Item>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  sorting: Sorting | null,
): readonly Item[] {
  const by = columns.find((column) => column.id === sorting?.column)?.sortBy
  if (!by || !sorting) return items
  const sign = sorting.down ? -1 : 1
  const compare = (left: string | number, right: string | number) =>
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left).localeCompare(String(right), 'zh-CN')
  return items.toSorted((left, right) => sign * compare(by(left), by(right)))
}

const focusBeside = (event: KeyboardEvent<HTMLElement>, forward: boolean) => {
  const beside = forward ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
  if (beside instanceof HTMLElement) {
    event.preventDefault()
    beside.focus()
  }
}

function onRowKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return
  if (event.key === 'Enter') open()
  if (event.key === 'j' || event.key === 'ArrowDown') focusBeside(event, true)
  if (event.key === 'k' || event.key === 'ArrowUp') focusBeside(event, false)
}

function HeadCell<Item>(props: {
  readonly column: Column<Item>
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting) => void
}) {
  const words = useWords(partWords)
  const { column, sorting } = props
  const chosen = sorting?.column === column.id
  const order = sorting?.down ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      className={column.number ? 'cell-number' : undefined}
      aria-sort={chosen ? order : undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          className="sort"
          title={words.sortBy(column.title)}
          onClick={() =>
            props.onSort({ column: column.id, down: chosen ? !sorting.down : column.number === true })
          }
        >
          {column.title}
          <Icon name={chosen && !sorting.down ? 'up' : 'down'} />
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

/** A table with a head that stays, sorting, and rows that open by pointer, Enter, j and k. */
export function Table<Item>(props: TableProps<Item>) {
  const { columns, items, idOf, onOpen } = props
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const shown = useMemo(() => sorted(items, columns, sorting), [items, columns, sorting])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={props.caption}>
      <table className="table">
        <caption className={props.quietCaption ? 'hidden-text' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr
              key={idOf(item)}
              aria-current={props.current === idOf(item) || undefined}
              {...(onOpen
                ? {
                    tabIndex: 0,
                    'data-opens': '',
                    onClick: () => onOpen(item),
                    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onRowKey(event, () => onOpen(item)),
                  }
                : {})}
            >
              {columns.map((column) => (
                <td key={column.id} className={column.number ? 'cell-number' : undefined}>
                  {column.cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
