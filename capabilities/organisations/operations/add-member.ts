import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream } from '../events.ts'
import { assertDated, addMember as decideAddMember, replayOrganisation, standing } from '../rules.ts'
import { keptByAdministrators, locatedAt, toOrganisationState } from './organisation-steps.ts'

export const addMember = command(organisationsContract.addMember, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: nothing,
  also: (input) => [organisationStream(input.memberId)],
  replay: replayOrganisation,
  subject: ({ state }) => locatedAt(state),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others, now }): OrganisationEvent[] => {
    const alliance = standing(state)
    assertDated(input.on, dayOf(now), [])
    standing(others(organisationStream(input.memberId)))
    return decideAddMember(alliance, input.memberId, input.on)
  },
  reply: ({ state }) => toOrganisationState(state),
})
