import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useWords } from '#platform/web/words.ts'
import type { ListName } from '../words.ts'
import { deskWords } from './desk-words.ts'
import { ItemList } from './item-list.tsx'
import { useOwnPost } from './own-post.ts'
import { PostSheet } from './post-sheet.tsx'

type Asked = {
  readonly list: ListName
  readonly show: 'open' | 'helped' | 'waiting' | 'underWay' | 'toConfirm' | 'lent'
}

const parts = {
  waiting: { list: 'need', show: 'waiting' },
  waitingOffers: { list: 'offer', show: 'waiting' },
  open: { list: 'need', show: 'open' },
  underWay: { list: 'need', show: 'underWay' },
  toConfirm: { list: 'need', show: 'toConfirm' },
  offers: { list: 'offer', show: 'open' },
  lent: { list: 'offer', show: 'lent' },
  helped: { list: 'need', show: 'helped' },
} as const satisfies Record<string, Asked>
type Part = keyof typeof parts

// Guarantee: the keys of a literal are its own keys.
const names = Object.keys(parts) as Part[]

/** What waits for the community, what is under way, and what was met. */
export function DeskExchange() {
  const words = useWords(deskWords)
  const { placeId } = useOwnPost()
  const [part, setPart] = useState<Part>('waiting')
  const [isNew, setNew] = useState(false)
  useLive(['ledger_grew'])
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/exchange/team" icon="settings">
            {words.team}
          </ButtonLink>
          <ButtonLink href="/desk/exchange/unit" icon="building">
            {words.unitPage}
          </ButtonLink>
          <ButtonLink href="/exchange" icon="eye">
            {words.publicPage}
          </ButtonLink>
          {placeId === null ? null : (
            <Button tone="main" icon="add" onPress={() => setNew(true)}>
              {words.post}
            </Button>
          )}
        </>
      }
    >
      {placeId === null ? (
        <EmptyState icon="hand" title={words.noPlace} />
      ) : (
        <Tabs
          label={words.parts}
          tabs={names.map((id) => ({ id, label: words[id] }))}
          chosen={part}
          onChoose={setPart}
        >
          <ItemList
            key={part}
            label={words[part]}
            asked={{ ...parts[part], placeId }}
            hrefOf={(itemId) => `/desk/exchange/items/${itemId}`}
            empty={words.none}
            emptyNote={words.noneNote}
          />
        </Tabs>
      )}
      {isNew && placeId !== null ? (
        <PostSheet list="need" placeId={placeId} onClose={() => setNew(false)} />
      ) : null}
    </Page>
  )
}
