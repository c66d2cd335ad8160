import type { Transaction } from '#platform/database/transaction.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { View } from '#platform/operations/view.ts'
import { type PlanEvent, planEventTypes } from '../events.ts'
import { openChecks, openSupervision, type Plan, type PlanEntry } from '../rules/plan-state.ts'
import { replayPlan } from '../rules/replay-plan.ts'
import { publicPlanOf } from './public-plan.ts'

/** Everything shown of plans, kept in the transaction that appends. */
export const plansView: View = {
  name: 'plans.plan',
  of: planEventTypes,
  tables: ['plans.public_plan', 'plans.coming_check', 'plans.step', 'plans.party', 'plans.plan'],
  async project(tx, entries) {
    const touched = await touchedPlans(tx, entries)
    if (touched.length === 0) return
    await tx.query(`select tree.hold('organisation')`)
    for (const { plan, fresh } of touched) {
      await writePlan(tx, plan)
      await writeParties(tx, plan)
      await writeSteps(tx, plan, fresh)
      await writeChecks(tx, plan)
      await writePublic(tx, plan)
    }
  },
}

type Touched = { readonly plan: Plan; readonly fresh: readonly PlanEntry[] }

async function touchedPlans(tx: Transaction, entries: readonly Entry[]): Promise<Touched[]> {
  const byStream = Map.groupBy(asEntriesOf<PlanEvent>(entries), ({ stream }) => stream)
  const histories = await readStreams(tx, [...byStream.keys()])
  return [...byStream].flatMap(([stream, fresh]) => {
    const plan = replayPlan(asEntriesOf<PlanEvent>(histories.get(stream) ?? []))
    return plan ? [{ plan, fresh }] : []
  })
}

async function writePlan(tx: Transaction, plan: Plan): Promise<void> {
  const waiting = plan.measures.flatMap(({ evidence }) =>
    evidence.filter(({ state }) => state === 'submitted'),
  )
  await tx.query(
    `insert into plans.plan (plan_id, name, main_plan_id, organisation_id, organisation_at, from_year, to_year, area_count,
       measure_count, supervised_count, waiting_count, is_published, begun_at)
     values ($1, $2, $3, $4, tree.position('organisation', $4), $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (plan_id) do update set measure_count = excluded.measure_count, supervised_count = excluded.supervised_count,
       waiting_count = excluded.waiting_count, is_published = excluded.is_published`,
    [
      plan.planId,
      plan.name,
      plan.mainPlanId,
      plan.organisationId,
      plan.fromYear,
      plan.toYear,
      plan.areas.length,
      plan.measures.length,
      plan.measures.filter(openSupervision).length,
      waiting.length,
      plan.isPublished,
      plan.begunAt,
    ],
  )
}

async function writeParties(tx: Transaction, plan: Plan): Promise<void> {
  const parties = plan.measures.flatMap(({ measureId, ownerId, helperIds }) => [
    { measureId, organisationId: ownerId, isOwner: true },
    ...helperIds
      .filter((id) => id !== ownerId)
      .map((organisationId) => ({ measureId, organisationId, isOwner: false })),
  ])
  await tx.query('delete from plans.party where plan_id = $1', [plan.planId])
  await tx.query(
    `insert into plans.party (plan_id, measure_id, organisation_id, organisation_at, is_owner)
     select $1, g.measure, g.organisation, tree.position('organisation', g.organisation), g.owns
     from unnest($2::uuid[], $3::text[], $4::boolean[]) as g(measure, organisation, owns)
     on conflict do nothing`,
    [
      plan.planId,
      parties.map(({ measureId }) => measureId),
      parties.map(({ organisationId }) => organisationId),
      parties.map(({ isOwner }) => isOwner),
    ],
  )
}

/** What replaying needs of an entry; where it lies in the ledger is the ledger's own. */
const stepOf = ({ stream, version, type, at, occurredOn, place, organisation, actor, data }: PlanEntry) => ({
  ...{ stream, version, type, at, occurredOn, place, organisation, actor, data },
  ...{ seq: '', actingAs: null, subject: null, key: null },
})

async function writeSteps(tx: Transaction, plan: Plan, fresh: readonly PlanEntry[]): Promise<void> {
  await tx.query(
    `insert into plans.step (plan_id, version, entry)
     select $1, (e ->> 'version')::integer, e from jsonb_array_elements($2::jsonb) as e
     on conflict (plan_id, version) do nothing`,
    [plan.planId, JSON.stringify(fresh.map(stepOf))],
  )
}

async function writeChecks(tx: Transaction, plan: Plan): Promise<void> {
  const coming = plan.measures.flatMap((measure) =>
    openChecks(measure)
      .filter((day) => !measure.reminded.includes(day))
      .map((day) => ({ measureId: measure.measureId, day })),
  )
  await tx.query('delete from plans.coming_check where plan_id = $1', [plan.planId])
  await tx.query(
    `insert into plans.coming_check (plan_id, measure_id, check_day)
     select $1, * from unnest($2::uuid[], $3::date[]) on conflict do nothing`,
    [plan.planId, coming.map(({ measureId }) => measureId), coming.map(({ day }) => day)],
  )
}

async function writePublic(tx: Transaction, plan: Plan): Promise<void> {
  if (!plan.isPublished) {
    await tx.query('delete from plans.public_plan where plan_id = $1', [plan.planId])
    return
  }
  await tx.query(
    `insert into plans.public_plan (plan_id, plan) values ($1, $2)
     on conflict (plan_id) do update set plan = excluded.plan`,
    [plan.planId, JSON.stringify(publicPlanOf(plan))],
  )
}
