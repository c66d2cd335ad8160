import type { OutputOf } from '#platform/operations/contract.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState, Notice } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import { Decisions, ListLines } from './decided-list.tsx'
import { pointNames } from './point-names.ts'
import { villageWords } from './village-words.ts'

type Village = OutputOf<typeof villageContract.getVillage>

/** What a village decided and what its shop has, for everybody to read. */
export function ResidentVillage({ params }: ScreenProps) {
  const words = useWords(villageWords)
  const placeId = params.placeId ?? '-'
  const reading = useOperation(villageContract.getVillage, { placeId })
  useLive(['ledger_grew'])
  return (
    <Page title={words.title} lead={reading.data ? words.lead(reading.data.name) : undefined}>
      <Show reading={reading}>
        {(village) => (
          <Stack>
            <Notice tone="info">{words.promise}</Notice>
            <ShopCard village={village} />
            <ListCard village={village} />
            {village.lists.length === 0 ? null : (
              <Decisions lists={village.lists} current={village.current} />
            )}
            <div className="no-print">
              <ButtonLink href="/points" icon="star" wide>
                {words.mine}
              </ButtonLink>
            </div>
          </Stack>
        )}
      </Show>
    </Page>
  )
}

function ShopCard({ village: { shop, goods } }: { readonly village: Village }) {
  const words = useWords(villageWords)
  const names = useWords(pointNames)
  if (shop === null) return null
  return (
    <Card title={shop.name}>
      <Stack>
        <Facts
          facts={[
            { name: words.where, value: shop.where },
            { name: words.hours, value: shop.hours },
          ]}
        />
        {goods.length === 0 ? (
          <p className="soft">{words.noGoods}</p>
        ) : (
          <Rows label={words.goods}>
            {goods.map((good) => (
              <Row
                key={good.goodId}
                title={good.name}
                note={good.note === '' ? names.left(good.stock) : `${good.note} · ${names.left(good.stock)}`}
                end={<span className="figures">{names.points(good.points)}</span>}
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Card>
  )
}

function ListCard({ village: { lists, current } }: { readonly village: Village }) {
  const words = useWords(villageWords)
  const list = lists.find(({ version }) => version === current) ?? lists.at(-1)
  if (list === undefined) return <EmptyState icon="list" title={words.noList} note={words.noListNote} />
  return (
    <Card title={list.title}>
      <ListLines list={list} />
    </Card>
  )
}
