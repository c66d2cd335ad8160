import type { Transaction } from '#platform/database/transaction.ts'
import { postedOrganisations, thatWait, type Waiter, type Waits } from '#platform/operations/waiting.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import type { Commendation } from '../rules/commendations.ts'
import type { Star } from '../rules/scoring-state.ts'
import { remindDays } from '../rules/stars.ts'

/** Self-scores to review, objections to decide, and stars of one's own organisations that are about to end. */
export const waitingReviews: Waits = async (tx, waiter) => {
  const { actor, trees } = waiter
  const submitted = (await statesIn<Star>(tx, waiter, { table: 'star', status: 'submitted' })).filter(
    (star) => reviewsAccess.review(actor, star, trees) && !worksAt(actor, star),
  )
  const objected = (
    await statesIn<Commendation>(tx, waiter, { table: 'commendation', status: 'onNotice' })
  ).filter((one) => reviewsAccess.commend(actor, one, trees))
  return thatWait([
    {
      matter: 'reviews.stars',
      zh: '星级自评等评审',
      en: 'Self-scores to review',
      count: submitted.length,
      href: '/desk/reviews?show=stars',
    },
    {
      matter: 'reviews.objections',
      zh: '公示异议等处理',
      en: 'Objections to decide',
      count: objected.flatMap(({ objections }) => objections.filter(({ isUpheld }) => isUpheld === null))
        .length,
      href: '/desk/reviews?show=commendations',
    },
    {
      matter: 'reviews.ending',
      zh: '本单位的星级快到期',
      en: 'Stars of your unit about to end',
      count: await endingStars(tx, waiter),
      href: '/desk/reviews?show=stars',
    },
  ])
}

type Wanted = { readonly table: 'star' | 'commendation'; readonly status: string }

async function statesIn<State>(
  tx: Transaction,
  { actor: { see } }: Waiter,
  { table, status }: Wanted,
): Promise<State[]> {
  const { rows } = await tx.query<{ state: State }>(
    `select state from reviews.${table} where status = $1 and (organisation_at <@ tree.reach('organisation', $2::text[])
       or place_at <@ tree.reach('place', $3::text[])) limit 1000`,
    [status, see.organisations, see.places],
  )
  return rows.map(({ state }) => state)
}

async function endingStars(tx: Transaction, { actor, now }: Waiter): Promise<number> {
  const { rows } = await tx.query<{ ending: number }>(
    `select count(*)::int as ending from reviews.star
     where status = 'awarded' and organisation_id = any ($1::text[]) and (state ->> 'until')::date <= $2`,
    [postedOrganisations(actor), addDays(dayOf(now), remindDays)],
  )
  return rows[0]?.ending ?? 0
}
