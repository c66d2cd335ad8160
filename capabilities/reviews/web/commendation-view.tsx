import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { CommendationSteps } from './commendation-steps.tsx'
import { commendationWords } from './commendation-words.ts'
import { Objections } from './objections.tsx'
import { commendationStandings } from './review-words.ts'
import type { Commendation } from './shown.ts'
import './reviews.css'

/** One commendation: the deed, the notice, objections, and the step that comes next. */
export function CommendationView({ params }: ScreenProps) {
  const reading = useOperation(reviewsContract.getCommendation, {
    commendationId: params.commendationId ?? '-',
  })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(commendation) => <Whole commendation={commendation} />}</Show>
}

function Whole({ commendation }: { readonly commendation: Commendation }) {
  const words = useWords(commendationWords)
  const say = useSay()
  const standing = commendationStandings[commendation.status]
  const [deciding, setDeciding] = useState<string | null>(null)
  return (
    <Page
      title={commendation.name}
      lead={commendation.honour}
      width="wide"
      actions={
        <>
          <StatusTag tone={standing.tone} word={say(standing.name)} />
          <ButtonLink href="/desk/reviews?show=commendations">{words.back}</ButtonLink>
        </>
      }
    >
      <Stack>
        <Card title={words.deed}>
          <p>{commendation.deed ?? words.erased}</p>
        </Card>
        <CommendationFacts commendation={commendation} />
        <Objections
          commendation={commendation}
          deciding={deciding}
          onDecide={setDeciding}
          onClose={() => setDeciding(null)}
        />
        <CommendationSteps commendation={commendation} />
      </Stack>
    </Page>
  )
}

function CommendationFacts({ commendation }: { readonly commendation: Commendation }) {
  const words = useWords(commendationWords)
  const sayDate = useSayDate()
  const { noticeFrom, noticeUntil, decidedOn, kind } = commendation
  const consent = { name: words.consent, value: commendation.hasConsent ? words.hasConsent : words.noConsent }
  const notice = {
    name: words.notice,
    value: words.noticeText(sayDate(noticeFrom ?? ''), sayDate(noticeUntil ?? '')),
  }
  return (
    <Card title={words.facts}>
      <Facts
        facts={[
          { name: words.where, value: commendation.organisationName },
          { name: words.proposed, value: sayDate(commendation.nominatedOn) },
          ...(noticeFrom === null ? [] : [notice]),
          ...(decidedOn === null ? [] : [{ name: words.decided, value: sayDate(decidedOn) }]),
          ...(kind === 'person' ? [consent] : []),
          { name: words.listed, value: commendation.isPublished ? words.isPublished : words.notPublished },
        ]}
      />
    </Card>
  )
}
