import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select } from '#platform/web/parts/inputs.tsx'
import { Columns, Inline } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Scoring } from '../definition.ts'
import { scoringForms } from '../words.ts'
import { blankScoring } from './editor-shape.ts'
import { scorecardWords } from './scorecard-words.ts'

type Props = { readonly scoring: Scoring; readonly onChange: (scoring: Scoring) => void }

/** How a value becomes points: one of four forms and its numbers. */
export function ScoringFields({ scoring, onChange }: Props) {
  const words = useWords(scorecardWords)
  return (
    <>
      <Columns least="12rem">
        <Field label={words.scoring}>
          <Select
            value={scoring.form}
            onChange={(form) => onChange(blankScoring(form))}
            options={scoringForms.map((value) => ({ value, label: words[value] }))}
          />
        </Field>
        <Numbers scoring={scoring} onChange={onChange} />
      </Columns>
      {scoring.form === 'steps' ? <StepFields scoring={scoring} onChange={onChange} /> : null}
    </>
  )
}

function Numbers({ scoring, onChange }: Props) {
  const words = useWords(scorecardWords)
  switch (scoring.form) {
    case 'linear':
      return (
        <>
          <Field label={words.floor}>
            <NumberInput
              value={scoring.floor}
              onChange={(floor) => onChange({ ...scoring, floor: floor ?? 0 })}
            />
          </Field>
          <Field label={words.goal}>
            <NumberInput
              value={scoring.goal}
              onChange={(goal) => onChange({ ...scoring, goal: goal ?? 0 })}
            />
          </Field>
        </>
      )
    case 'targetShare':
      return (
        <Field label={words.target}>
          <NumberInput
            value={scoring.target}
            onChange={(target) => onChange({ ...scoring, target: target ?? 0 })}
          />
        </Field>
      )
    case 'lessIsBetter':
      return (
        <Field label={words.most}>
          <NumberInput value={scoring.most} onChange={(most) => onChange({ ...scoring, most: most ?? 0 })} />
        </Field>
      )
    case 'steps':
      return null
  }
}

type Steps = Extract<Scoring, { form: 'steps' }>

function StepFields({
  scoring,
  onChange,
}: {
  readonly scoring: Steps
  readonly onChange: (scoring: Steps) => void
}) {
  const words = useWords(scorecardWords)
  const { steps } = scoring
  const put = (at: number, patch: Partial<Steps['steps'][number]>) =>
    onChange({ ...scoring, steps: steps.map((step, index) => (index === at ? { ...step, ...patch } : step)) })
  return (
    <>
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by where it stands.
        <Inline key={at}>
          <Field label={words.stepFrom}>
            <NumberInput value={step.from} onChange={(from) => put(at, { from: from ?? 0 })} />
          </Field>
          <Field label={words.stepPercent}>
            <NumberInput
              value={step.percent}
              min={0}
              max={100}
              onChange={(percent) => put(at, { percent: percent ?? 0 })}
            />
          </Field>
          {steps.length > 1 ? (
            <IconButton
              icon="minus"
              name={words.removeStep}
              onPress={() => onChange({ ...scoring, steps: steps.filter((_, index) => index !== at) })}
            />
          ) : null}
        </Inline>
      ))}
      <div>
        <Button
          icon="add"
          onPress={() =>
            onChange({
              ...scoring,
              steps: [...steps, { from: (steps.at(-1)?.from ?? 0) + 10, percent: 100 }],
            })
          }
        >
          {words.addStep}
        </Button>
      </div>
    </>
  )
}
