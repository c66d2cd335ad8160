import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { starStandings } from './review-words.ts'
import { ReviewItems } from './review-items.tsx'
import { ScoredItems } from './scored-items.tsx'
import type { Star } from './shown.ts'
import { starWords } from './star-words.ts'
import './reviews.css'

/** One self-score: evidence, review, star and what may be done now. */
export function StarView({ params }: ScreenProps) {
  const reading = useOperation(reviewsContract.getStar, { starId: params.starId ?? '-' })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(star) => <Whole star={star} />}</Show>
}

function Whole({ star }: { readonly star: Star }) {
  const words = useWords(starWords)
  const say = useSay()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const standing = starStandings[star.status]
  const can = (ability: string) => star.abilities.includes(ability)
  return (
    <Page
      title={star.organisationName}
      lead={star.standardName}
      width="wide"
      actions={
        <>
          <StatusTag tone={standing.tone} word={say(standing.name)} />
          <ButtonLink href="/desk/reviews">{words.back}</ButtonLink>
        </>
      }
    >
      <Stack>
        {star.isExpiring ? <Notice tone="warn">{words.expiring}</Notice> : null}
        <StarFacts star={star} />
        {can('reviewStar') ? <ReviewItems star={star} /> : <ScoredItems star={star} />}
        <Inline place="end">
          {can('withdrawStar') ? (
            <Button tone="danger" onPress={() => setWithdrawing(true)}>
              {words.withdraw}
            </Button>
          ) : null}
          {can('submitSelfScore') ? (
            <ButtonLink
              icon="refresh"
              href={`/desk/reviews/stars/new/${star.standardId}/${star.organisationId}`}
            >
              {words.renew}
            </ButtonLink>
          ) : null}
          {star.status === 'awarded' && star.code !== null ? (
            <ButtonLink tone="main" icon="qr" href={`/desk/reviews/plaques/${star.code}`}>
              {words.plaque}
            </ButtonLink>
          ) : null}
        </Inline>
      </Stack>
      {isWithdrawing ? <WithdrawDialog star={star} onClose={() => setWithdrawing(false)} /> : null}
    </Page>
  )
}

function StarFacts({ star }: { readonly star: Star }) {
  const words = useWords(starWords)
  const sayDate = useSayDate()
  const dated = [
    { name: words.since, value: star.since && sayDate(star.since) },
    { name: words.until, value: star.until && sayDate(star.until) },
    { name: words.ended, value: star.endedOn && sayDate(star.endedOn) },
    { name: words.why, value: star.withdrawnWhy },
  ].filter((fact) => fact.value !== null)
  return (
    <Card title={words.facts}>
      <Facts
        facts={[
          { name: words.level, value: star.level > 0 ? words.stars(star.level) : words.noLevel },
          { name: words.score, value: star.total === null ? '—' : words.scoreOf(star.total) },
          ...dated,
        ]}
      />
    </Card>
  )
}

type WithdrawProps = { readonly star: Star; readonly onClose: () => void }

const WithdrawDialog = ({ star, onClose }: WithdrawProps) => {
  const words = useWords(starWords)
  return (
    <ReasonDialog
      operation={reviewsContract.withdrawStar}
      inputOf={(reason) => ({ starId: star.starId, reason })}
      title={words.withdrawTitle}
      lead={words.withdrawNote}
      label={words.withdrawReason}
      most={1_000}
      submit={words.withdraw}
      done={words.withdrawn}
      onClose={onClose}
    />
  )
}
