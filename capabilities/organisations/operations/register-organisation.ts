import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream } from '../events.ts'
import { assertDated, nothingYet, register, replayOrganisation, standing } from '../rules.ts'
import {
  assertPlaceKnown,
  keptByAdministrators,
  locatedAt,
  toOrganisationState,
} from './organisation-steps.ts'

export const registerOrganisation = command(organisationsContract.registerOrganisation, {
  stream: (input) => organisationStream(input.organisationId),
  prepare: (input, call) => assertPlaceKnown(call, input.placeId),
  also: (input) => (input.parentId === null ? [] : [organisationStream(input.parentId)]),
  replay: replayOrganisation,
  subject: ({ input, others }) =>
    locatedAt(input.parentId === null ? nothingYet : others(organisationStream(input.parentId))),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others, now }): OrganisationEvent[] => {
    assertDated(input.on, dayOf(now), [])
    if (input.parentId !== null) standing(others(organisationStream(input.parentId)))
    return register(state, { ...input, field: input.field ?? null, endsOn: input.endsOn ?? null })
  },
  reply: ({ state }) => toOrganisationState(state),
})
