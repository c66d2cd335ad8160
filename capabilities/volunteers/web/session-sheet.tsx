import { useState } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { minutesOf } from '#platform/time/opening-hours.ts'
import { sayDate } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Checkbox } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, NumberInput, TextInput } from '#platform/web/parts/inputs.tsx'
import { Columns, Stack } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { type Form as FormValues, useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { deskContract } from '../contract/desk.ts'
import { deskWords } from './desk-words.ts'
import { type Roster, useRosterName } from './roster-name.ts'

type Draft = {
  readonly on: string
  readonly from: string
  readonly to: string
  readonly awayMinutes: number | null
  /** Minutes of those who came; everybody else is not in it. */
  readonly came: Readonly<Record<string, number | null>>
}

const lengthOf = ({ from, to, awayMinutes }: Draft): number =>
  Math.max(minutesOf(to) - minutesOf(from) - (awayMinutes ?? 0), 0)

/** Records one occasion: who came, and how long each was really at it. */
export function SessionSheet({ roster, onClose }: { readonly roster: Roster; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const [sessionId] = useState(newId)
  const [initial] = useState((): Draft => ({ on: '', from: '09:00', to: '11:00', awayMinutes: 0, came: {} }))
  const today = dayOf(useNow())
  const language = useLanguage()
  const form = useForm(initial)
  const [isAsking, setAsking] = useState(false)
  const record = useAction(deskContract.recordSession, {
    onDone: ({ until }) => {
      showToast(words.recorded(until === null ? '' : sayDate(until, today)[language]))
      onClose()
    },
  })
  const send = () => {
    const { came, awayMinutes, on, from, to } = form.values
    const people = Object.entries(came).map(([participantId, minutes]) => ({
      participantId,
      minutes: minutes ?? lengthOf(form.values),
    }))
    setAsking(people.length === 0)
    if (people.length === 0) return
    const when = { on: on === '' ? today : on, from, to, awayMinutes: awayMinutes ?? 0 }
    void record.run({ projectId: roster.projectId, sessionId, ...when, people })
  }
  return (
    <FormSheet
      title={words.record}
      lead={words.recordLead}
      action={record}
      submit={words.recordDo}
      onClose={onClose}
      onSubmit={send}
    >
      <Times form={form} today={today} errorOf={record.errorOf} />
      <Came form={form} roster={roster} error={isAsking ? words.nobodyChosen : undefined} />
    </FormSheet>
  )
}

function Times(props: {
  readonly form: FormValues<Draft>
  readonly today: string
  readonly errorOf: (field: string) => string | undefined
}) {
  const words = useWords(deskWords)
  const { form, today, errorOf } = props
  return (
    <>
      <Field label={words.on} error={errorOf('on')}>
        <DateInput value={form.values.on || today} onChange={(on) => form.set('on', on)} />
      </Field>
      <Columns least="7rem">
        <Field label={words.clockFrom} error={errorOf('from')}>
          <TextInput {...form.control('from')} type="time" />
        </Field>
        <Field label={words.clockTo} error={errorOf('to')}>
          <TextInput {...form.control('to')} type="time" />
        </Field>
      </Columns>
      <Field label={words.away} error={errorOf('awayMinutes')}>
        <NumberInput {...form.control('awayMinutes')} min={0} max={600} />
      </Field>
    </>
  )
}

function Came(props: {
  readonly form: FormValues<Draft>
  readonly roster: Roster
  readonly error: string | undefined
}) {
  const words = useWords(deskWords)
  const { form, roster } = props
  const nameOf = useRosterName(roster)
  const { came } = form.values
  const tick = (participantId: string, isThere: boolean) => {
    const { [participantId]: _gone, ...others } = came
    form.set('came', isThere ? { ...others, [participantId]: lengthOf(form.values) } : others)
  }
  const everybody = () => {
    const stayed = roster.people.filter(({ hasLeft }) => !hasLeft)
    const each = stayed.map(({ participantId }) => [participantId, lengthOf(form.values)] as const)
    form.set('came', Object.fromEntries(each))
  }
  return (
    <FieldGroup label={words.who} error={props.error}>
      <Stack>
        {roster.people.length > 3 ? (
          <Button tone="quiet" icon="check" onPress={everybody}>
            {words.everybody}
          </Button>
        ) : null}
        {roster.people.map(({ participantId }) => (
          <Columns key={participantId} least="9rem">
            <Checkbox
              checked={participantId in came}
              onChange={(isThere) => tick(participantId, isThere)}
              title={nameOf(participantId)}
            />
            {participantId in came ? (
              <Field label={words.whoMinutes(nameOf(participantId))}>
                <NumberInput
                  value={came[participantId] ?? null}
                  onChange={(minutes) => form.set('came', { ...came, [participantId]: minutes })}
                  min={1}
                  max={1_440}
                />
              </Field>
            ) : null}
          </Columns>
        ))}
      </Stack>
    </FieldGroup>
  )
}
