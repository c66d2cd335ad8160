import { houseProblems, Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { treeProblems } from '#platform/trees/tree-problems.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream } from '../events.ts'
import { assertDated, move, replayOrganisation, standing } from '../rules.ts'
import { keptByAdministrators, locatedAt, toOrganisationState } from './organisation-steps.ts'

/** ORGN-04: whoever moves an organisation keeps both it and its new parent; never below itself. */
export const moveOrganisation = command(organisationsContract.moveOrganisation, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: nothing,
  also: (input) => [organisationStream(input.parentId)],
  replay: replayOrganisation,
  subject: ({ state }) => locatedAt(state),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others, actor, trees, now }): OrganisationEvent[] => {
    const organisation = standing(state)
    const above = others(organisationStream(input.parentId))
    const parent = standing(above)
    if (!organisationsAccess.keep(actor, locatedAt(above), trees)) {
      throw new Problem('not-allowed', houseProblems.notAllowed)
    }
    if (trees.within('organisation', parent.organisationId, organisation.organisationId)) {
      throw new Problem('rule-broken', treeProblems.wouldCircle)
    }
    assertDated(input.on, dayOf(now), [organisation])
    return move(organisation, parent, input.on)
  },
  reply: ({ state }) => toOrganisationState(state),
})
