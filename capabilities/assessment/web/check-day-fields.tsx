import { addDays } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { useWords } from '#platform/web/words.ts'
import { liftWords } from './lift-words.ts'

export type CheckDay = { readonly id: string; readonly day: string }

/** A day on which a lift is looked at again. */
export const aCheckDay = (day: string): CheckDay => ({ id: newId(), day })

const mostDays = 12
const daysBetween = 30

type Props = {
  readonly days: readonly CheckDay[]
  readonly today: string
  readonly error: string | undefined
  readonly onChange: (days: CheckDay[]) => void
}

/** The days on which a lift is looked at again, one below the other. */
export function CheckDayFields({ days, today, error, onChange }: Props) {
  const words = useWords(liftWords)
  const last = days.at(-1)?.day ?? today
  return (
    <>
      {days.map(({ id, day }, at) => (
        <div key={id} className="stack stack-tight">
          <Field
            label={days.length === 1 ? words.checks : words.checkDay(at + 1)}
            error={at === 0 ? error : undefined}
          >
            <DateInput
              value={day}
              min={today}
              onChange={(next) => onChange(days.map((one) => (one.id === id ? { id, day: next } : one)))}
            />
          </Field>
          {days.length > 1 ? (
            <Button tone="quiet" icon="minus" onPress={() => onChange(days.filter((one) => one.id !== id))}>
              {words.removeCheckDay}
            </Button>
          ) : null}
        </div>
      ))}
      {days.length < mostDays ? (
        <Button icon="add" onPress={() => onChange([...days, aCheckDay(addDays(last, daysBetween))])}>
          {words.addCheckDay}
        </Button>
      ) : null}
    </>
  )
}
