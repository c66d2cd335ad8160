import type { Transaction } from '#platform/database/transaction.ts'
import { postedOrganisations, thatWait, type Waiter, type Waits } from '#platform/operations/waiting.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { assessmentAccess, isOwnUnit } from '../access.ts'
import type { Lift } from '../rules/state.ts'

type Unjudged = { readonly what: 'appeal' | 'evidence'; readonly unitId: string }

const soonDays = 7

/** Appeals and evidence of periods not yet frozen that this person may judge, and lifts of one's own with a day that comes. */
export const waitingJudgements: Waits = async (tx, waiter) => {
  const unjudged = await unjudgedFor(tx, waiter)
  const lifts = await openLifts(tx, postedOrganisations(waiter.actor))
  const until = addDays(dayOf(waiter.now), soonDays)
  const count = (what: Unjudged['what']) => unjudged.filter((one) => one.what === what).length
  const href = '/desk/assessment'
  return thatWait([
    { matter: 'assessment.appeals', zh: '申诉等裁定', en: 'Appeals to decide', count: count('appeal'), href },
    {
      matter: 'assessment.evidence',
      zh: '考核佐证等打分',
      en: 'Evidence to score',
      count: count('evidence'),
      href,
    },
    {
      matter: 'assessment.checks',
      zh: '帮扶提升七天内要复查',
      en: 'Lifts to be checked within a week',
      count: lifts.filter(({ checks, checked }) => checks.slice(checked.length).some((day) => day <= until))
        .length,
      href,
    },
  ])
}

async function unjudgedFor(tx: Transaction, { actor, trees }: Waiter): Promise<Unjudged[]> {
  const { rows } = await tx.query<Unjudged>(
    `select 'appeal' as what, a.unit_id as "unitId" from assessment.appeal a join assessment.period p using (period_id)
     where a.is_upheld is null and p.frozen_at is null and a.organisation_at <@ tree.reach('organisation', $1::text[])
     union all
     select 'evidence', e.unit_id from assessment.evidence e join assessment.period p using (period_id)
     where e.percent is null and p.frozen_at is null and e.organisation_at <@ tree.reach('organisation', $1::text[])
     limit 1000`,
    [actor.see.organisations],
  )
  return rows.filter(({ unitId }) => {
    const unit = { placeId: null, organisationId: unitId }
    return assessmentAccess.judge(actor, unit, trees) && !isOwnUnit(actor, unit, trees)
  })
}

async function openLifts(tx: Transaction, owners: readonly string[]): Promise<Lift[]> {
  const { rows } = await tx.query<{ lift: Lift }>(
    'select lift from assessment.lift where owner_id = any ($1::text[]) and accepted_on is null limit 500',
    [owners],
  )
  return rows.map(({ lift }) => lift)
}
