import { Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { everyone } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import { reviewsProblems } from '../problems.ts'
import { readPlaque } from '../views/scoring-views.ts'

export const getPlaque = query(reviewsContract.getPlaque, {
  subject: async (tx, { code }) => {
    const plaque = await readPlaque(tx, code)
    if (!plaque) throw new Problem('not-found', reviewsProblems.unknownPlaque)
    return plaque
  },
  access: everyone,
  reply: async (_tx, { call, subject }) => {
    const { status, ...plaque } = subject
    const isOver = status === 'expired' || plaque.until < dayOf(call.now)
    return { ...plaque, state: status === 'withdrawn' ? 'withdrawn' : isOver ? 'expired' : 'inForce' }
  },
})
