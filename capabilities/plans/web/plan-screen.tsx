import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Inline, PrintArea, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import type { PlanShape } from '../shapes.ts'
import { LightCounts } from './light-tag.tsx'
import { MeasureSheet } from './measure-sheet.tsx'
import { PlanActions } from './plan-actions.tsx'
import { PlanTable } from './plan-table.tsx'
import { planWords } from './plan-words.ts'
import './plans.css'

/** A plan with its progress in one year, as the paper reads. */
export function PlanScreen({ params }: ScreenProps) {
  const words = useWords(planWords)
  const planId = params.planId ?? ''
  const [search, setSearch] = useSearchParams()
  const asked = { year: search.get('year'), ownerId: search.get('owner') }
  const reading = useOperation(
    plansContract.getPlan,
    {
      planId,
      ...(asked.year ? { year: Number(asked.year) } : {}),
      ...(asked.ownerId ? { ownerId: asked.ownerId } : {}),
    },
    { keep: true },
  )
  useLive(['figures_changed'])
  const show = (name: 'year' | 'owner', value: string | null) => {
    const next = new URLSearchParams(search)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setSearch(next, { replace: true })
  }
  return (
    <Page
      title={reading.data?.name ?? words.plans}
      lead={
        reading.data ? words.lead(reading.data.organisation.name, Math.round(reading.data.gone * 100)) : ''
      }
      width="wide"
      actions={reading.data ? <PlanActions plan={reading.data} /> : null}
    >
      <Show reading={reading} lines={10}>
        {(plan) => <PlanBody plan={plan} ownerId={asked.ownerId} onShow={show} />}
      </Show>
    </Page>
  )
}

type BodyProps = {
  readonly plan: PlanShape
  readonly ownerId: string | null
  readonly onShow: (name: 'year' | 'owner', value: string | null) => void
}

function PlanBody({ plan, ownerId, onShow }: BodyProps) {
  const words = useWords(planWords)
  const [openId, setOpenId] = useState<string | null>(null)
  const measures = plan.areas.flatMap((area) => area.measures)
  const open = measures.find(({ measureId }) => measureId === openId)
  return (
    <Stack>
      <PlanFilters plan={plan} ownerId={ownerId} onShow={onShow} />
      <PrintArea>
        <Stack>
          <LightCounts counts={plan.lights} />
          {measures.length === 0 ? <EmptyState icon="list" title={words.nothingHere} /> : null}
          <PlanTable plan={plan} onOpen={setOpenId} />
          <p className="small soft">
            {words.howLights} {words.asOf} <Moment at={plan.asOf} />
          </p>
        </Stack>
      </PrintArea>
      <Related plan={plan} />
      {open ? (
        <MeasureSheet
          planId={plan.planId}
          year={plan.year}
          plan={plan}
          measure={open}
          onClose={() => setOpenId(null)}
        />
      ) : null}
    </Stack>
  )
}

function PlanFilters({ plan, ownerId, onShow }: BodyProps) {
  const words = useWords(planWords)
  const years = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, at) => String(plan.fromYear + at))
  const parties = plan.areas.flatMap(({ measures }) =>
    measures.flatMap(({ owner, helpers }) => [owner, ...helpers]),
  )
  const named = new Map(parties.map(({ organisationId, name }) => [organisationId, name]))
  const owners = [...named].toSorted(([, one], [, other]) => one.localeCompare(other, 'zh-CN'))
  return (
    <div className="plan-filters no-print">
      <Field label={words.year}>
        <Select
          value={String(plan.year)}
          onChange={(year) => onShow('year', year)}
          options={years.map((year) => ({ value: year, label: year }))}
        />
      </Field>
      <Field label={words.ofOwner}>
        <Select
          value={ownerId ?? 'all'}
          onChange={(value) => onShow('owner', value === 'all' ? null : value)}
          options={[
            { value: 'all', label: words.allOwners },
            ...owners.map(([value, label]) => ({ value, label })),
          ]}
        />
      </Field>
    </div>
  )
}

function Related({ plan }: { readonly plan: PlanShape }) {
  const words = useWords(planWords)
  if (!plan.main && plan.supporting.length === 0) return null
  return (
    <section className="no-print">
      <h2>{plan.main ? words.mainPlan : words.supporting}</h2>
      <Inline>
        {[...(plan.main ? [plan.main] : []), ...plan.supporting].map(({ planId, name }) => (
          <ButtonLink key={planId} href={`/desk/plans/${planId}`} tone="quiet" icon="document">
            {name}
          </ButtonLink>
        ))}
      </Inline>
    </section>
  )
}
