import type { InputOf } from '#platform/operations/contract.ts'
import { GrowingList } from '#platform/web/parts/growing-list.tsx'
import { Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useGrowing } from '#platform/web/use-growing.ts'
import { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { ItemLine } from './item-line.tsx'

type Props = {
  readonly label: string
  readonly asked: Omit<InputOf<typeof readingContract.listItems>, 'cursor'>
  readonly hrefOf: (itemId: string) => string
  readonly empty: string
  readonly emptyNote?: string
}

/** A page of a list, further pages on demand. */
export function ItemList({ label, asked, hrefOf, empty, emptyNote }: Props) {
  const reading = useGrowing(readingContract.listItems, asked)
  return (
    <GrowingList
      reading={reading}
      itemsOf={(page) => page.items}
      empty={<EmptyState icon="hand" title={empty} {...(emptyNote !== undefined && { note: emptyNote })} />}
    >
      {(items) => (
        <Rows label={label}>
          {items.map((item) => (
            <ItemLine key={item.itemId} item={item} href={hrefOf(item.itemId)} />
          ))}
        </Rows>
      )}
    </GrowingList>
  )
}
