import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { reviewWords } from './review-words.ts'
import { Evidence } from './scored-items.tsx'
import type { Star } from './shown.ts'
import { starWords } from './star-words.ts'

type Item = Star['items'][number]
type Verdict = { readonly points: number | null; readonly reason: string }

/** A level above accepts or reduces each item. */
export function ReviewItems({ star }: { readonly star: Star }) {
  const words = useWords(starWords)
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({})
  const review = useAction(reviewsContract.reviewStar, {
    onDone: (done) => showToast(words.reviewed(done.level)),
  })
  const verdictOf = (item: Item): Verdict => verdicts[item.itemId] ?? { points: item.points, reason: '' }
  const total = star.items.reduce((sum, item) => sum + (verdictOf(item).points ?? 0), 0)
  const send = () =>
    review.run({
      starId: star.starId,
      reduced: star.items
        .map((item) => ({ item, verdict: verdictOf(item) }))
        .filter(({ item, verdict }) => verdict.points !== item.points)
        .map(({ item, verdict }) => ({
          itemId: item.itemId,
          points: verdict.points ?? 0,
          reason: verdict.reason,
        })),
    })
  return (
    <Card title={words.reviewTitle}>
      <p className="soft">{words.reviewLead}</p>
      <Form onSubmit={() => void send()}>
        {star.items.map((item) => (
          <ReviewItem
            key={item.itemId}
            item={item}
            verdict={verdictOf(item)}
            onChange={(verdict) => setVerdicts({ ...verdicts, [item.itemId]: verdict })}
          />
        ))}
        <ProblemNotice problem={review.problem} />
        <Inline place="spread">
          <strong className="figures">{words.total(total)}</strong>
          <Button submit tone="main" busy={review.busy}>
            {words.finish}
          </Button>
        </Inline>
      </Form>
    </Card>
  )
}

type ItemProps = {
  readonly item: Item
  readonly verdict: Verdict
  readonly onChange: (verdict: Verdict) => void
}

function ReviewItem({ item, verdict, onChange }: ItemProps) {
  const words = useWords(starWords)
  const shared = useWords(reviewWords)
  const isReduced = verdict.points !== item.points
  return (
    <fieldset className="review-item">
      <legend className="hidden-text">{item.title}</legend>
      <div className="review-item-line">
        <strong>{item.title}</strong>
        <span className="figures">
          {words.claimed} {shared.pointsOf(item.points, item.most)}
        </span>
      </div>
      <Evidence item={item} />
      <div className="review-claim">
        <Field label={words.given}>
          <NumberInput
            value={verdict.points}
            min={0}
            max={item.points}
            onChange={(points) => onChange({ ...verdict, points })}
          />
        </Field>
        {isReduced ? (
          <Field label={words.reason}>
            <TextInput value={verdict.reason} onChange={(reason) => onChange({ ...verdict, reason })} />
          </Field>
        ) : null}
      </div>
    </fieldset>
  )
}
