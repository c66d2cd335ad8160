import { useComma } from '#platform/web/use-comma.ts'
import { useState } from 'react'
import { Field } from '#platform/web/parts/field.tsx'
import { TextArea } from '#platform/web/parts/inputs.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { useAction } from '#platform/web/use-action.ts'
import { useForm } from '#platform/web/use-form.ts'
import { useWords } from '#platform/web/words.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import { levelOfKind } from '#capabilities/cases/words.ts'
import { grassrootsLevels } from '#capabilities/cases/words.ts'
import { useSayCase } from '../say-case.ts'
import { ActionSheet } from './action-sheet.tsx'
import { actionWords } from './action-words.ts'
import { CatalogueChoice, type CatalogueItem } from './catalogue-choice.tsx'
import type { ActionProps, DeskCase } from './desk-case.ts'
import { draftName } from './draft-name.ts'
import { OrganisationChoice } from './organisation-choice.tsx'
import { routeWords } from './route-words.ts'
import type { Organisation } from './use-organisations.ts'

const blank = { item: null as CatalogueItem | null, to: null as Organisation | null, note: '' }

/** Why this item may not go to this organisation, as far as the page can tell; the house decides. */
function useBarred(responsibleId: string, item: CatalogueItem | null) {
  const words = useWords(routeWords)
  const comma = useComma()
  const say = useSayCase()
  return (organisation: Organisation): string | null => {
    if (organisation.organisationId === responsibleId) return words.alreadyThere
    const level = levelOfKind[organisation.kind]
    if (item === null || level === undefined) return null
    if (item.duty === 'withdrawn' && grassrootsLevels.includes(level)) return words.barredWithdrawn
    return item.levels.includes(level) ? null : words.barredLevel(item.levels.map(say.level).join(comma))
  }
}

/** Sends the case on by the catalogue (CASE-02, 04, 08). */
export function DispatchCase({ desk, onClose }: ActionProps) {
  const words = useWords(routeWords)
  const titles = useWords(actionWords)
  const form = useForm(blank, draftName('dispatch', desk.caseId))
  const { item, to, note } = form.values
  const barred = useBarred(desk.responsibleId, item)
  const action = useAction(casesContract.dispatchCase, {
    onDone: () => {
      form.reset()
      showToast(words.dispatched)
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={titles.dispatchCase}
      lead={words.dispatchLead}
      submit={to ? `${titles.dispatchCase} → ${to.name}` : titles.dispatchCase}
      action={action}
      isBlocked={item === null || to === null || barred(to) !== null}
      onClose={onClose}
      onSubmit={() =>
        item &&
        to &&
        void action.run({ caseId: desk.caseId, item: item.item, toOrganisationId: to.organisationId, note })
      }
    >
      <CatalogueChoice
        kind={desk.kind}
        value={item?.item ?? null}
        onChange={(chosen) => form.set('item', chosen)}
        error={action.errorOf('item')}
      />
      {item === null ? null : (
        <OrganisationChoice
          label={words.to}
          near={desk.responsibleId}
          usually={item.department.zh}
          chosen={to ? [to.organisationId] : []}
          onToggle={(chosen) => form.set('to', chosen)}
          barred={barred}
          error={action.errorOf('toOrganisationId')}
        />
      )}
      <Field label={words.note} optional error={action.errorOf('note')}>
        <TextArea {...form.control('note')} most={500} />
      </Field>
    </ActionSheet>
  )
}

/** Decides a disputed dispatch, once (CASE-05). */
export function DecideDispute({ desk, onClose }: ActionProps) {
  const words = useWords(routeWords)
  const titles = useWords(actionWords)
  const form = useForm({ reason: '' }, draftName('decide', desk.caseId))
  const [to, setTo] = useState<Pick<Organisation, 'organisationId' | 'name'>>({
    organisationId: desk.responsibleId,
    name: desk.responsibleName ?? '',
  })
  const action = useAction(casesContract.decideDispute, {
    onDone: () => {
      form.reset()
      showToast(titles.done(titles.decideDispute))
      onClose()
    },
  })
  return (
    <ActionSheet
      desk={desk}
      title={titles.decideDispute}
      lead={words.decideLead}
      submit={to.organisationId === desk.responsibleId ? words.keep(to.name) : `→ ${to.name}`}
      action={action}
      onClose={onClose}
      onSubmit={() =>
        void action.run({
          caseId: desk.caseId,
          toOrganisationId: to.organisationId,
          reason: form.values.reason,
        })
      }
    >
      <Parties desk={desk} chosen={to.organisationId} onChoose={setTo} />
      <OrganisationChoice
        label={words.decideTo}
        near={desk.firstReceiverId}
        chosen={[to.organisationId]}
        onToggle={setTo}
        barred={(one) => (one.organisationId === desk.responsibleId ? words.alreadyThere : null)}
      />
      <Field label={titles.reason} hint={titles.reasonHint} error={action.errorOf('reason')}>
        <TextArea {...form.control('reason')} most={500} />
      </Field>
    </ActionSheet>
  )
}

type Party = Pick<Organisation, 'organisationId' | 'name'>

/** The two who already have to do with it: whoever has it now, and whoever received it first. */
function Parties(props: {
  readonly desk: DeskCase
  readonly chosen: string
  readonly onChoose: (party: Party) => void
}) {
  const words = useWords(routeWords)
  const { responsibleId, responsibleName, firstReceiverId, firstReceiverName } = props.desk
  const now = { organisationId: responsibleId, name: responsibleName ?? '' }
  const first = { organisationId: firstReceiverId, name: firstReceiverName ?? '' }
  const parties = [
    { party: now, said: words.keep(now.name) },
    ...(responsibleId === firstReceiverId ? [] : [{ party: first, said: words.backTo(first.name) }]),
  ]
  return (
    <div>
      {parties.map(({ party, said }) => (
        <label key={party.organisationId} className="case-option">
          <input
            type="radio"
            name="case-party"
            checked={props.chosen === party.organisationId}
            onChange={() => props.onChoose(party)}
          />
          <span>{said}</span>
        </label>
      ))}
    </div>
  )
}
