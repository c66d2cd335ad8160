import { useSayDate } from '#platform/web/use-say-date.ts'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { AbilityButton } from '#platform/web/parts/ability-button.tsx'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { FormDialog } from '#platform/web/parts/form-sheet.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { Card, Facts, Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { type Step, Timeline } from '#platform/web/parts/timeline.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { assessmentContract } from '../contract.ts'
import { assessmentWords } from './assessment-words.ts'
import { liftWords } from './lift-words.ts'

type Lift = OutputOf<typeof assessmentContract.getLift>

/** One lift plan: what is to be done, what was done, what the checks found. */
export function LiftScreen({ params }: ScreenProps) {
  const reading = useOperation(assessmentContract.getLift, { liftId: params.liftId ?? '' })
  return <Show reading={reading}>{(lift) => <LiftPage lift={lift} />}</Show>
}

function LiftPage({ lift }: { readonly lift: Lift }) {
  const words = useWords(liftWords)
  const sayDate = useSayDate()
  const common = useWords(assessmentWords)
  const [open, setOpen] = useState<'check' | 'accept' | null>(null)
  const { abilities, accepted } = lift
  return (
    <Page
      title={words.of(lift.unitName)}
      actions={
        <>
          <ButtonLink href="/desk/assessment" tone="quiet" icon="back">
            {common.back}
          </ButtonLink>
          <AbilityButton
            abilities={abilities}
            ability="checkLift"
            icon="eye"
            tone={abilities.includes('acceptLift') ? 'plain' : 'main'}
            onPress={() => setOpen('check')}
          >
            {words.check}
          </AbilityButton>
          <AbilityButton
            abilities={abilities}
            ability="acceptLift"
            icon="check"
            tone="main"
            onPress={() => setOpen('accept')}
          >
            {words.accept}
          </AbilityButton>
        </>
      }
    >
      <Stack gap="loose">
        <Inline>
          {accepted ? (
            <StatusTag tone="good" word={words.acceptedOn(sayDate(accepted.on))} />
          ) : (
            <StatusTag tone="info" word={words.underWay} />
          )}
        </Inline>
        <Facts
          facts={[
            { name: words.goal, value: lift.goal },
            { name: words.helper, value: lift.helperName ?? words.helperNone },
            ...(accepted ? [{ name: words.result, value: accepted.result }] : []),
          ]}
        />
        <Measures lift={lift} />
        <Checks lift={lift} />
      </Stack>
      {open === 'check' ? <CheckDialog lift={lift} onClose={() => setOpen(null)} /> : null}
      {open === 'accept' ? <AcceptDialog lift={lift} onClose={() => setOpen(null)} /> : null}
    </Page>
  )
}

function Measures({ lift }: { readonly lift: Lift }) {
  const words = useWords(liftWords)
  const sayDate = useSayDate()
  const today = dayOf(useNow())
  const common = useWords(assessmentWords)
  const finish = useAction(assessmentContract.finishMeasure, { onDone: () => showToast(common.done) })
  const steps = lift.measures.map(({ title, due, doneOn }, measure): Step => {
    const state = doneOn ? 'done' : due < today ? 'late' : 'ahead'
    return {
      id: `${measure}`,
      state,
      title,
      note: doneOn ? words.doneOn(sayDate(doneOn)) : words.by(sayDate(due)),
      body: doneOn ? null : (
        <AbilityButton
          abilities={lift.abilities}
          ability="finishMeasure"
          busy={finish.busy}
          onPress={() => finish.run({ liftId: lift.liftId, measure })}
        >
          {words.finish}
        </AbilityButton>
      ),
    }
  })
  return (
    <Card title={words.measures}>
      <Timeline label={words.measures} steps={steps} />
      <ProblemNotice problem={finish.problem} />
    </Card>
  )
}

function Checks({ lift }: { readonly lift: Lift }) {
  const words = useWords(liftWords)
  const sayDate = useSayDate()
  const today = dayOf(useNow())
  const past = lift.checked.map(
    ({ on, isEnough, note }, at): Step => ({
      id: `checked ${at}`,
      state: 'done',
      title: `${words.checkedOn(sayDate(on))} · ${isEnough ? words.enough : words.notEnough}`,
      note,
    }),
  )
  const ahead = (lift.accepted ? [] : lift.checks.slice(lift.checked.length)).map(
    (day): Step => ({ id: day, state: day < today ? 'late' : 'ahead', title: words.nextCheck(sayDate(day)) }),
  )
  return (
    <Card title={words.checks}>
      <Timeline label={words.checks} steps={[...past, ...ahead]} />
    </Card>
  )
}

type DialogProps = { readonly lift: Lift; readonly onClose: () => void }

function CheckDialog({ lift, onClose }: DialogProps) {
  const words = useWords(liftWords)
  const form = useForm({ found: 'enough' as 'enough' | 'notEnough', note: '' })
  const check = useAction(assessmentContract.checkLift, {
    onDone: () => {
      showToast(words.checked)
      onClose()
    },
  })
  const { found, note } = form.values
  return (
    <FormDialog
      title={words.check}
      action={check}
      submit={words.check}
      onClose={onClose}
      onSubmit={() => check.run({ liftId: lift.liftId, isEnough: found === 'enough', note })}
    >
      <FieldGroup label={words.checks}>
        <Choice
          {...form.control('found')}
          options={[
            { value: 'enough', title: words.enough },
            { value: 'notEnough', title: words.notEnough },
          ]}
        />
      </FieldGroup>
      <Field label={words.note} error={check.errorOf('note')} optional>
        <TextArea {...form.control('note')} most={500} />
      </Field>
    </FormDialog>
  )
}

function AcceptDialog({ lift, onClose }: DialogProps) {
  const words = useWords(liftWords)
  const form = useForm({ result: '' })
  const accept = useAction(assessmentContract.acceptLift, {
    onDone: () => {
      showToast(words.accepted)
      onClose()
    },
  })
  return (
    <FormDialog
      title={words.accept}
      action={accept}
      submit={words.accept}
      onClose={onClose}
      onSubmit={() => accept.run({ liftId: lift.liftId, result: form.values.result })}
    >
      <Field label={words.result} hint={words.resultHint} error={accept.errorOf('result')}>
        <TextArea {...form.control('result')} most={300} />
      </Field>
    </FormDialog>
  )
}
