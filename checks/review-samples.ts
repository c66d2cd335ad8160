import type { Perform } from '#app/demonstration/perform.ts'
import type { Society } from '#app/demonstration/settle-people.ts'
import { settleReviews } from '#app/demonstration/settle-reviews.ts'
import { reviewsContract } from '#capabilities/reviews/contract.ts'
import type { Known } from './access-samples.ts'

const everything = { itemId: 'all', title: '全部', points: 100, evidence: '', measured: null }

/** For each operation of reviews: a star, a round, a commendation and a rating that are there, and what fits it alone. */
export async function reviewSamples(
  perform: Perform,
  society: Society,
): Promise<Readonly<Record<string, Known>>> {
  const { code, token, ...there } = await settleReviews({ perform, today: '2026-06-01' }, society)
  const organisationId = society.streets[0]?.communities[0]?.office.organisationId
  const own: Readonly<Record<string, Known>> = {
    publishStandard: { areas: [{ part: 'main', title: '全部', items: [everything] }] },
    openRound: { seats: [organisationId] },
    getPlaque: { code },
    openBallot: { token },
    castBallot: { token, marks: [{ organisationId, mark: 'good' }] },
  }
  const samples = Object.keys(reviewsContract).map((name) => [`reviews.${name}`, { ...there, ...own[name] }])
  return Object.fromEntries(samples)
}
