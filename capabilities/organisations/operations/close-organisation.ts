import { Problem } from '#platform/errors.ts'
import { command, type Decided } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { treeProblems } from '#platform/trees/tree-problems.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream, responsibilityStream } from '../events.ts'
import { assertDated, close, replayOrganisation, standing } from '../rules.ts'
import { endAll } from '../rules/answering.ts'
import { hangingOn } from '../views/relations.ts'
import { keptByAdministrators, locatedAt, toOrganisationState } from './organisation-steps.ts'

/** Closing also ends what the organisation answers for: those places then fall to whoever answers above them. */
export const closeOrganisation = command(organisationsContract.closeOrganisation, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: (input, call) => hangingOn(call, input.organisationId),
  also: (_input, { placeIds }) => placeIds.map(responsibilityStream),
  replay: replayOrganisation,
  subject: ({ state }) => locatedAt(state),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, facts, others, now }): Decided<OrganisationEvent>[] => {
    const organisation = standing(state)
    if (facts.childIds.length > 0)
      throw new Problem('rule-broken', treeProblems.childrenLeft, { ids: facts.childIds })
    assertDated(input.on, dayOf(now), [organisation])
    const ended = facts.placeIds.flatMap((placeId) => {
      const stream = responsibilityStream(placeId)
      return endAll(others(stream), organisation.organisationId, input.on).map((event) => ({
        ...event,
        stream,
      }))
    })
    return [...ended, ...close(organisation, input.on, input.reason)]
  },
  reply: ({ state }) => toOrganisationState(state),
})
