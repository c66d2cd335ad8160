import { useState } from 'react'
import { useLocation } from 'wouter'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { ratingWords } from './rating-words.ts'
import { StandardChoice, useStandards } from './standard-choice.tsx'
import './reviews.css'

/** Grades a partner firm from confirmed facts. */
export function RatePartner() {
  const words = useWords(ratingWords)
  const standards = useStandards('partner')
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Show reading={standards.reading}>
        {() =>
          standards.isAny ? (
            <Rating standards={standards} />
          ) : (
            <EmptyState icon="document" title={words.noStandards} note={words.noStandardsNote} />
          )
        }
      </Show>
    </Page>
  )
}

type Fact = { readonly points: number | null; readonly fact: string }

type RatingProps = { readonly standards: ReturnType<typeof useStandards> }

const noFact: Fact = { points: null, fact: '' }

function Rating({ standards }: RatingProps) {
  const words = useWords(ratingWords)
  const [, move] = useLocation()
  const [ratingId] = useState(newId)
  const { standardId } = standards
  const [firm, setFirm] = useState<PickedNode | null>(null)
  const [facts, setFacts] = useState<Readonly<Record<string, Fact>>>({})
  const standard = useOperation(
    reviewsContract.getStandard,
    { standardId: standardId || '-' },
    { enabled: standardId !== '' },
  )
  const items = standard.data?.areas.flatMap((area) => area.items) ?? []
  const factOf = (itemId: string) => facts[itemId] ?? noFact
  const total = items.reduce((sum, item) => sum + (factOf(item.itemId).points ?? 0), 0)
  const rate = useAction(reviewsContract.ratePartner, {
    onDone: ({ grade }) => {
      showToast(words.rated(grade))
      move(`/desk/reviews/ratings/${ratingId}`)
    },
  })
  const send = () =>
    firm &&
    rate.run({
      ratingId,
      standardId,
      organisationId: firm.id,
      facts: items.map(({ itemId }) => ({
        itemId,
        points: factOf(itemId).points ?? 0,
        fact: factOf(itemId).fact,
      })),
    })
  return (
    <Form onSubmit={() => void send()}>
      <StandardChoice label={words.standard} standards={standards} />
      <OrganisationPicker label={words.firm} picked={firm} onPick={setFirm} />
      <Card>
        <Stack>
          {items.map((item) => (
            <FactFields
              key={item.itemId}
              title={item.title}
              most={item.points}
              fact={factOf(item.itemId)}
              onChange={(fact) => setFacts({ ...facts, [item.itemId]: fact })}
            />
          ))}
        </Stack>
      </Card>
      <ProblemNotice problem={rate.problem} />
      <Inline place="spread">
        <strong className="figures">{words.total(total)}</strong>
        <Inline>
          <ButtonLink href="/desk/reviews?show=ratings">{words.back}</ButtonLink>
          <Button submit tone="main" busy={rate.busy} disabled={firm === null || standardId === ''}>
            {words.rate}
          </Button>
        </Inline>
      </Inline>
    </Form>
  )
}

type FactProps = {
  readonly title: string
  readonly most: number
  readonly fact: Fact
  readonly onChange: (fact: Fact) => void
}

function FactFields({ title, most, fact, onChange }: FactProps) {
  const words = useWords(ratingWords)
  return (
    <FieldGroup label={title}>
      <div className="review-claim">
        <Field label={words.points} hint={words.most(most)}>
          <NumberInput
            value={fact.points}
            min={0}
            max={most}
            onChange={(points) => onChange({ ...fact, points })}
          />
        </Field>
        <Field label={words.fact} hint={words.factHint} optional>
          <TextInput value={fact.fact} onChange={(written) => onChange({ ...fact, fact: written })} />
        </Field>
      </div>
    </FieldGroup>
  )
}
