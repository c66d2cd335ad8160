import { houseProblems, Problem } from '#platform/errors.ts'
import { command, type Decided } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream, responsibilityStream } from '../events.ts'
import { assertDated, merge, move, replayOrganisation, standing } from '../rules.ts'
import { handOver } from '../rules/answering.ts'
import { hangingOn } from '../views/relations.ts'
import { keptByAdministrators, locatedAt, toOrganisationState } from './organisation-steps.ts'

/** The organisation ends; what stood below it and the places it answers for go to the other. */
export const mergeOrganisations = command(organisationsContract.mergeOrganisations, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: (input, call) => hangingOn(call, input.organisationId),
  also: (input, { childIds, placeIds }) => [
    organisationStream(input.intoId),
    ...childIds.map(organisationStream),
    ...placeIds.map(responsibilityStream),
  ],
  replay: replayOrganisation,
  subject: ({ state }) => locatedAt(state),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, facts, others, actor, trees, now, newId }): Decided<OrganisationEvent>[] => {
    const organisation = standing(state)
    const successor = others(organisationStream(input.intoId))
    const into = standing(successor)
    if (!organisationsAccess.keep(actor, locatedAt(successor), trees)) {
      throw new Problem('not-allowed', houseProblems.notAllowed)
    }
    const children = facts.childIds.map((childId) => standing(others(organisationStream(childId))))
    assertDated(input.on, dayOf(now), [organisation, ...children])
    const merged = merge(organisation, into, input.on)
    const moved = children.flatMap((child) =>
      move(child, into, input.on).map((event) => ({
        ...event,
        stream: organisationStream(child.organisationId),
      })),
    )
    const handed = facts.placeIds.flatMap((placeId) => {
      const stream = responsibilityStream(placeId)
      const handing = {
        fromId: organisation.organisationId,
        toId: into.organisationId,
        on: input.on,
        newId: newId(),
      }
      return handOver(others(stream), handing).map((event) => ({ ...event, stream }))
    })
    return [...moved, ...handed, ...merged]
  },
  reply: ({ state }) => toOrganisationState(state),
})
