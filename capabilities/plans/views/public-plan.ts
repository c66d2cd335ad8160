import type { Transaction } from '#platform/database/transaction.ts'
import type { Measure, Plan } from '../rules/plan-state.ts'

/**
 * A plan without what belongs inside: the words of evidence, supervisions and checks lie in the vault and their ids stay
 * here out; of evidence only its state is left, so that the light can be told.
 */
export type PublicPlan = Pick<
  Plan,
  'planId' | 'name' | 'organisationId' | 'fromYear' | 'toYear' | 'areas'
> & {
  readonly measures: readonly (Pick<
    Measure,
    'measureId' | 'areaId' | 'number' | 'title' | 'ownerId' | 'ties' | 'checkDays'
  > & {
    readonly yearTexts: readonly { readonly year: number; readonly text: string }[]
    readonly doneChecks: readonly string[]
    readonly evidence: readonly Pick<Measure['evidence'][number], 'year' | 'state'>[]
  })[]
}

/** What is public of a plan. */
export const publicPlanOf = ({
  planId,
  name,
  organisationId,
  fromYear,
  toYear,
  areas,
  measures,
}: Plan): PublicPlan => ({
  planId,
  name,
  organisationId,
  fromYear,
  toYear,
  areas,
  measures: measures.map((measure) => ({
    measureId: measure.measureId,
    areaId: measure.areaId,
    number: measure.number,
    title: measure.title,
    ownerId: measure.ownerId,
    checkDays: measure.checkDays,
    doneChecks: measure.checks.map(({ checkDay }) => checkDay),
    ties: measure.ties.map((tie) => ({
      ...tie,
      targets: tie.targets.map((target) => ({ ...target, content: null })),
    })),
    yearTexts: measure.yearTexts.map(({ year, text }) => ({ year, text })),
    evidence: measure.evidence.map(({ year, state }) => ({ year, state })),
  })),
})

export async function readPublicPlan(tx: Transaction, planId: string): Promise<PublicPlan | undefined> {
  const { rows } = await tx.query<{ plan: PublicPlan }>(
    'select plan from plans.public_plan where plan_id = $1',
    [planId],
  )
  return rows[0]?.plan
}
