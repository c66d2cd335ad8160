import { useKindNames } from '#capabilities/organisations/web/kind-name.ts'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { Definition } from '../definition.ts'
import { periodKinds, type UnitKind, unitKinds } from '../words.ts'
import { assessmentWords } from './assessment-words.ts'
import { scorecardWords } from './scorecard-words.ts'

type Props = {
  readonly definition: Definition
  readonly onChange: (patch: Partial<Definition>) => void
}

/** What the scorecard is called, on what it rests, whom it scores and how often. */
export function GeneralFields({
  definition,
  onChange,
  errorOf,
}: Props & { readonly errorOf: (field: string) => string | undefined }) {
  const words = useWords(scorecardWords)
  const common = useWords(assessmentWords)
  const { kindName } = useKindNames()
  const toggle = (kind: UnitKind, isOn: boolean) =>
    onChange({
      unitKinds: unitKinds.filter((each) => (each === kind ? isOn : definition.unitKinds.includes(each))),
    })
  return (
    <Card>
      <Stack>
        <Field label={words.name} error={errorOf('definition.name')}>
          <TextInput value={definition.name} onChange={(name) => onChange({ name })} />
        </Field>
        <Field label={words.basis} hint={words.basisHint} error={errorOf('definition.basis')}>
          <TextInput value={definition.basis} onChange={(basis) => onChange({ basis })} />
        </Field>
        <Field label={words.period}>
          <Select
            value={definition.period}
            onChange={(period) => onChange({ period })}
            options={periodKinds.map((value) => ({ value, label: common[value] }))}
          />
        </Field>
        <FieldGroup label={words.units} error={errorOf('definition.unitKinds')}>
          <Inline>
            {unitKinds.map((kind) => (
              <Checkbox
                key={kind}
                checked={definition.unitKinds.includes(kind)}
                onChange={(isOn) => toggle(kind, isOn)}
                title={kindName(kind)}
              />
            ))}
          </Inline>
        </FieldGroup>
      </Stack>
    </Card>
  )
}

/** Where bands begin, when a unit counts as lagging, and how long one can appeal. */
export function RuleFields({ definition, onChange }: Props) {
  const words = useWords(scorecardWords)
  return (
    <Card title={words.bandsTitle}>
      <Columns>
        <ShareFields label={words.upper} share={definition.upper} onChange={(upper) => onChange({ upper })} />
        <ShareFields label={words.lower} share={definition.lower} onChange={(lower) => onChange({ lower })} />
        <Field label={words.lagging}>
          <NumberInput
            value={definition.laggingPercent}
            min={50}
            max={99}
            onChange={(value) => onChange({ laggingPercent: value ?? 80 })}
          />
        </Field>
        <Field label={words.running}>
          <NumberInput
            value={definition.laggingRunning}
            min={2}
            max={6}
            onChange={(value) => onChange({ laggingRunning: value ?? 3 })}
          />
        </Field>
        <Field label={words.appealDays}>
          <NumberInput
            value={definition.appealDays}
            min={1}
            max={60}
            onChange={(value) => onChange({ appealDays: value ?? 7 })}
          />
        </Field>
      </Columns>
    </Card>
  )
}

type Share = Definition['lower']
type ShareProps = { readonly label: string; readonly share: Share; readonly onChange: (share: Share) => void }

function ShareFields({ label, share, onChange }: ShareProps) {
  const words = useWords(scorecardWords)
  return (
    <FieldGroup label={label}>
      <Inline>
        <Field label={words.number}>
          <NumberInput
            value={share.number}
            min={1}
            max={50}
            onChange={(number) => onChange({ ...share, number: number ?? 1 })}
          />
        </Field>
        <Field label={words.units}>
          <Select
            value={share.by}
            onChange={(by) => onChange({ ...share, by })}
            options={[
              { value: 'count', label: words.byCount },
              { value: 'percent', label: words.byPercent },
            ]}
          />
        </Field>
      </Inline>
    </FieldGroup>
  )
}
