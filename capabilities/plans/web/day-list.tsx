import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Inline } from '#platform/web/parts/layout.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { useWords } from '#platform/web/words.ts'
import { measureWords } from './measure-words.ts'

type Props = {
  readonly days: readonly string[]
  readonly fromYear: number
  readonly toYear: number
  readonly error?: string | undefined
  readonly onChange: (days: readonly string[]) => void
}

/** The days on which a measure is checked. */
export function DayList({ days, fromYear, toYear, error, onChange }: Props) {
  const words = useWords(measureWords)
  return (
    <FieldGroup label={words.checks} optional error={error}>
      <ul className="plan-days">
        {days.map((day, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day changes while it is typed; its place does not.
          <li key={at}>
            <Field label={words.nthCheck(at + 1)}>
              <DateInput
                value={day}
                min={`${fromYear}-01-01`}
                max={`${toYear}-12-31`}
                onChange={(next) => onChange(days.with(at, next))}
              />
            </Field>
            <IconButton icon="close" name={words.removeDay} onPress={() => onChange(days.toSpliced(at, 1))} />
          </li>
        ))}
      </ul>
      <Inline>
        <Button icon="add" tone="quiet" onPress={() => onChange([...days, ''])}>
          {words.addDay}
        </Button>
      </Inline>
    </FieldGroup>
  )
}
