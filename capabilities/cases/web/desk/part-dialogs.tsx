import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps, DeskCase } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { routeWords } from './route-words.ts'
import { useSayDesk } from './say-desk.ts'

type Part = DeskCase['whistles'][number]

const partKey = (part: Part): string => `${part.whistleId}_${part.organisationId}`

/** A part to act on; the only one is taken for granted. */
function usePart(parts: readonly Part[], chosen: string | null): Part | undefined {
  return parts.find((part) => partKey(part) === chosen) ?? (parts.length === 1 ? parts[0] : undefined)
}

function PartChoice(props: {
  readonly parts: readonly Part[]
  readonly value: string | null
  readonly onChange: (key: string) => void
}) {
  const words = useWords(actionWords)
  const { due } = useSayDesk()
  if (props.parts.length < 2) return null
  return (
    <FieldGroup label={words.whichPart}>
      <Choice
        value={props.value}
        onChange={props.onChange}
        options={props.parts.map((part) => ({
          value: partKey(part),
          title: part.organisationName ?? '—',
          hint: `${part.task ?? ''} ${due(part.dueAt)}`.trim(),
        }))}
      />
    </FieldGroup>
  )
}

/** A department says that it is there. */
export function ReportToWhistle({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const form = useForm({ part: null as string | null })
  const parts = desk.whistles.filter(
    (part) => part.isOurs && part.reportedAt === null && part.finishedAt === null,
  )
  const part = usePart(parts, form.values.part)
  const action = useAction(casesContract.reportToWhistle, {
    onDone: () => {
      showToast(words.reported)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words.reportToWhistle}
      lead={part?.task ?? ''}
      submit={words.reportToWhistle}
      action={action}
      isBlocked={!part}
      isSmall
      onClose={onClose}
      onSubmit={() => part && void action.run({ caseId: desk.caseId, ...idsOf(part) })}
    >
      <PartChoice parts={parts} {...form.control('part')} />
    </ActionSheet>
  )
}

const idsOf = ({ whistleId, organisationId }: Part) => ({ whistleId, organisationId })

/** A department has done its part. */
export function FinishWhistlePart({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const route = useWords(routeWords)
  const form = useForm({ part: null as string | null, text: '' }, draftName('finish', desk.caseId))
  const parts = desk.whistles.filter((part) => part.isOurs && part.finishedAt === null)
  const part = usePart(parts, form.values.part)
  const action = useAction(casesContract.finishWhistlePart, {
    onDone: () => {
      form.reset()
      showToast(route.partDone)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words.finishWhistlePart}
      lead={words.finishLead}
      submit={words.finishWhistlePart}
      action={action}
      isBlocked={!part}
      isSmall
      onClose={onClose}
      onSubmit={() =>
        part && void action.run({ caseId: desk.caseId, ...idsOf(part), text: form.values.text })
      }
    >
      <PartChoice parts={parts} {...form.control('part')} />
      <Field label={words.finishText} error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={2000} />
      </Field>
    </ActionSheet>
  )
}

/** Takes back what a department has not begun. */
export function RecallWhistle({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const form = useForm({ part: null as string | null, reason: '' }, draftName('recall', desk.caseId))
  const parts = desk.whistles.filter((part) => part.reportedAt === null && part.finishedAt === null)
  const part = usePart(parts, form.values.part)
  const action = useAction(casesContract.recallWhistle, {
    onDone: () => {
      form.reset()
      showToast(words.whistleUndone)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words.recallWhistle}
      lead={words.recallLead}
      submit={words.recallWhistle}
      action={action}
      isBlocked={!part}
      isSmall
      onClose={onClose}
      onSubmit={() =>
        part && void action.run({ caseId: desk.caseId, ...idsOf(part), reason: form.values.reason })
      }
    >
      <PartChoice parts={parts} {...form.control('part')} />
      <Field label={words.reason} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </ActionSheet>
  )
}
