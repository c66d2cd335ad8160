import { Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { treeProblems } from '#platform/trees/tree-problems.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { effectOf } from '../views/effect.ts'
import { organisationsByIds, pathTo } from '../views/organisation-rows.ts'
import { assertNotFuture, standingNow } from './preview-steps.ts'

export const previewMoveOrganisation = query(organisationsContract.previewMoveOrganisation, {
  subject: async (tx, input) => (await organisationsByIds(tx, [input.organisationId]))[0],
  access: organisationsAccess.keep,
  reply: async (tx, { input, call }) => {
    const organisation = await standingNow(tx, input.organisationId)
    const parent = await standingNow(tx, input.parentId)
    assertNotFuture(input.on, call)
    const path = await pathTo(tx, parent.organisationId)
    if (path.some((step) => step.organisationId === organisation.organisationId)) {
      throw new Problem('rule-broken', treeProblems.wouldCircle)
    }
    return effectOf(tx, call.house.pool, {
      organisationId: organisation.organisationId,
      otherId: parent.organisationId,
    })
  },
})
