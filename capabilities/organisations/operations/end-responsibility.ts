import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { type OrganisationEvent, responsibilityStream } from '../events.ts'
import { replayOrganisation } from '../rules.ts'
import { answering, endResponsibility as decideEnd } from '../rules/answering.ts'
import { keptByAdministrators } from './organisation-steps.ts'

export const endResponsibility = command(organisationsContract.endResponsibility, {
  stream: (input) => responsibilityStream(input.placeId),
  prepare: nothing,
  replay: replayOrganisation,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: organisationsAccess.assign,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state }): OrganisationEvent[] => decideEnd(state, input.responsibilityId, input.to),
  reply: ({ input, state, now }) => ({
    placeId: input.placeId,
    organisationId: answering(state, dayOf(now)),
  }),
})
