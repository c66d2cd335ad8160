import { Button } from '#platform/web/parts/button.tsx'
import { Dialog } from '#platform/web/parts/dialog.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Form } from '#platform/web/parts/form.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { reportsContract } from '../contract.ts'
import type { Filling } from './filling.ts'
import { fillingWords } from './filling-words.ts'
import { reportWords } from './report-words.ts'

/** Says which days the form asks for. */
export function PeriodDialog({
  filling,
  onClose,
}: {
  readonly filling: Filling
  readonly onClose: () => void
}) {
  const words = useWords(fillingWords)
  const says = useWords(reportWords)
  const form = useForm({ from: filling.from, to: filling.to })
  const change = useAction(reportsContract.choosePeriod, { onDone: onClose })
  const save = () => void change.run({ fillingId: filling.fillingId, ...form.values })
  return (
    <Dialog
      open
      title={words.periodTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button tone="main" busy={change.busy} onPress={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={save}>
        <Field label={says.from} error={change.errorOf('from')}>
          <DateInput {...form.control('from')} />
        </Field>
        <Field label={says.to} error={change.errorOf('to')}>
          <DateInput {...form.control('to')} />
        </Field>
        <ProblemNotice problem={change.problem} />
      </Form>
    </Dialog>
  )
}
