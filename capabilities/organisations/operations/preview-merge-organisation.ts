import { Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { organisationsProblems } from '../problems.ts'
import { effectOf } from '../views/effect.ts'
import { organisationsByIds } from '../views/organisation-rows.ts'
import { assertNotFuture, standingNow } from './preview-steps.ts'

export const previewMergeOrganisation = query(organisationsContract.previewMergeOrganisation, {
  subject: async (tx, input) => (await organisationsByIds(tx, [input.organisationId]))[0],
  access: organisationsAccess.keep,
  reply: async (tx, { input, call }) => {
    const organisation = await standingNow(tx, input.organisationId)
    const into = await standingNow(tx, input.intoId)
    assertNotFuture(input.on, call)
    if (organisation.organisationId === into.organisationId) {
      throw new Problem('rule-broken', organisationsProblems.mergeIntoSelf)
    }
    return effectOf(tx, call.house.pool, {
      organisationId: organisation.organisationId,
      otherId: into.organisationId,
    })
  },
})
