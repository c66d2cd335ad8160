import { useState } from 'react'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { useWords } from '#platform/web/words.ts'
import { BookletCard } from './booklet-card.tsx'
import { bookletWords } from './booklet-words.ts'
import type { FoundBooklets, SaidOfBooklet } from './found-booklets.ts'
import { LookUpBooklet } from './look-up-booklet.tsx'
import { PickBooklet } from './pick-booklet.tsx'
import { renewWords } from './renew-words.ts'

type Renewed = { readonly title: string; readonly placeName: string; readonly receipt: string }

/** A new card for somebody who lost theirs: looked up by what they say, given after looking at them. */
export function DeskRenewBooklet() {
  const words = useWords(renewWords)
  const [renewed, setRenewed] = useState<Renewed | null>(null)
  if (renewed !== null) return <NewCard {...renewed} onAnother={() => setRenewed(null)} />
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <ButtonLink href="/desk/booklets/new" icon="add">
          {words.openNew}
        </ButtonLink>
      }
    >
      <LookUp onRenewed={setRenewed} />
    </Page>
  )
}

function LookUp({ onRenewed }: { readonly onRenewed: (renewed: Renewed) => void }) {
  const booklet = useWords(bookletWords)
  const [found, setFound] = useState<{ said: SaidOfBooklet; booklets: FoundBooklets } | null>(null)
  return (
    <Stack>
      <LookUpBooklet
        onChange={() => setFound(null)}
        onFound={(said, booklets) => setFound({ said, booklets })}
      />
      {found === null ? null : (
        <PickBooklet
          booklets={found.booklets}
          onRenewed={(receipt) =>
            onRenewed({
              title: booklet.cardFor(found.said.name),
              placeName: found.said.placeName,
              receipt,
            })
          }
        />
      )}
    </Stack>
  )
}

function NewCard({ onAnother, ...card }: Renewed & { readonly onAnother: () => void }) {
  const words = useWords(renewWords)
  const booklet = useWords(bookletWords)
  return (
    <Page title={words.renewed} lead={words.renewedLead}>
      <Stack>
        <BookletCard {...card} />
        <div className="no-print">
          <Inline>
            <Button tone="main" icon="print" onPress={() => print()}>
              {booklet.print}
            </Button>
            <Button onPress={onAnother}>{words.another}</Button>
          </Inline>
        </div>
      </Stack>
    </Page>
  )
}
