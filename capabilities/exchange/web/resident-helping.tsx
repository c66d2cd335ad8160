import { NeedsBooklet, pathOfBooklet } from '#platform/web/booklet.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { readingContract } from '#capabilities/exchange/contract/reading.ts'
import { askingWords } from './asking-words.ts'
import { CheckInCard } from './check-in-card.tsx'
import { helpingWords } from './helping-words.ts'
import { type ItemRow, ItemLine } from './item-line.tsx'
import { OccasionLine } from './occasion-line.tsx'
import { RepairTeamCard } from './repair-team-card.tsx'
import { UnsentList } from './unsent-list.tsx'

const pathOf = (itemId: string) => `/exchange/items/${itemId}`

/** What is needed near home and suits, what one has taken on, and offering time. */
export function ResidentHelping() {
  const words = useWords(helpingWords)
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar title={words.title} back="/exchange" />
      <Page title={words.title} lead={words.lead}>
        <NeedsBooklet>{({ receipt }) => <Helping receipt={receipt} />}</NeedsBooklet>
      </Page>
    </>
  )
}

function Helping({ receipt }: { readonly receipt: string }) {
  const words = useWords(helpingWords)
  const asking = useWords(askingWords)
  const mine = useOperation(readingContract.getMyHelp, {}, { receipt })
  return (
    <Show reading={mine}>
      {(help) => (
        <Stack>
          <UnsentList />
          <Items title={asking.forYou} items={help.asked} />
          <Items title={words.taken} items={help.taken} />
          <Matches receipt={receipt} />
          <CheckInCard help={help} receipt={receipt} />
          <RepairTeamCard help={help} receipt={receipt} />
          <Items title={words.posted} items={help.posted} />
          {help.confirmed === 0 ? null : <p className="soft">{words.confirmed(help.confirmed)}</p>}
          <ButtonLink href={pathOfBooklet(receipt)} icon="document" wide>
            {words.booklet}
          </ButtonLink>
        </Stack>
      )}
    </Show>
  )
}

function Matches({ receipt }: { readonly receipt: string }) {
  const words = useWords(helpingWords)
  const reading = useOperation(readingContract.listNearMe, {}, { receipt })
  return (
    <Show reading={reading}>
      {({ matches, occasions }) => (
        <>
          {matches.length === 0 ? (
            <EmptyState icon="hand" title={words.noMatches} note={words.noMatchesNote} />
          ) : (
            <Card title={words.matches}>
              <Rows label={words.matches}>
                {matches.map((match) => (
                  <ItemLine
                    key={match.itemId}
                    item={match}
                    href={pathOf(match.itemId)}
                    reasons={match.reasons}
                  />
                ))}
              </Rows>
            </Card>
          )}
          {occasions.length === 0 ? null : (
            <Card title={words.occasions}>
              <Rows label={words.occasions}>
                {occasions.map((occasion) => (
                  <OccasionLine key={occasion.occasionId} occasion={occasion} />
                ))}
              </Rows>
            </Card>
          )}
        </>
      )}
    </Show>
  )
}

function Items({ title, items }: { readonly title: string; readonly items: readonly ItemRow[] }) {
  if (items.length === 0) return null
  return (
    <Card title={title}>
      <Rows label={title}>
        {items.map((item) => (
          <ItemLine key={item.itemId} item={item} href={pathOf(item.itemId)} />
        ))}
      </Rows>
    </Card>
  )
}
