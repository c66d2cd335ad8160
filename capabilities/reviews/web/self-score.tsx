import { useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Notice, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { type Claim, emptyClaim, MeasuredItem, ShownItem } from './self-score-item.tsx'
import type { Prepared } from './shown.ts'
import { starWords } from './star-words.ts'
import './reviews.css'

/** A unit scores itself by a standard, item by item. */
export function SelfScore({ params }: ScreenProps) {
  const input = { standardId: params.standardId ?? '-', organisationId: params.organisationId ?? '-' }
  const reading = useOperation(reviewsContract.prepareSelfScore, input)
  return (
    <Show reading={reading}>
      {(prepared) => <Whole prepared={prepared} organisationId={input.organisationId} />}
    </Show>
  )
}

type WholeProps = { readonly prepared: Prepared; readonly organisationId: string }
type Claims = { readonly claims: Readonly<Record<string, Claim>> }

const blank: Claims = { claims: {} }

/** What is claimed so far, kept through a reload, and the way to submit it. */
function useSelfScore({ prepared, organisationId }: WholeProps) {
  const { standard, readings } = prepared
  const words = useWords(starWords)
  const [, move] = useLocation()
  const [starId] = useState(newId)
  const form = useForm(blank, `self-score-${standard.standardId}-${organisationId}`)
  const submit = useAction(reviewsContract.submitSelfScore, {
    onDone: () => {
      form.reset()
      showToast(words.done)
      move(`/desk/reviews/stars/${starId}`)
    },
  })
  const items = standard.areas.flatMap((area) => area.items)
  const claimOf = (itemId: string) => form.values.claims[itemId] ?? emptyClaim
  const readingOf = (figureId: string) => readings.find((reading) => reading.figureId === figureId)
  const pointsOf = ({ itemId, measured }: (typeof items)[number]) =>
    (measured ? readingOf(measured.figureId)?.points : claimOf(itemId).points) ?? 0
  const claims = items
    .filter((item) => item.measured === null)
    .map(({ itemId }) => ({ itemId, ...claimOf(itemId), points: claimOf(itemId).points ?? 0 }))
  return {
    claimOf,
    readingOf,
    submit,
    total: items.reduce((sum, item) => sum + pointsOf(item), 0),
    set: (itemId: string, claim: Claim) => form.set('claims', { ...form.values.claims, [itemId]: claim }),
    send: () => submit.run({ starId, standardId: standard.standardId, organisationId, items: claims }),
  }
}

function Whole(props: WholeProps) {
  const { standard, isRenewal, organisationName } = props.prepared
  const words = useWords(starWords)
  const { claimOf, readingOf, set, send, submit, total } = useSelfScore(props)
  return (
    <Page title={words.title} lead={words.lead(organisationName, standard.name)} width="wide">
      <Form onSubmit={() => void send()}>
        {isRenewal ? <Notice tone="info">{words.renewing}</Notice> : null}
        {standard.areas.map((area) => (
          <Card key={area.items[0]?.itemId ?? area.title} title={area.title}>
            <Stack>
              {area.items.map((item) =>
                item.measured ? (
                  <MeasuredItem key={item.itemId} item={item} reading={readingOf(item.measured.figureId)} />
                ) : (
                  <ShownItem
                    key={item.itemId}
                    item={item}
                    claim={claimOf(item.itemId)}
                    onChange={(claim) => set(item.itemId, claim)}
                  />
                ),
              )}
            </Stack>
          </Card>
        ))}
        <ProblemNotice problem={submit.problem} />
        <Inline place="spread">
          <strong className="figures">{words.total(total)}</strong>
          <Inline>
            <ButtonLink href="/desk/reviews">{words.back}</ButtonLink>
            <Button submit tone="main" busy={submit.busy}>
              {words.submit}
            </Button>
          </Inline>
        </Inline>
      </Form>
    </Page>
  )
}
