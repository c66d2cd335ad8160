import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useLive } from '#platform/web/live.ts'
import { Page } from '#platform/web/parts/page.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useWords } from '#platform/web/words.ts'
import { CommendationList } from './commendation-list.tsx'
import { RatingList } from './rating-list.tsx'
import { reviewWords } from './review-words.ts'
import { RoundList } from './round-list.tsx'
import { StandardList } from './standard-list.tsx'
import { StarList } from './star-list.tsx'
import './reviews.css'

const kinds = ['stars', 'rounds', 'commendations', 'ratings', 'standards'] as const
type Kind = (typeof kinds)[number]

const kindIn = (search: string): Kind => {
  const shown = new URLSearchParams(search).get('show')
  return kinds.find((kind) => kind === shown) ?? 'stars'
}

/** Everything that is reviewed, by kind. */
export function ReviewsDesk() {
  const words = useWords(reviewWords)
  const search = useSearch()
  const [, move] = useLocation()
  const [kind, setKind] = useState<Kind>(() => kindIn(search))
  useLive(['ledger_grew'])
  const choose = (chosen: Kind) => {
    setKind(chosen)
    move(`/desk/reviews?show=${chosen}`, { replace: true })
  }
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Tabs
        label={words.tabs}
        tabs={kinds.map((id) => ({ id, label: words[id] }))}
        chosen={kind}
        onChoose={choose}
      >
        {kind === 'stars' ? <StarList /> : null}
        {kind === 'rounds' ? <RoundList /> : null}
        {kind === 'commendations' ? <CommendationList /> : null}
        {kind === 'ratings' ? <RatingList /> : null}
        {kind === 'standards' ? <StandardList /> : null}
      </Tabs>
    </Page>
  )
}
