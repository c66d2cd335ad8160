import type { Transaction } from '#platform/database/transaction.ts'
import type { Lift } from '../rules/state.ts'

/** Keeps one lift plan. */
export async function writeLift(tx: Transaction, lift: Lift): Promise<void> {
  const { liftId, periodId, ownerId, unitId, helperId, plannedOn, accepted } = lift
  await tx.query(
    `insert into assessment.lift (lift_id, period_id, owner_id, unit_id, organisation_at, helper_at, lift, planned_on, accepted_on)
     values ($1, $2, $3, $4, tree.position('organisation', $4), tree.position('organisation', $5), $6, $7, $8)
     on conflict (lift_id) do update set lift = excluded.lift, accepted_on = excluded.accepted_on`,
    [liftId, periodId, ownerId, unitId, helperId, JSON.stringify(lift), plannedOn, accepted?.on ?? null],
  )
}

export async function liftById(tx: Transaction, liftId: string): Promise<Lift | undefined> {
  const { rows } = await tx.query<{ lift: Lift }>('select lift from assessment.lift where lift_id = $1', [
    liftId,
  ])
  return rows[0]?.lift
}

/** Lifts the reader may see, those under way first. */
export async function liftsInReach(tx: Transaction): Promise<Lift[]> {
  const { rows } = await tx.query<{ lift: Lift }>(
    `select lift from assessment.lift order by accepted_on is not null, planned_on desc, lift_id limit 200`,
  )
  return rows.map(({ lift }) => lift)
}

/** What was lifted and accepted, newest first: the part of it that everybody may read. */
export async function acceptedLifts(tx: Transaction): Promise<Lift[]> {
  const { rows } = await tx.query<{ lift: Lift }>(
    'select lift from assessment.lift where accepted_on is not null order by accepted_on desc, lift_id limit 200',
  )
  return rows.map(({ lift }) => lift)
}

/** Whether a unit has a lift plan that is not accepted yet. */
export async function hasOpenLift(tx: Transaction, unitId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'select from assessment.lift where unit_id = $1 and accepted_on is null limit 1',
    [unitId],
  )
  return rowCount === 1
}

/** The unit's newest lift plan. */
export async function liftOfUnit(tx: Transaction, unitId: string): Promise<Lift | undefined> {
  const { rows } = await tx.query<{ lift: Lift }>(
    'select lift from assessment.lift where unit_id = $1 order by accepted_on is not null, planned_on desc limit 1',
    [unitId],
  )
  return rows[0]?.lift
}
