import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, organisationStream, responsibilityStream } from '../events.ts'
import { replayOrganisation, standing } from '../rules.ts'
import { answering, assign } from '../rules/answering.ts'
import { assertPlaceKnown, keptByAdministrators } from './organisation-steps.ts'

export const assignResponsibility = command(organisationsContract.assignResponsibility, {
  stream: (input) => responsibilityStream(input.placeId),
  prepare: (input, call) => assertPlaceKnown(call, input.placeId),
  also: (input) => [organisationStream(input.organisationId)],
  replay: replayOrganisation,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: organisationsAccess.assign,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state, others }): OrganisationEvent[] => {
    standing(others(organisationStream(input.organisationId)))
    return assign(state, { ...input, to: input.to ?? null })
  },
  reply: ({ input, state, now }) => ({
    placeId: input.placeId,
    organisationId: answering(state, dayOf(now)),
  }),
})
