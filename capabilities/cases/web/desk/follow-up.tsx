import { newId } from '#platform/web/new-id.ts'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { type VisitResult, type VisitWay, visitResults, visitWays } from '#capabilities/cases/words.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { routeWords } from './route-words.ts'
import { useSayDesk } from './say-desk.ts'

type Visit = {
  readonly visitId: string
  readonly way: VisitWay
  readonly result: VisitResult | null
  readonly text: string
}

/** An independent visit after the answer (CASE-09). */
export function FollowUp({ desk, onClose }: ActionProps) {
  const words = useWords(actionWords)
  const route = useWords(routeWords)
  const { way, visit } = useSayDesk()
  const blank: Visit = { visitId: newId(), way: 'call', result: null, text: '' }
  const form = useForm(blank, draftName('visit', desk.caseId))
  const action = useAction(casesContract.recordFollowUp, {
    onDone: () => {
      form.reset()
      showToast(route.followUpDone)
      onClose()
    },
  })
  const { result, ...rest } = form.values
  return (
    <ActionSheet
      desk={desk}
      title={words.recordFollowUp}
      lead={words.followUpLead}
      submit={words.recordFollowUp}
      action={action}
      isBlocked={result === null}
      onClose={onClose}
      onSubmit={() => result && void action.run({ caseId: desk.caseId, ...rest, result })}
    >
      <FieldGroup label={words.followUpWay}>
        <Choice
          {...form.control('way')}
          columns
          options={visitWays.map((one) => ({ value: one, title: way(one) }))}
        />
      </FieldGroup>
      <FieldGroup label={words.followUpResult} error={action.errorOf('result')}>
        <Choice
          {...form.control('result')}
          options={visitResults.map((one) => ({ value: one, title: visit(one) }))}
        />
      </FieldGroup>
      <Field label={words.followUpText} optional error={action.errorOf('text')}>
        <TextArea {...form.control('text')} most={500} />
      </Field>
    </ActionSheet>
  )
}
