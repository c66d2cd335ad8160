import { useComma } from '#platform/web/use-comma.ts'
import { call } from '#platform/web/client.ts'
import { newId } from '#platform/web/new-id.ts'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useRefresh } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import type { ActionProps, DeskCase } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { OrganisationChoice } from './organisation-choice.tsx'
import { routeWords } from './route-words.ts'
import type { Organisation } from './use-organisations.ts'

const isWhole = (days: number | null): days is number => days !== null && days >= 1 && days <= 30

const toggled = (all: readonly Organisation[], one: Organisation): readonly Organisation[] =>
  all.some((other) => other.organisationId === one.organisationId)
    ? all.filter((other) => other.organisationId !== one.organisationId)
    : [...all, one]

/** Takes every call of one whistle back again. */
async function recallAll(
  caseId: string,
  whistleId: string,
  sent: { readonly to: readonly string[]; readonly reason: string },
) {
  for (const organisationId of sent.to)
    await call(casesContract.recallWhistle, { caseId, whistleId, organisationId, reason: sent.reason })
}

const isThere = (desk: DeskCase, { organisationId }: Organisation): boolean =>
  organisationId === desk.responsibleId ||
  desk.whistles.some((part) => part.organisationId === organisationId && part.finishedAt === null)

/** Asks departments in; each side's time is kept (CASE-07). */
export function WhistleCase({ desk, onClose }: ActionProps) {
  const words = useWords(routeWords)
  const comma = useComma()
  const titles = useWords(actionWords)
  const refresh = useRefresh()
  const form = useForm(
    { whistleId: newId(), departments: [] as readonly Organisation[], task: '', days: 2 as number | null },
    draftName('whistle', desk.caseId),
  )
  const { departments, task, days, whistleId } = form.values
  const organisationIds = departments.map((one) => one.organisationId)
  const sent = { to: organisationIds, reason: titles.undoReason }
  const undo = () => void recallAll(desk.caseId, whistleId, sent).finally(() => refresh())
  const action = useAction(casesContract.whistle, {
    onDone: () => {
      form.reset()
      showToast(words.whistled, undo)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={titles.whistle}
      lead={words.whistleLead}
      submit={titles.whistle}
      action={action}
      isBlocked={departments.length === 0 || !isWhole(days)}
      onClose={onClose}
      onSubmit={() =>
        isWhole(days) &&
        void action.run({ caseId: desk.caseId, whistleId, organisationIds, task, workingDays: days })
      }
    >
      <OrganisationChoice
        label={`${words.whistleTo} · ${words.chosen(departments.length)}`}
        near={desk.responsibleId}
        isMany
        chosen={organisationIds}
        onToggle={(one) => form.set('departments', toggled(departments, one))}
        barred={(one) => (isThere(desk, one) ? words.alreadyThere : null)}
        error={action.errorOf('organisationIds')}
      />
      {departments.length > 0 ? (
        <p className="small">{departments.map((one) => one.name).join(comma)}</p>
      ) : null}
      <Field label={words.task} error={action.errorOf('task')}>
        <TextArea {...form.control('task')} most={2000} />
      </Field>
      <Field label={words.days} error={action.errorOf('workingDays')}>
        <NumberInput {...form.control('days')} min={1} max={30} />
      </Field>
    </ActionSheet>
  )
}
