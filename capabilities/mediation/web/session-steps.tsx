import { useState } from 'react'
import { addMinutes, startOfDay } from '#platform/time/instant.ts'
import { minutesOf } from '#platform/time/opening-hours.ts'
import { newId } from '#platform/web/new-id.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { mediationContract } from '../contract.ts'
import type { Dispute } from '../shapes.ts'
import { type Audience, audiences } from '../words.ts'
import { mediationWords } from './mediation-words.ts'
import type { MediatorProps } from './mediator-props.ts'
import { mediatorWords } from './mediator-words.ts'

type Plan = {
  readonly audience: Audience
  readonly day: string
  readonly time: string
  readonly where: string
}

const emptyPlan: Plan = { audience: 'both', day: '', time: '', where: '' }

/** Asks both sides, or one of them, to a meeting. */
export function PlanStep({ dispute, receipt }: MediatorProps) {
  const words = useWords(mediatorWords)
  const shared = useWords(mediationWords)
  const form = useForm<Plan>(emptyPlan)
  const [sessionId, setSessionId] = useState(newId)
  const plan = useAction(mediationContract.planSession, {
    receipt,
    onDone: () => {
      form.reset()
      setSessionId(newId())
      showToast(words.planned)
    },
  })
  const { mediationId, abilities } = dispute
  if (!abilities.includes('planSession')) return null
  const { audience, day, time, where } = form.values
  const isFilled = day !== '' && time !== ''
  const send = () =>
    plan.run({
      ...{ mediationId, sessionId, audience, where },
      at: addMinutes(startOfDay(day), minutesOf(time)),
    })
  return (
    <Card title={words.plan}>
      <Form onSubmit={() => (isFilled ? void send() : undefined)}>
        <Stack>
          <Field label={words.who}>
            <Select
              {...form.control('audience')}
              options={audiences.toReversed().map((value) => ({ value, label: shared.audience(value) }))}
            />
          </Field>
          <Field label={words.day}>
            <DateInput {...form.control('day')} />
          </Field>
          <Field label={words.time} error={plan.errorOf('at')}>
            <TextInput {...form.control('time')} type="time" />
          </Field>
          <Field label={words.where} error={plan.errorOf('where')}>
            <TextInput {...form.control('where')} />
          </Field>
          <ProblemNotice problem={plan.problem} />
          <Button submit wide busy={plan.busy} disabled={!isFilled}>
            {words.plan}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}

/** Notes that a meeting took place, for those who were there. */
export function HeldStep({ dispute, receipt }: MediatorProps) {
  const open = dispute.sessions.filter((session) => !session.isHeld)
  if (!dispute.abilities.includes('recordSession')) return null
  return open.map((session) => (
    <HeldNote key={session.sessionId} mediationId={dispute.mediationId} session={session} receipt={receipt} />
  ))
}

type NoteProps = {
  readonly mediationId: string
  readonly session: Dispute['sessions'][number]
  readonly receipt: string
}

function HeldNote({ mediationId, session, receipt }: NoteProps) {
  const words = useWords(mediatorWords)
  const shared = useWords(mediationWords)
  const [text, setText] = useState('')
  const { sessionId, audience, at } = session
  const note = useAction(mediationContract.recordSession, {
    receipt,
    onDone: () => showToast(words.noted),
  })
  return (
    <Card title={words.noteHeld}>
      <Form onSubmit={() => note.run({ mediationId, sessionId, audience, text })}>
        <Stack>
          <p className="soft">
            <Moment at={at} /> · {shared.audience(audience)}
          </p>
          <Field label={words.note} optional error={note.errorOf('text')}>
            <TextArea value={text} onChange={setText} most={2000} />
          </Field>
          <ProblemNotice problem={note.problem} />
          <Button submit wide busy={note.busy}>
            {words.noteHeld}
          </Button>
        </Stack>
      </Form>
    </Card>
  )
}
