import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput, NumberInput, Select, TextArea, TextInput } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import { type FormRhythm, formRhythms } from '../words.ts'
import type { Filling } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { rhythmWords } from './list-words.ts'

type Values = {
  title: string
  issuer: string
  legalBasis: string
  rhythm: FormRhythm
  until: string
  minutesByHand: number | null
}

/** Lets a form in on its basis. */
export function AdmitDialog({
  filling,
  onClose,
}: {
  readonly filling: Filling
  readonly onClose: () => void
}) {
  const words = useWords(fillingWords)
  const rhythms = useWords(rhythmWords)
  const { admission } = filling
  const initial: Values = {
    title: admission?.title ?? filling.name.replace(/\.xlsx$/i, ''),
    issuer: admission?.issuer ?? '',
    legalBasis: admission?.legalBasis ?? '',
    rhythm: admission?.rhythm ?? 'month',
    until: admission?.until ?? '',
    minutesByHand: filling.minutesByHand,
  }
  const form = useForm(initial)
  const done = () => {
    showToast(words.admitDone)
    onClose()
  }
  const admit = useAction(reportsContract.admitForm, { onDone: done })
  const send = () => {
    const { until, minutesByHand, ...rest } = form.values
    void admit.run({
      fillingId: filling.fillingId,
      ...rest,
      until: until === '' ? null : until,
      minutesByHand: minutesByHand ?? filling.minutesByHand,
    })
  }
  return (
    <Dialog
      open
      title={words.admitTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" icon="shield" busy={admit.busy} onPress={send}>
            {words.admitSend}
          </Button>
        </>
      }
    >
      <Form onSubmit={send}>
        <p className="soft">{words.admitLead}</p>
        <Field label={words.formTitle} error={admit.errorOf('title')}>
          <TextInput {...form.control('title')} />
        </Field>
        <Field label={words.issuer} error={admit.errorOf('issuer')}>
          <TextInput {...form.control('issuer')} />
        </Field>
        <Field label={words.basis} error={admit.errorOf('legalBasis')}>
          <TextArea {...form.control('legalBasis')} most={300} />
        </Field>
        <Field label={words.rhythm}>
          <Select
            {...form.control('rhythm')}
            options={formRhythms.map((value) => ({ value, label: rhythms[value] }))}
          />
        </Field>
        <Field label={words.until} hint={words.untilHint} optional error={admit.errorOf('until')}>
          <DateInput {...form.control('until')} />
        </Field>
        <Field label={words.minutesByHand} hint={words.minutesHint} error={admit.errorOf('minutesByHand')}>
          <NumberInput {...form.control('minutesByHand')} min={1} max={60} />
        </Field>
        <ProblemNotice problem={admit.problem} />
      </Form>
    </Dialog>
  )
}
