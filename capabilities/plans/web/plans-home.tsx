import { useState } from 'react'
import { useLive } from '#platform/web/live.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { Tabs } from '#platform/web/parts/tabs.tsx'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { plansContract } from '../contract.ts'
import { MyMeasures } from './my-measures.tsx'
import { planWords } from './plan-words.ts'
import './plans.css'

type Listed = OutputOf<typeof plansContract.listPlans>['plans'][number]

/** The plans of the desk, and what one's own unit has to do in them. */
export function PlansHome() {
  const words = useWords(planWords)
  const plans = useOperation(plansContract.listPlans, {}, { keep: true })
  const mine = useOperation(plansContract.listMyMeasures, {}, { keep: true })
  useLive(['figures_changed'])
  const [chosen, choose] = useState<'all' | 'mine'>('all')
  const mayBegin = plans.data?.abilities.includes('beginPlan') ?? false
  const begin = (
    <ButtonLink href="/desk/plans/new" tone="main" icon="add">
      {words.take}
    </ButtonLink>
  )
  return (
    <Page title={words.plans} lead={words.plansLead} width="wide" actions={mayBegin ? begin : null}>
      <Tabs
        label={words.plans}
        chosen={chosen}
        onChoose={choose}
        tabs={[
          { id: 'all', label: words.all, ...(plans.data ? { count: plans.data.plans.length } : {}) },
          { id: 'mine', label: words.mine, ...(mine.data ? { count: mine.data.measures.length } : {}) },
        ]}
      >
        {chosen === 'all' ? (
          <Show reading={plans}>
            {(data) =>
              data.plans.length === 0 ? (
                <EmptyState icon="flag" title={words.none} {...(mayBegin ? { note: words.noneNote } : {})} />
              ) : (
                <PlanRows plans={data.plans} />
              )
            }
          </Show>
        ) : (
          <Show reading={mine}>{(data) => <MyMeasures measures={data.measures} />}</Show>
        )}
      </Tabs>
    </Page>
  )
}

function PlanRows({ plans }: { readonly plans: readonly Listed[] }) {
  const words = useWords(planWords)
  return (
    <Stack>
      <Rows label={words.all}>
        {plans.map((plan) => (
          <Row
            key={plan.planId}
            href={`/desk/plans/${plan.planId}`}
            title={plan.name}
            note={[
              plan.organisationName,
              words.years(plan.fromYear, plan.toYear),
              words.size(plan.areaCount, plan.measureCount),
              ...(plan.mainPlanId === null ? [] : [words.supporting]),
            ].join(' · ')}
            end={<RowEnd plan={plan} />}
          />
        ))}
      </Rows>
    </Stack>
  )
}

function RowEnd({ plan }: { readonly plan: Listed }) {
  const words = useWords(planWords)
  return (
    <Inline>
      {plan.supervisedCount > 0 ? (
        <StatusTag tone="late" word={words.supervised(plan.supervisedCount)} />
      ) : null}
      {plan.waitingCount > 0 ? <StatusTag tone="info" word={words.waiting(plan.waitingCount)} /> : null}
      {plan.isPublished ? <StatusTag tone="still" icon="eye" word={words.isPublic} /> : null}
    </Inline>
  )
}
