import { useState } from 'react'
import { useLocation } from 'wouter'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { OrganisationPicker, type PickedNode } from '#capabilities/people/web/node-picker.tsx'
import { addDays, type Day, dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button, ButtonLink } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormState, useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { reviewsContract } from '../contract.ts'
import { roundWords } from './round-words.ts'
import { useOwnOrganisation } from './use-own-organisation.ts'
import './reviews.css'

const daysOfVoting = 14

/** Opens a review of secretaries’ posts. */
export function OpenRound() {
  const words = useWords(roundWords)
  const [, move] = useLocation()
  const today = dayOf(useNow())
  const [roundId] = useState(newId)
  const own = useOwnOrganisation()
  const [picked, setPicked] = useState<PickedNode | null | undefined>(undefined)
  const above = picked === undefined ? own : picked
  const [left, setLeft] = useState<readonly string[]>([])
  const seats = useSeats(above?.id ?? null)
  const chosen = seats.filter((seat) => !left.includes(seat.organisationId))
  const form = useForm(rulesFrom(today))
  const open = useAction(reviewsContract.openRound, {
    onDone: () => {
      showToast(words.done)
      move(`/desk/reviews/rounds/${roundId}`)
    },
  })
  const submit = () => own && open.run(inputOf(form.values, { roundId, organisationId: own.id, chosen }))
  return (
    <Page title={words.title} lead={words.lead} width="wide">
      <Form onSubmit={() => void submit()}>
        <Field label={words.name} error={open.errorOf('name')}>
          <TextInput {...form.control('name')} />
        </Field>
        <OrganisationPicker label={words.seatsOf} picked={above} onPick={setPicked} />
        <FieldGroup label={words.seats} hint={words.seatsHint} error={open.errorOf('seats')}>
          {seats.length === 0 ? <p className="soft">{words.seatsNone}</p> : null}
          <SeatChoices seats={seats} left={left} onLeave={setLeft} />
        </FieldGroup>
        <Rules form={form} errorOf={open.errorOf} />
        <ProblemNotice problem={open.problem} />
        <Inline place="end">
          <ButtonLink href="/desk/reviews?show=rounds">{words.back}</ButtonLink>
          <Button submit tone="main" busy={open.busy} disabled={own === null || chosen.length === 0}>
            {words.open}
          </Button>
        </Inline>
      </Form>
    </Page>
  )
}

const seatKinds: readonly string[] = [
  'residentsCommittee',
  'villagersCommittee',
  'branch',
  'generalBranch',
  'streetOffice',
  'townGovernment',
]

/** The organisations directly below whose secretaries can be reviewed. */
function useSeats(parentId: string | null) {
  const { data } = useOperation(
    organisationsContract.listOrganisations,
    { parentId: parentId ?? '-' },
    { enabled: parentId !== null },
  )
  return data?.organisations.filter((one) => seatKinds.includes(one.kind)) ?? []
}

type Seats = ReturnType<typeof useSeats>

type SeatProps = {
  readonly seats: Seats
  readonly left: readonly string[]
  readonly onLeave: (left: readonly string[]) => void
}

const SeatChoices = ({ seats, left, onLeave }: SeatProps) => (
  <div className="seat-choices">
    {seats.map(({ organisationId, name }) => (
      <Checkbox
        key={organisationId}
        checked={!left.includes(organisationId)}
        onChange={(isIn) =>
          onLeave(isIn ? left.filter((id) => id !== organisationId) : [...left, organisationId])
        }
        title={name}
      />
    ))}
  </div>
)

const rulesFrom = (today: Day) => ({
  name: '',
  from: today,
  until: addDays(today, daysOfVoting),
  panelWeight: 60 as number | null,
  shareNeeded: 60 as number | null,
})

type RulesValues = ReturnType<typeof rulesFrom>
type RulesForm = FormState<RulesValues>
type Opened = { readonly roundId: string; readonly organisationId: string; readonly chosen: Seats }

const inputOf = (values: RulesValues, { roundId, organisationId, chosen }: Opened) => ({
  ...values,
  roundId,
  organisationId,
  seats: chosen.map((seat) => seat.organisationId),
  panelWeight: values.panelWeight ?? 0,
  shareNeeded: values.shareNeeded ?? 0,
})

function Rules({
  form,
  errorOf,
}: {
  readonly form: RulesForm
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(roundWords)
  const { panelWeight } = form.values
  return (
    <Columns least="14rem">
      <Field label={words.from} error={errorOf('from')}>
        <DateInput {...form.control('from')} />
      </Field>
      <Field label={words.until} error={errorOf('until')}>
        <DateInput {...form.control('until')} min={form.values.from} />
      </Field>
      <Field
        label={words.panelWeight}
        hint={words.panelWeightHint(100 - (panelWeight ?? 0))}
        error={errorOf('panelWeight')}
      >
        <NumberInput {...form.control('panelWeight')} min={0} max={100} />
      </Field>
      <Field label={words.shareNeeded} hint={words.shareNeededHint} error={errorOf('shareNeeded')}>
        <NumberInput {...form.control('shareNeeded')} min={50} max={90} />
      </Field>
    </Columns>
  )
}
