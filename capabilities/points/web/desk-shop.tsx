import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Good } from '../shapes.ts'
import { DeskCounters } from './desk-counters.tsx'
import type { DeskProps, Village } from './desk-props.ts'
import { deskWords } from './desk-words.ts'
import { GoodSheet, ShopSheet, StockSheet, WithdrawSheet } from './shop-sheets.tsx'

type Doing =
  | { readonly what: 'shop' | 'new' }
  | { readonly what: 'edit' | 'stock' | 'withdraw'; readonly good: Good }

/** Where the shop is and what is on its shelf. */
export function DeskShop({ village, desk }: DeskProps) {
  const words = useWords(deskWords)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { shop } = village
  const setUp = <Button onPress={() => setDoing({ what: 'shop' })}>{words.setShop}</Button>
  return (
    <Stack>
      {shop === null ? (
        <EmptyState icon="home" title={words.noShop} note={words.noShopNote} action={setUp} />
      ) : (
        <Card title={shop.name}>
          <Stack>
            <Facts
              facts={[
                { name: words.where, value: shop.where },
                { name: words.hours, value: shop.hours },
              ]}
            />
            <Inline>
              {setUp}
              <Button tone="main" icon="add" onPress={() => setDoing({ what: 'new' })}>
                {words.addGood}
              </Button>
            </Inline>
          </Stack>
        </Card>
      )}
      <Goods goods={village.goods} onDo={setDoing} />
      <DeskCounters village={village} desk={desk} />
      <Sheets village={village} doing={doing} onClose={() => setDoing(null)} />
    </Stack>
  )
}

function Goods({ goods, onDo }: { readonly goods: readonly Good[]; readonly onDo: (doing: Doing) => void }) {
  const words = useWords(deskWords)
  if (goods.length === 0) return null
  const steps = (good: Good) => (
    <Inline>
      <Button onPress={() => onDo({ what: 'stock', good })}>{words.bringIn}</Button>
      <Button tone="quiet" onPress={() => onDo({ what: 'edit', good })}>
        {words.editGood}
      </Button>
      <Button tone="quiet" onPress={() => onDo({ what: 'withdraw', good })}>
        {words.withdraw}
      </Button>
    </Inline>
  )
  const columns: readonly Column<Good>[] = [
    { id: 'name', title: words.name, cell: (it) => it.name, sortBy: (it) => it.name },
    { id: 'note', title: words.note, cell: (it) => it.note },
    { id: 'points', title: words.points, number: true, cell: (it) => it.points, sortBy: (it) => it.points },
    { id: 'stock', title: words.stock, number: true, cell: (it) => it.stock, sortBy: (it) => it.stock },
    { id: 'steps', title: '', cell: steps },
  ]
  return <Table caption={words.goods} quietCaption columns={columns} items={goods} idOf={(it) => it.goodId} />
}

function Sheets(props: {
  readonly village: Village
  readonly doing: Doing | null
  readonly onClose: () => void
}) {
  const { village, doing, onClose } = props
  switch (doing?.what) {
    case 'shop':
      return <ShopSheet placeId={village.placeId} shop={village.shop} onClose={onClose} />
    case 'new':
      return <GoodSheet placeId={village.placeId} good={null} onClose={onClose} />
    case 'edit':
      return <GoodSheet placeId={village.placeId} good={doing.good} onClose={onClose} />
    case 'stock':
      return <StockSheet good={doing.good} onClose={onClose} />
    case 'withdraw':
      return <WithdrawSheet good={doing.good} onClose={onClose} />
    default:
      return null
  }
}
