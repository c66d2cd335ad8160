import type { Transaction } from '#platform/database/transaction.ts'
import type { Plan, PlanEntry } from '../rules/plan-state.ts'
import { replayPlan } from '../rules/replay-plan.ts'

/** A plan as it stands, if this reader may see it. */
export async function readPlan(tx: Transaction, planId: string): Promise<Plan | undefined> {
  const { rows } = await tx.query<{ entry: PlanEntry }>(
    'select entry from plans.step where plan_id = $1 order by version',
    [planId],
  )
  return replayPlan(rows.map(({ entry }) => entry)) ?? undefined
}

/** Whether there is a plan of this id. */
export async function hasPlan(tx: Transaction, planId: string): Promise<boolean> {
  const { rowCount } = await tx.query('select from plans.plan where plan_id = $1', [planId])
  return rowCount === 1
}

export type PlanRow = {
  readonly planId: string
  readonly name: string
  readonly organisationName: string
  readonly mainPlanId: string | null
  readonly fromYear: number
  readonly toYear: number
  readonly areaCount: number
  readonly measureCount: number
  readonly isPublished: boolean
  readonly supervisedCount: number
  readonly waitingCount: number
}

const columns = `p.plan_id as "planId", p.name, o.name as "organisationName", p.main_plan_id as "mainPlanId",
  p.from_year as "fromYear", p.to_year as "toYear", p.area_count as "areaCount", p.measure_count as "measureCount",
  p.is_published as "isPublished", p.supervised_count as "supervisedCount", p.waiting_count as "waitingCount"`

/** The plans this reader may see, newest first; supporting ones after their main plan. */
export async function listPlanRows(tx: Transaction): Promise<PlanRow[]> {
  const { rows } = await tx.query<PlanRow>(
    `select ${columns} from plans.plan p join tree.organisation o on o.organisation_id = p.organisation_id
     left join plans.plan m on m.plan_id = p.main_plan_id
     order by coalesce(m.begun_at, p.begun_at) desc, p.main_plan_id is not null, p.begun_at, p.name limit 500`,
  )
  return rows
}

type Related = { readonly planId: string; readonly name: string; readonly isMain: boolean }

/** The main plan of a supporting one, and the supporting ones of a main one, as far as this reader may see them. */
export async function relatedPlans(tx: Transaction, plan: Plan): Promise<readonly Related[]> {
  const { rows } = await tx.query<Related>(
    `select plan_id as "planId", name, plan_id = $2 as "isMain" from plans.plan
     where plan_id = $2 or main_plan_id = $1 order by begun_at, name`,
    [plan.planId, plan.mainPlanId],
  )
  return rows
}

/** The plans in which one of these organisations leads or helps. */
export async function plansOfParties(
  tx: Transaction,
  organisationIds: readonly string[],
  year: number,
): Promise<string[]> {
  const { rows } = await tx.query<{ planId: string }>(
    `select distinct p.plan_id as "planId" from plans.party y join plans.plan p using (plan_id)
     where y.organisation_id = any ($1::text[]) and $2 between p.from_year and p.to_year limit 100`,
    [organisationIds, year],
  )
  return rows.map(({ planId }) => planId)
}
