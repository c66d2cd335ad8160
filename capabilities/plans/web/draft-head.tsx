import { useEffect } from 'react'
import { organisationsContract } from '#capabilities/organisations/contract.ts'
import { OrganisationPicker } from '#capabilities/people/web/node-picker.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { NumberInput, Select, TextInput } from '#platform/web/parts/inputs.tsx'
import { Card, Columns, Stack } from '#platform/web/parts/layout.tsx'
import { useSession } from '#platform/web/session.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { Draft } from './draft.ts'
import { draftWords } from './draft-words.ts'

type Props = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly errorOf: (field: string) => string | undefined
}

/** The plan's organisation is one's own until another is chosen. */
function useOwnOrganisation({ draft, onChange }: Props): void {
  const { session } = useSession()
  const own = session?.posts.find(({ organisationId }) => organisationId !== null)?.organisationId ?? null
  const organisation = useOperation(
    organisationsContract.getOrganisation,
    { organisationId: own ?? '-' },
    { enabled: own !== null && draft.organisation === null },
  ).data
  useEffect(() => {
    if (draft.organisation !== null || !organisation) return
    const { organisationId, name } = organisation
    onChange({ ...draft, organisation: { organisationId, name } })
  }, [draft, organisation, onChange])
}

/** Name, organisation and years of the plan. */
export function DraftHead(props: Props) {
  const { draft, onChange, errorOf } = props
  const words = useWords(draftWords)
  useOwnOrganisation(props)
  const { organisation } = draft
  return (
    <Card title={words.plan}>
      <Stack>
        <Field label={words.name} error={errorOf('name')}>
          <TextInput value={draft.name} onChange={(name) => onChange({ ...draft, name })} />
        </Field>
        <Columns least="14rem">
          <OrganisationPicker
            label={words.organisation}
            picked={organisation && { id: organisation.organisationId, name: organisation.name }}
            onPick={(node) =>
              onChange({ ...draft, organisation: node && { organisationId: node.id, name: node.name } })
            }
          />
          <MainPlanField {...props} />
        </Columns>
        <Columns least="10rem">
          <Field label={words.fromYear} error={errorOf('fromYear')}>
            <NumberInput
              value={draft.fromYear}
              onChange={(year) => onChange({ ...draft, fromYear: year ?? draft.fromYear })}
            />
          </Field>
          <Field label={words.toYear} error={errorOf('toYear')}>
            <NumberInput
              value={draft.toYear}
              onChange={(year) => onChange({ ...draft, toYear: year ?? draft.toYear })}
            />
          </Field>
          <Field label={words.source} optional error={errorOf('source')}>
            <TextInput value={draft.source} onChange={(source) => onChange({ ...draft, source })} />
          </Field>
        </Columns>
      </Stack>
    </Card>
  )
}

function MainPlanField({ draft, onChange }: Props) {
  const words = useWords(draftWords)
  const plans = useOperation(plansContract.listPlans, {}).data?.plans ?? []
  const mains = plans.filter(({ mainPlanId }) => mainPlanId === null)
  if (mains.length === 0) return null
  return (
    <Field label={words.main}>
      <Select
        value={draft.mainPlanId ?? 'none'}
        onChange={(value) => onChange({ ...draft, mainPlanId: value === 'none' ? null : value })}
        options={[
          { value: 'none', label: words.noMain },
          ...mains.map(({ planId, name }) => ({ value: planId, label: name })),
        ]}
      />
    </Field>
  )
}
