import { useState } from 'react'
import { useLocation } from 'wouter'
import { OrganisationFinder } from '#capabilities/organisations/web/organisation-finder.tsx'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { aCheckDay, CheckDayFields } from './check-day-fields.tsx'
import { liftWords } from './lift-words.ts'
import type { UnitResult } from './unit-result.ts'

type Measure = { readonly id: string; readonly title: string; readonly due: string }

/** Plans the lift of a unit: goal, measures, who helps, when it is checked. */
export function PlanLiftDialog({ why, onClose }: { readonly why: UnitResult; readonly onClose: () => void }) {
  const words = useWords(liftWords)
  const [, go] = useLocation()
  const today = dayOf(useNow())
  const [liftId] = useState(newId)
  const [helperId, setHelper] = useState<string | null>(null)
  const form = useForm({ goal: '', measures: [aMeasure(today)], checks: [aCheckDay(addDays(today, 60))] })
  const plan = useAction(assessmentContract.planLift, {
    onDone: () => {
      showToast(words.planned)
      go(`/desk/assessment/lifts/${liftId}`)
    },
  })
  const { goal, measures, checks } = form.values
  const submit = () =>
    plan.run({
      liftId,
      periodId: why.periodId,
      unitId: why.result.unitId,
      goal,
      measures: measures.map(({ title, due }) => ({ title, due })),
      helperId,
      checks: [...new Set(checks.map(({ day }) => day))].toSorted(),
    })
  return (
    <FormDialog
      title={`${words.plan} · ${why.result.name}`}
      action={plan}
      submit={words.plan}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field label={words.goal} hint={words.goalHint} error={plan.errorOf('goal')}>
        <TextArea {...form.control('goal')} most={300} />
      </Field>
      <MeasureFields measures={measures} onChange={(next) => form.set('measures', next)} />
      <OrganisationFinder label={words.helper} keep onPick={setHelper} />
      <CheckDayFields
        days={checks}
        today={today}
        error={plan.errorOf('checks')}
        onChange={(next) => form.set('checks', next)}
      />
    </FormDialog>
  )
}

const aMeasure = (today: string): Measure => ({ id: newId(), title: '', due: addDays(today, 30) })

type FieldsProps = {
  readonly measures: readonly Measure[]
  readonly onChange: (measures: Measure[]) => void
}

function MeasureFields({ measures, onChange }: FieldsProps) {
  const words = useWords(liftWords)
  const today = dayOf(useNow())
  const change = (id: string, patch: Partial<Measure>) =>
    onChange(measures.map((measure) => (measure.id === id ? { ...measure, ...patch } : measure)))
  return (
    <>
      {measures.map((measure, at) => (
        <div key={measure.id} className="stack stack-tight">
          <Field label={words.measure(at + 1)}>
            <TextInput value={measure.title} onChange={(title) => change(measure.id, { title })} />
          </Field>
          <Field label={words.due}>
            <DateInput value={measure.due} min={today} onChange={(due) => change(measure.id, { due })} />
          </Field>
          {measures.length > 1 ? (
            <Button
              tone="quiet"
              icon="minus"
              onPress={() => onChange(measures.filter(({ id }) => id !== measure.id))}
            >
              {words.removeMeasure}
            </Button>
          ) : null}
        </div>
      ))}
      <Button icon="add" onPress={() => onChange([...measures, aMeasure(today)])}>
        {words.addMeasure}
      </Button>
    </>
  )
}
