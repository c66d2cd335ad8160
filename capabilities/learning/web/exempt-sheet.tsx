import { dayOf } from '#platform/time/instant.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { FormSheet } from '#platform/web/parts/form-sheet.tsx'
import { DateInput, Select } from '#platform/web/parts/inputs.tsx'
import { Columns } from '#platform/web/parts/layout.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { learningContract } from '../contract.ts'
import { type ExemptionReason, exemptionReasons } from '../shapes.ts'
import { deskWords } from './desk-words.ts'

/** Nothing is asked of this member any more, by the class of the reason and from which day. */
export function ExemptSheet({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  const today = dayOf(useNow())
  const form = useForm({ reason: 'oldAge' as ExemptionReason, from: today, to: '' })
  const action = useAction(learningContract.exemptMember, {
    onDone: () => {
      showToast(words.exempted)
      onClose()
    },
  })
  const send = () => {
    const { reason, from, to } = form.values
    void action.run({ number, reason, from, to: to === '' ? null : to })
  }
  return (
    <FormSheet title={words.exempt} lead={words.exemptLead} action={action} onClose={onClose} onSubmit={send}>
      <Field label={words.reason}>
        <Select
          {...form.control('reason')}
          options={exemptionReasons.map((value) => ({ value, label: words.reasons(value) }))}
        />
      </Field>
      <Columns>
        <Field label={words.from} error={action.errorOf('from')}>
          <DateInput {...form.control('from')} />
        </Field>
        <Field label={words.until} error={action.errorOf('to')} optional>
          <DateInput {...form.control('to')} />
        </Field>
      </Columns>
    </FormSheet>
  )
}
