import { query } from '#platform/operations/query.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import type { Standard } from '../rules/scoring-state.ts'
import { readKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { standardDetail } from './list-standards.ts'

export const getStandard = query(reviewsContract.getStandard, {
  subject: (tx, { standardId }) => readKept<Standard>(tx, 'standard', standardId),
  access: anyStaff,
  reply: async (tx, { subject }) => standardDetail(subject, await namesOf(tx, [subject.organisationId])),
})
