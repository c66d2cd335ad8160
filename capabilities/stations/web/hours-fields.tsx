import { Button, IconButton } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { DateInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Stack } from '#platform/web/parts/layout.tsx'
import { useWords } from '#platform/web/words.ts'
import type { HoursException, OpeningHours, OpenSpan } from '#platform/time/opening-hours.ts'
import { deskWords } from './desk-words.ts'
import './stations.css'

type Props = {
  readonly hours: OpeningHours
  readonly onChange: (hours: OpeningHours) => void
  /** What the times of the week are; opening hours unless told. */
  readonly label?: string
}

const morning: OpenSpan = { from: '08:30', to: '12:00' }
const replaced = <Item,>(all: readonly Item[], at: number, item: Item): readonly Item[] =>
  all.map((one, index) => (index === at ? item : one))
const without = <Item,>(all: readonly Item[], at: number): readonly Item[] =>
  all.filter((_, index) => index !== at)

/** The week, holidays and single days of a station. */
export function HoursFields({ hours, onChange, label }: Props) {
  const words = useWords(deskWords)
  return (
    <Stack>
      <FieldGroup label={label ?? words.hours}>
        {hours.week.map((spans, day) => (
          <Day
            key={words.weekday(day)}
            name={words.weekday(day)}
            spans={spans}
            before={hours.week[day - 1]}
            onChange={(next) => onChange({ ...hours, week: replaced(hours.week, day, next) })}
          />
        ))}
      </FieldGroup>
      <Checkbox
        checked={hours.followsWorkingDays}
        title={words.follows}
        onChange={(followsWorkingDays) => onChange({ ...hours, followsWorkingDays })}
      />
      <Exceptions hours={hours} onChange={onChange} />
    </Stack>
  )
}

function Day(props: {
  readonly name: string
  readonly spans: readonly OpenSpan[]
  readonly before: readonly OpenSpan[] | undefined
  readonly onChange: (spans: readonly OpenSpan[]) => void
}) {
  const words = useWords(deskWords)
  const { name, spans, before, onChange } = props
  return (
    <div className="hours-day">
      <span>{name}</span>
      <div className="hours-spans">
        <Spans name={name} spans={spans} onChange={onChange} />
        <Button icon="add" tone="quiet" onPress={() => onChange([...spans, morning])}>
          {words.addSpan}
        </Button>
        {before !== undefined && before.length > 0 && spans.length === 0 ? (
          <Button tone="quiet" onPress={() => onChange(before)}>
            {words.sameAsAbove}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function Spans(props: {
  readonly name: string
  readonly spans: readonly OpenSpan[]
  readonly onChange: (spans: readonly OpenSpan[]) => void
}) {
  const words = useWords(deskWords)
  const { name, spans, onChange } = props
  if (spans.length === 0) return <span className="soft">{words.rest}</span>
  return spans.map((span, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: spans have no name of their own and do not move.
    <span className="hours-span" key={at}>
      <ClockInput
        label={`${name} ${words.from}`}
        value={span.from}
        onChange={(from) => onChange(replaced(spans, at, { ...span, from }))}
      />
      –
      <ClockInput
        label={`${name} ${words.to}`}
        value={span.to}
        onChange={(to) => onChange(replaced(spans, at, { ...span, to }))}
      />
      <IconButton icon="close" name={words.removeSpan} onPress={() => onChange(without(spans, at))} />
    </span>
  ))
}

/** The browser's clock knows no 24:00: midnight as an end is shown as 00:00. */
const ClockInput = (props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) => (
  <input
    className="input figures"
    type="time"
    aria-label={props.label}
    value={props.value === '24:00' ? '00:00' : props.value}
    onChange={(event) => props.onChange(event.target.value)}
  />
)

const emptyDay: HoursException = { on: '', spans: [], reason: '' }

function Exceptions({ hours, onChange }: Props) {
  const words = useWords(deskWords)
  const set = (exceptions: readonly HoursException[]) => onChange({ ...hours, exceptions })
  return (
    <FieldGroup label={words.exceptions} hint={words.exceptionsHint}>
      <Stack>
        {hours.exceptions.map((exception, at) => {
          const change = (next: Partial<HoursException>) =>
            set(replaced(hours.exceptions, at, { ...exception, ...next }))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a day may still be empty while it is being typed.
            <Columns key={at}>
              <Field label={words.day}>
                <DateInput value={exception.on} onChange={(on) => change({ on })} />
              </Field>
              <Day
                name={words.hours}
                spans={exception.spans}
                before={undefined}
                onChange={(spans) => change({ spans })}
              />
              <Field label={words.reason} optional>
                <TextInput value={exception.reason} onChange={(reason) => change({ reason })} />
              </Field>
              <Button tone="quiet" icon="trash" onPress={() => set(without(hours.exceptions, at))}>
                {words.removeDay}
              </Button>
            </Columns>
          )
        })}
        <Button icon="add" onPress={() => set([...hours.exceptions, emptyDay])}>
          {words.addDay}
        </Button>
      </Stack>
    </FieldGroup>
  )
}

/** Hours as the operation takes them: an end at midnight is the end of that day. */
export const hoursFrom = ({ week, followsWorkingDays, exceptions }: OpeningHours) => ({
  week: week.map((spans) => spans.map(endOfDay)),
  followsWorkingDays,
  exceptions: exceptions
    .filter(({ on }) => on !== '')
    .map(({ on, spans, reason }) => ({ on, spans: spans.map(endOfDay), reason })),
})

const endOfDay = ({ from, to }: OpenSpan) => ({ from, to: to === '00:00' ? '24:00' : to })
