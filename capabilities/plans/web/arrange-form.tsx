import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import { DayList } from './day-list.tsx'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { type Party, PartyFields } from './party-list.tsx'
import { StepForm } from './step-form.tsx'

type Values = {
  readonly owner: Party | null
  readonly helpers: readonly Party[]
  readonly days: readonly string[]
}

/** Owner, helpers and check days of a measure. */
export function ArrangeForm({ planId, measure, fromYear, toYear, onDone }: Doing) {
  const words = useWords(measureWords)
  const form = useForm<Values>({
    owner: measure.owner,
    helpers: measure.helpers,
    days: measure.checks.map(({ checkDay }) => checkDay),
  })
  const { owner, helpers, days } = form.values
  const action = useAction(plansContract.arrangeMeasure, {
    onDone: () => {
      showToast(words.saved)
      onDone()
    },
  })
  const send = () =>
    void action.run({
      ...{ planId, measureId: measure.measureId },
      ownerId: owner?.organisationId ?? '',
      helperIds: helpers.map(({ organisationId }) => organisationId),
      checkDays: days.filter((day) => day !== ''),
    })
  return (
    <StepForm
      title={words.arrangeMeasure}
      submit={words.save}
      action={action}
      onSubmit={send}
      onBack={onDone}
    >
      <PartyFields
        owner={owner}
        helpers={helpers}
        error={action.errorOf('ownerId')}
        onOwner={(next) => form.set('owner', next)}
        onHelpers={(next) => form.set('helpers', next)}
      />
      <DayList
        days={days}
        fromYear={fromYear}
        toYear={toYear}
        error={action.errorOf('checkDays')}
        onChange={(next) => form.set('days', next)}
      />
    </StepForm>
  )
}
