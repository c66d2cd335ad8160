import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream } from '../events.ts'
import { assertDated, removeMember as decideRemoveMember, replayOrganisation, standing } from '../rules.ts'
import { keptByAdministrators, locatedAt, toOrganisationState } from './organisation-steps.ts'

export const removeMember = command(organisationsContract.removeMember, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: nothing,
  replay: replayOrganisation,
  subject: ({ state }) => locatedAt(state),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, now }): OrganisationEvent[] => {
    const alliance = standing(state)
    assertDated(input.on, dayOf(now), [])
    return decideRemoveMember(alliance, input.memberId, input.on)
  },
  reply: ({ state }) => toOrganisationState(state),
})
