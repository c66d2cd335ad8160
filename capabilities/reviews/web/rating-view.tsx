import { useSayDate } from '#platform/web/use-say-date.ts'
import { fenOf, sayYuan } from '#platform/text/yuan.ts'
import { useState } from 'react'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { useSay } from '#platform/web/language.ts'
import { useLive } from '#platform/web/live.ts'
import { newId } from '#platform/web/new-id.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Facts, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { type BenefitKind, benefitKinds } from '../closed-lists.ts'
import { reviewsContract } from '../contract.ts'
import { ratingWords } from './rating-words.ts'
import { benefitNames, reviewWords } from './review-words.ts'
import { useOwnOrganisation } from './use-own-organisation.ts'

type Rating = OutputOf<typeof reviewsContract.getRating>

/** One rating: the facts behind each item, and what it opened. */
export function RatingView({ params }: ScreenProps) {
  const reading = useOperation(reviewsContract.getRating, { ratingId: params.ratingId ?? '-' })
  useLive(['ledger_grew'])
  return <Show reading={reading}>{(rating) => <Whole rating={rating} />}</Show>
}

function Whole({ rating }: { readonly rating: Rating }) {
  const words = useWords(ratingWords)
  const sayDate = useSayDate()
  const [isGiving, setGiving] = useState(false)
  const facts = [
    { name: words.grade, value: words.gradeText(rating.grade) },
    { name: words.score, value: words.scoreText(rating.total) },
    { name: words.since, value: sayDate(rating.since) },
    { name: words.until, value: sayDate(rating.until) },
  ]
  return (
    <Page
      title={rating.organisationName}
      lead={rating.standardName}
      width="wide"
      actions={
        <>
          <ButtonLink href="/desk/reviews?show=ratings">{words.back}</ButtonLink>
          <AbilityButton
            abilities={rating.abilities}
            ability="grantBenefit"
            tone="main"
            icon="add"
            onPress={() => setGiving(true)}
          >
            {words.addBenefit}
          </AbilityButton>
        </>
      }
    >
      <Stack>
        <Card title={words.facts}>
          <Facts facts={facts} />
        </Card>
        <ItemFacts rating={rating} />
        <Benefits rating={rating} />
      </Stack>
      {isGiving ? <BenefitDialog ratingId={rating.ratingId} onClose={() => setGiving(false)} /> : null}
    </Page>
  )
}

function ItemFacts({ rating }: { readonly rating: Rating }) {
  const words = useWords(ratingWords)
  const shared = useWords(reviewWords)
  return (
    <Card title={words.items}>
      <Rows>
        {rating.items.map((item) => (
          <Row
            key={item.itemId}
            title={item.title}
            note={item.fact ?? ''}
            end={shared.pointsOf(item.points, item.most)}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Benefits({ rating }: { readonly rating: Rating }) {
  const words = useWords(ratingWords)
  const sayDate = useSayDate()
  const say = useSay()
  return (
    <Card title={words.benefits}>
      {rating.benefits.length === 0 ? <p className="soft">{words.benefitsNone}</p> : null}
      <Rows>
        {rating.benefits.map((benefit) => (
          <Row
            key={benefit.benefitId}
            title={say(benefitNames[benefit.kind])}
            note={words.benefitNote(benefit.byName, sayDate(benefit.on))}
            end={words.yuan(sayYuan(benefit.amountFen))}
          />
        ))}
      </Rows>
    </Card>
  )
}

type BenefitProps = { readonly ratingId: string; readonly onClose: () => void }

function BenefitDialog({ ratingId, onClose }: BenefitProps) {
  const words = useWords(ratingWords)
  const say = useSay()
  const own = useOwnOrganisation()
  const [picked, setPicked] = useState<PickedNode | null | undefined>(undefined)
  const by = picked === undefined ? own : picked
  const [benefitId] = useState(newId)
  const [isWrong, setWrong] = useState(false)
  const form = useForm({ kind: 'creditLine' as BenefitKind, yuan: '' })
  const grant = useAction(reviewsContract.grantBenefit, {
    onDone: () => {
      showToast(words.recorded)
      onClose()
    },
  })
  const send = () => {
    const amountFen = fenOf(form.values.yuan)
    setWrong(amountFen === null)
    if (amountFen === null || by === null) return
    void grant.run({ ratingId, benefitId, kind: form.values.kind, amountFen, byOrganisationId: by.id })
  }
  return (
    <FormDialog
      title={words.benefitTitle}
      action={grant}
      submit={words.record}
      disabled={by === null}
      onClose={onClose}
      onSubmit={send}
    >
      <Field label={words.kind}>
        <Select
          {...form.control('kind')}
          options={benefitKinds.map((value) => ({ value, label: say(benefitNames[value]) }))}
        />
      </Field>
      <Field
        label={words.amount}
        hint={words.amountHint}
        error={isWrong ? words.amountWrong : grant.errorOf('amountFen')}
      >
        <TextInput {...form.control('yuan')} inputMode="decimal" />
      </Field>
      <OrganisationPicker label={words.by} picked={by} onPick={setPicked} />
    </FormDialog>
  )
}
