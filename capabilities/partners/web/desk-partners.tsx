import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { useLocation } from 'wouter'
import { readingContract } from '../contract/reading.ts'
import { DeskItems } from './desk-items.tsx'
import { deskWords } from './desk-words.ts'
import { InviteSheet } from './invite-sheet.tsx'
import { type Brief, PartnerTag } from './partner-parts.tsx'
import { partnerWords } from './partner-words.ts'

type Part = 'partners' | 'items'

/** Partners of the reader’s place, and the service items for them to claim. */
export function DeskPartners() {
  const words = useWords(deskWords)
  const { session } = useSession()
  const placeId = session?.posts.find((post) => post.placeId !== null)?.placeId ?? null
  const [part, setPart] = useState<Part>('partners')
  const [isInviting, setInviting] = useState(false)
  useLive(['ledger_grew'])
  const tabs = [
    { id: 'partners' as const, label: words.partners },
    { id: 'items' as const, label: words.items },
  ]
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/rosters" icon="calendar">
            {words.rosters}
          </ButtonLink>
          {placeId === null ? null : (
            <Button tone="main" icon="add" onPress={() => setInviting(true)}>
              {words.invite}
            </Button>
          )}
        </>
      }
    >
      <Tabs label={words.title} tabs={tabs} chosen={part} onChoose={setPart}>
        {part === 'partners' ? <Partners placeId={placeId} /> : null}
        {part === 'items' && placeId !== null ? <DeskItems placeId={placeId} /> : null}
      </Tabs>
      {isInviting && placeId !== null ? (
        <InviteSheet placeId={placeId} onClose={() => setInviting(false)} />
      ) : null}
    </Page>
  )
}

function Partners({ placeId }: { readonly placeId: string | null }) {
  const words = useWords(deskWords)
  const shared = useWords(partnerWords)
  const [, go] = useLocation()
  const reading = useOperation(
    readingContract.listPartners,
    placeId === null ? { skip: 0, limit: 200 } : { within: placeId, skip: 0, limit: 200 },
  )
  const columns: readonly Column<Brief>[] = [
    { id: 'name', title: words.name, cell: (it) => it.name, sortBy: (it) => it.name },
    { id: 'trade', title: words.trade, cell: (it) => it.trade },
    { id: 'state', title: words.state, cell: (it) => <PartnerTag {...it} />, sortBy: (it) => it.status },
    {
      id: 'to',
      title: words.to,
      cell: (it) => (it.to === null ? '—' : <DayText day={it.to} />),
      sortBy: (it) => it.to ?? '',
    },
    { id: 'claims', title: shared.itemsTitle, number: true, cell: (it) => it.claims },
    { id: 'activities', title: shared.held, number: true, cell: (it) => it.activities },
    { id: 'people', title: shared.people, number: true, cell: (it) => it.people },
    { id: 'thanks', title: shared.thanks, number: true, cell: (it) => it.thanks },
  ]
  return (
    <Show reading={reading}>
      {({ partners }) =>
        partners.length === 0 ? (
          <EmptyState icon="people" title={words.empty} note={words.emptyNote} />
        ) : (
          <Table
            caption={words.partners}
            quietCaption
            columns={columns}
            items={partners}
            idOf={(it) => it.partnerId}
            onOpen={(it) => go(`/desk/partners/${it.partnerId}`)}
          />
        )
      }
    </Show>
  )
}
