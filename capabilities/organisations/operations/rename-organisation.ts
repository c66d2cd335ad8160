import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream } from '../events.ts'
import { assertDated, rename, replayOrganisation, standing } from '../rules.ts'
import { keptByAdministrators, locatedAt, toOrganisationState } from './organisation-steps.ts'

export const renameOrganisation = command(organisationsContract.renameOrganisation, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: nothing,
  replay: replayOrganisation,
  subject: ({ state }) => locatedAt(state),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, now }): OrganisationEvent[] => {
    const organisation = standing(state)
    assertDated(input.on, dayOf(now), [organisation])
    return rename(organisation, input.name, input.on)
  },
  reply: ({ state }) => toOrganisationState(state),
})
