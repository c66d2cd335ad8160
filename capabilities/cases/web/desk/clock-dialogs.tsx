import { houseCalendar } from '#platform/time/house-calendar.ts'
import { dayOf } from '#platform/time/instant.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { NumberInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { Notice } from '#platform/web/parts/states.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { caseTimesOn } from '#capabilities/cases/house-times.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { useSayDesk } from './say-desk.ts'

const calendar = houseCalendar()

const isWhole = (days: number | null): days is number => days !== null && Number.isInteger(days) && days >= 1

/** More time within what the rule allows, the new date shown before it is given (CASE-06). */
export function ExtendCase({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const { due } = useSayDesk()
  const times = caseTimesOn(desk.kind, dayOf(desk.receivedAt))
  const form = useForm({ days: 1 as number | null, reason: '' }, draftName('extend', desk.caseId))
  const action = useAction(casesContract.extendCase, {
    onDone: () => {
      form.reset()
      showToast(words.done(words.extendCase))
      onClose()
    },
  })
  const { days, reason } = form.values
  return (
    <ActionSheet
      desk={desk}
      title={words.extendCase}
      lead={words.extendLead(times.mostExtensionWorkingDays, times.mostExtensions)}
      submit={words.extendCase}
      action={action}
      isBlocked={!isWhole(days)}
      isSmall
      onClose={onClose}
      onSubmit={() => isWhole(days) && void action.run({ caseId: desk.caseId, workingDays: days, reason })}
    >
      {desk.extensions > 0 ? <Notice tone="warn">{words.extendUsed(desk.extensions)}</Notice> : null}
      <Field
        label={words.extendDays}
        error={action.errorOf('workingDays')}
        {...(isWhole(days)
          ? { hint: words.extendTill(due(calendar.addWorkingDays(desk.clocks.total.dueAt, days))) }
          : {})}
      >
        <NumberInput {...form.control('days')} min={1} max={times.mostExtensionWorkingDays} />
      </Field>
      <Field label={words.reasonToAuthor} hint={words.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </ActionSheet>
  )
}

/** The clock goes on although the author did not answer here. */
export function ResumeClock({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const form = useForm({ why: 'answeredElsewhere' as 'answeredElsewhere' | 'noAnswer' })
  const action = useAction(casesContract.resumeClock, {
    onDone: () => {
      showToast(words.done(words.resumeClock))
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={words.resumeClock}
      lead={words.resumeLead}
      submit={words.resumeClock}
      action={action}
      isSmall
      onClose={onClose}
      onSubmit={() => void action.run({ caseId: desk.caseId, why: form.values.why })}
    >
      <FieldGroup label={words.resumeWhy}>
        <Choice
          {...form.control('why')}
          options={[
            { value: 'answeredElsewhere', title: words.resumeElsewhere },
            { value: 'noAnswer', title: words.resumeNoAnswer },
          ]}
        />
      </FieldGroup>
    </ActionSheet>
  )
}
