import { useState } from 'react'
import { useSearch } from 'wouter'
import { PlacePicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useSession } from '#platform/web/session.ts'
import { useWords } from '#platform/web/words.ts'
import { villageContract } from '../contract/village.ts'
import { DeskBooks } from './desk-books.tsx'
import { DeskByHand } from './desk-by-hand.tsx'
import { DeskList } from './desk-list.tsx'
import type { Village } from './desk-props.ts'
import { DeskShop } from './desk-shop.tsx'
import { deskWords } from './desk-words.ts'

type Tab = 'list' | 'shop' | 'byHand' | 'books'

function useOwnPlace(): string | null {
  const { session } = useSession()
  return session?.posts.find((post) => post.placeId !== null)?.placeId ?? null
}

/** A village's list with its votes, its shop, and its books, for those who keep them. */
export function DeskPoints() {
  const words = useWords(deskWords)
  const own = useOwnPlace()
  const [picked, setPicked] = useState<PickedNode | null>(null)
  const asked = new URLSearchParams(useSearch()).get('place')
  const placeId = picked?.id ?? asked ?? own
  const reading = useOperation(
    villageContract.getVillage,
    { placeId: placeId ?? '-' },
    { enabled: placeId !== null, keep: true },
  )
  useLive(['ledger_grew'])
  return (
    <Page
      title={words.title}
      lead={reading.data ? words.lead(reading.data.name) : undefined}
      width="wide"
      actions={
        placeId === null ? undefined : (
          <Inline>
            <ButtonLink href={`/points/village/${placeId}`} icon="eye">
              {words.publicPage}
            </ButtonLink>
            <ButtonLink href="/field/points" icon="qr">
              {words.counter}
            </ButtonLink>
          </Inline>
        )
      }
    >
      <Stack>
        <PlacePicker label={words.place} picked={picked} onPick={setPicked} />
        {placeId === null ? (
          <EmptyState icon="pin" title={words.noPlace} note={words.noPlaceNote} />
        ) : (
          <Show reading={reading}>
            {(village) =>
              village.abilities.length === 0 ? (
                <EmptyState icon="lock" title={words.notYours} note={words.notYoursNote} />
              ) : (
                <Kept key={village.placeId} village={village} />
              )
            }
          </Show>
        )}
      </Stack>
    </Page>
  )
}

function Kept({ village }: { readonly village: Village }) {
  const words = useWords(deskWords)
  const [tab, setTab] = useState<Tab>('list')
  const desk = useOperation(villageContract.getDesk, { placeId: village.placeId }, { keep: true })
  return (
    <Tabs
      label={words.tabs}
      tabs={[
        { id: 'list', label: words.list },
        { id: 'shop', label: words.shop, count: village.goods.length },
        { id: 'byHand', label: words.byHand },
        { id: 'books', label: words.books },
      ]}
      chosen={tab}
      onChoose={setTab}
    >
      <Show reading={desk}>
        {(kept) => {
          if (tab === 'list') return <DeskList village={village} desk={kept} />
          if (tab === 'shop') return <DeskShop village={village} desk={kept} />
          if (tab === 'byHand') return <DeskByHand village={village} />
          return <DeskBooks village={village} desk={kept} />
        }}
      </Show>
    </Tabs>
  )
}
