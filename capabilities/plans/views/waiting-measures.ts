import type { Transaction } from '#platform/database/transaction.ts'
import { postedOrganisations, thatWait, type Waiter, type Waits } from '#platform/operations/waiting.ts'
import { dayOf } from '#platform/time/instant.ts'
import { judgesFromAbove } from '../access.ts'
import { remindedUntil } from '../rules/keeping.ts'
import { openChecks, openSupervision, type Measure, type Plan } from '../rules/plan-state.ts'
import { plansOfParties, readPlan } from './read-plans.ts'

/** Measures that one's own organisations lead: checks near or passed, supervision unanswered; and evidence to judge. */
export const waitingMeasures: Waits = async (tx, waiter) => {
  const own = postedOrganisations(waiter.actor)
  const plans = await plansNear(tx, waiter, own)
  const led = plans.flatMap(({ measures }) => measures).filter(({ ownerId }) => own.includes(ownerId))
  const until = remindedUntil(dayOf(waiter.now))
  const isNear = (measure: Measure) => openChecks(measure).some((day) => day <= until)
  const toJudge = plans.flatMap((plan) => plan.measures.filter(judgedBy(waiter, plan)))
  const href = '/desk/plans'
  return thatWait([
    {
      matter: 'plans.supervised',
      zh: '督办等答复',
      en: 'Supervisions to answer',
      count: led.filter(openSupervision).length,
      href,
    },
    {
      matter: 'plans.checks',
      zh: '举措七天内要检查',
      en: 'Measures to be checked within a week',
      count: led.filter(isNear).length,
      href,
    },
    {
      matter: 'plans.evidence',
      zh: '佐证等认定',
      en: 'Evidence to judge',
      count: toJudge.flatMap(({ evidence }) => evidence.filter(({ state }) => state === 'submitted')).length,
      href,
    },
  ])
}

const judgedBy =
  ({ actor, trees }: Waiter, plan: Plan) =>
  ({ ownerId }: Measure): boolean =>
    judgesFromAbove(actor, { planOrganisationId: plan.organisationId, ownerId }, trees)

/** Plans of this year in which one's own organisations have a part, and those with evidence that one may judge. */
async function plansNear(tx: Transaction, { now }: Waiter, own: readonly string[]): Promise<Plan[]> {
  const year = Number(dayOf(now).slice(0, 4))
  const kept = await tx.query<{ planId: string }>(
    `select plan_id as "planId" from plans.plan
     where organisation_id = any ($1::text[]) and waiting_count > 0 and $2 between from_year and to_year limit 100`,
    [own, year],
  )
  const ids = new Set([...(await plansOfParties(tx, own, year)), ...kept.rows.map(({ planId }) => planId)])
  const plans: Plan[] = []
  for (const planId of ids) {
    const plan = await readPlan(tx, planId)
    if (plan) plans.push(plan)
  }
  return plans
}
