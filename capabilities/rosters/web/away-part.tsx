import { useState } from 'react'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { keepingContract } from '../contract/keeping.ts'
import type { Away } from '../shapes.ts'
import type { MineProps, MyDuties } from './my-duties.ts'
import { residentWords } from './resident-words.ts'
import { rosterWords } from './roster-words.ts'

/** Days one cannot come, for each roster one is on. */
export function AwayPart({ mine, receipt }: MineProps) {
  const words = useWords(residentWords)
  return (
    <section className="stack">
      <h2>{words.away}</h2>
      <p className="soft">{words.awayLead}</p>
      {mine.rosters.map((roster) => (
        <AwayForm key={roster.rosterId} roster={roster} memberId={mine.memberId} receipt={receipt} />
      ))}
    </section>
  )
}

type FormProps = {
  readonly roster: MyDuties['rosters'][number]
  readonly memberId: string
  readonly receipt: string
}

const week = [0, 1, 2, 3, 4, 5, 6]

function AwayForm({ roster, memberId, receipt }: FormProps) {
  const words = useWords(residentWords)
  const shared = useWords(rosterWords)
  const [weekdays, setWeekdays] = useState<readonly number[]>(roster.away.weekdays)
  const [spans, setSpans] = useState<Away['spans']>(roster.away.spans)
  const save = useAction(keepingContract.setAway, { receipt, onDone: () => showToast(words.awaySaved) })
  const { rosterId, name } = roster
  const submit = () => {
    const given = spans.filter(({ from, to }) => from !== '' && to !== '')
    void save.run({ rosterId, memberId, away: { weekdays: [...weekdays], spans: given } })
  }
  return (
    <Card title={name}>
      <Form onSubmit={submit}>
        <Stack>
          <FieldGroup label={words.awayWeekdays} optional>
            <Inline>
              {week.map((day) => (
                <Checkbox
                  key={day}
                  title={shared.weekday(day)}
                  checked={weekdays.includes(day)}
                  onChange={(isAway) =>
                    setWeekdays(
                      isAway ? [...weekdays, day].toSorted() : weekdays.filter((one) => one !== day),
                    )
                  }
                />
              ))}
            </Inline>
          </FieldGroup>
          <FieldGroup label={words.awaySpans} optional>
            <Spans spans={spans} onChange={setSpans} />
          </FieldGroup>
          <ProblemNotice problem={save.problem} />
          <Inline>
            <Button submit busy={save.busy}>
              {shared.save}
            </Button>
          </Inline>
        </Stack>
      </Form>
    </Card>
  )
}

function Spans({
  spans,
  onChange,
}: {
  readonly spans: Away['spans']
  readonly onChange: (spans: Away['spans']) => void
}) {
  const words = useWords(residentWords)
  const change = (at: number, part: Partial<Away['spans'][number]>) =>
    onChange(spans.map((span, index) => (index === at ? { ...span, ...part } : span)))
  return (
    <Stack>
      {spans.map((span, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no other identity while it is typed
        <Columns key={at} least="9rem">
          <Field label={words.from}>
            <DateInput value={span.from} onChange={(from) => change(at, { from })} />
          </Field>
          <Field label={words.to}>
            <DateInput value={span.to} onChange={(to) => change(at, { to })} />
          </Field>
          <Button
            tone="quiet"
            icon="close"
            onPress={() => onChange(spans.filter((_, index) => index !== at))}
          >
            {words.removeSpan}
          </Button>
        </Columns>
      ))}
      <Inline>
        <Button tone="quiet" icon="add" onPress={() => onChange([...spans, { from: '', to: '' }])}>
          {words.addSpan}
        </Button>
      </Inline>
    </Stack>
  )
}
