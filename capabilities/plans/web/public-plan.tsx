import { useLive } from '#platform/web/live.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { plansContract } from '../contract.ts'
import { LightCounts, LightTag } from './light-tag.tsx'
import { planWords } from './plan-words.ts'
import './plans.css'

/** How far a published plan has come, for everybody. */
export function PublicPlan({ params }: ScreenProps) {
  const words = useWords(planWords)
  const planId = params.planId ?? ''
  const reading = useOperation(plansContract.getPublicPlan, { planId }, { keep: true })
  useLive(['figures_changed'])
  const plan = reading.data
  return (
    <Page
      title={plan?.name ?? words.plans}
      lead={plan ? words.publicLead(plan.organisationName, plan.fromYear, plan.toYear) : ''}
    >
      <Show reading={reading} lines={8}>
        {(data) => (
          <Stack>
            <h2>{words.years(data.year, data.year)}</h2>
            <LightCounts counts={data.lights} />
            {data.areas.map((area) => (
              <Card key={`${area.number}${area.title}`} title={`${area.number}${area.title}`}>
                <ul className="plan-public">
                  {area.measures.map((measure) => (
                    <li key={measure.title}>
                      <div>
                        <p>
                          {measure.number}
                          {measure.title}
                        </p>
                        <p className="small soft">
                          {[measure.ownerName, measure.target].filter(Boolean).join(' · ')}
                        </p>
                      </div>
                      <LightTag light={measure.light} />
                    </li>
                  ))}
                </ul>
              </Card>
            ))}
            <p className="small soft">
              {words.howLights} {words.asOf} <Moment at={data.asOf} />
            </p>
          </Stack>
        )}
      </Show>
    </Page>
  )
}
