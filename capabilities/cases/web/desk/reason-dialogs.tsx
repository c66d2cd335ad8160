import type { ReactNode } from 'react'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import type { SupervisionReason } from '#capabilities/cases/words.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps } from './desk-case.ts'
import { draftName } from './draft-name.ts'

type ReasonProps = ActionProps & {
  readonly name: 'disputeDispatch' | 'returnCase' | 'unmergeCases' | 'escalateCase'
  readonly lead: string
  readonly label: string
}

/** An action that needs one thing: why. */
function ReasonDialog({ desk, onClose, name, lead, label }: ReasonProps) {
  const words = useWords(actionWords)
  const form = useForm({ reason: '' }, draftName(name, desk.caseId))
  const action = useAction(casesContract[name], {
    onDone: () => {
      form.reset()
      showToast(words.done(words[name]))
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words[name]}
      lead={lead}
      submit={words[name]}
      action={action}
      isSmall
      onClose={onClose}
      onSubmit={() => void action.run({ caseId: desk.caseId, reason: form.values.reason })}
    >
      <Field label={label} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </ActionSheet>
  )
}

export function DisputeDispatch(props: ActionProps) {
  const words = useWords(actionWords)
  return <ReasonDialog {...props} name="disputeDispatch" lead={words.disputeLead} label={words.reason} />
}

export function ReturnCase(props: ActionProps) {
  const words = useWords(actionWords)
  return <ReasonDialog {...props} name="returnCase" lead={words.returnLead} label={words.reasonToAuthor} />
}

export function UnmergeCase(props: ActionProps) {
  const words = useWords(actionWords)
  return <ReasonDialog {...props} name="unmergeCases" lead={words.unmergeLead} label={words.reason} />
}

export function EscalateCase(props: ActionProps) {
  const words = useWords(actionWords)
  return <ReasonDialog {...props} name="escalateCase" lead={words.escalateLead} label={words.reason} />
}

export function SuperviseCase({ desk, onClose }: ActionProps): ReactNode {
  const words = useWords(actionWords)
  const blank = { why: null as SupervisionReason | null, text: '' }
  const form = useForm(blank, draftName('supervise', desk.caseId))
  const action = useAction(casesContract.superviseCase, {
    onDone: () => {
      form.reset()
      showToast(words.done(words.superviseCase))
      onClose()
    },
  })
  const { why, text } = form.values
  return (
    <ActionSheet
      desk={desk}
      title={words.superviseCase}
      lead={words.superviseLead}
      submit={words.superviseCase}
      action={action}
      isBlocked={why === null}
      onClose={onClose}
      onSubmit={() => why && void action.run({ caseId: desk.caseId, why, text })}
    >
      <FieldGroup label={words.superviseWhy} error={action.errorOf('why')}>
        <Choice
          {...form.control('why')}
          options={[
            { value: 'refused', title: words.whyRefused },
            { value: 'overdue', title: words.whyOverdue },
            { value: 'unsolved', title: words.whyUnsolved },
            { value: 'repeated', title: words.whyRepeated },
            { value: 'badEffect', title: words.whyBadEffect },
          ]}
        />
      </FieldGroup>
      <Field label={words.note} optional error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={500} />
      </Field>
    </ActionSheet>
  )
}
