import { useState } from 'react'
import { cockpitContract } from '#capabilities/cockpit/contract.ts'
import { useSay } from '#platform/web/language.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newId } from '#platform/web/new-id.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { MeasureShape } from '../shapes.ts'
import type { Reach } from '../words.ts'
import { BoundFields, readTyped, type TypedTarget } from './bound-fields.tsx'
import type { Doing } from './doing.ts'
import { measureWords } from './measure-words.ts'
import { StepForm } from './step-form.tsx'

type Typed = Readonly<Record<string, TypedTarget>>

/** What the words of each year already say in numbers, to begin with. */
const fromWords = ({ suggestions }: MeasureShape): Typed =>
  Object.fromEntries(
    suggestions.map(({ year, bound, low, high }) => [
      year,
      { bound, low: low === null ? '' : String(low), high: high === null ? '' : String(high) },
    ]),
  )

const blank: TypedTarget = { bound: 'none', low: '', high: '' }

/** Ties a measure to a figure, with a target for each year of the plan. */
export function TieForm({ planId, measure, fromYear, toYear, onDone }: Doing) {
  const words = useWords(measureWords)
  const [tieId] = useState(newId)
  const form = useForm({ figureId: '', over: 'owner' as Reach, targets: fromWords(measure) })
  const action = useAction(plansContract.tieMeasure, {
    onDone: () => {
      showToast(words.tied)
      onDone()
    },
  })
  const { figureId, over, targets } = form.values
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at)
  const send = () => {
    const wanted = years.flatMap((year) => {
      const typed = targets[year] ?? blank
      return typed.bound === 'none' ? [] : [{ year, bound: typed.bound, ...readTyped(typed) }]
    })
    void action.run({ planId, measureId: measure.measureId, tieId, figureId, over, targets: wanted })
  }
  return (
    <StepForm title={words.tieMeasure} submit={words.save} action={action} onSubmit={send} onBack={onDone}>
      <FigureField
        value={figureId}
        error={action.errorOf('figureId')}
        onChange={(chosen) => form.set('figureId', chosen)}
      />
      <FieldGroup label={words.over}>
        <Choice
          {...form.control('over')}
          options={[
            { value: 'owner', title: words.overOwner, hint: measure.owner.name },
            { value: 'plan', title: words.overPlan },
          ]}
        />
      </FieldGroup>
      {years.map((year) => (
        <BoundFields
          key={year}
          label={words.ofYear(year)}
          value={targets[year] ?? blank}
          isOptional
          errorOf={action.errorOf}
          onChange={(typed) => form.set('targets', { ...targets, [year]: typed })}
        />
      ))}
    </StepForm>
  )
}

function FigureField(props: {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (figureId: string) => void
}) {
  const words = useWords(measureWords)
  const say = useSay()
  const figures = useOperation(cockpitContract.listFigures, {}).data?.figures ?? []
  const chosen = figures.find(({ figureId }) => figureId === props.value)
  const unit = chosen?.measure === 'share' ? words.percent : chosen && words.inUnit(say(chosen.unit))
  return (
    <Field
      label={words.figure}
      hint={chosen ? [say(chosen.meaning), unit].join(' · ') : undefined}
      error={props.error}
    >
      <Select
        value={props.value}
        placeholder={words.chooseFigure}
        onChange={props.onChange}
        options={figures.map(({ figureId, name }) => ({ value: figureId, label: say(name) }))}
      />
    </Field>
  )
}
