import { everything, query } from '#platform/operations/query.ts'
import { addDays, type Day, dayOf } from '#platform/time/instant.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import type { Standard, Star } from '../rules/scoring-state.ts'
import { remindDays } from '../rules/stars.ts'
import { keptById, pageOfKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'

export const listStars = query(reviewsContract.listStars, {
  subject: everything,
  access: anyStaff,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const asked = { table: 'star', first: 'submitted', cursor: input.cursor } as const
    const { states: stars, next } = await pageOfKept<Star>(tx, asked)
    const nameOf = await namesOf(
      tx,
      stars.map((star) => star.organisationId),
    )
    const standards = await keptById<Standard>(
      tx,
      'standard',
      stars.map((star) => star.standardId),
    )
    const today = dayOf(call.now)
    return {
      items: stars.map((star) =>
        starRow(star, { nameOf, standardName: standards.get(star.standardId)?.name ?? '', today }),
      ),
      next,
    }
  },
})

type Around = {
  readonly nameOf: (id: string | null) => string
  readonly standardName: string
  readonly today: Day
}

/** A star as lists show it. */
export const starRow = (star: Star, { nameOf, standardName, today }: Around) => ({
  starId: star.starId,
  standardId: star.standardId,
  standardName,
  organisationId: star.organisationId,
  organisationName: nameOf(star.organisationId),
  status: star.status,
  level: star.level,
  total: star.total,
  submittedOn: star.submittedOn,
  since: star.since,
  until: star.until,
  isExpiring: star.status === 'awarded' && star.until !== null && star.until <= addDays(today, remindDays),
})
