import { command } from '#platform/operations/command.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { dutyListStream, type OrganisationEvent } from '../events.ts'
import { replayOrganisation } from '../rules.ts'
import { publishDutyList as decideList } from '../rules/answering.ts'
import { assertPlaceKnown, keptByAdministrators } from './organisation-steps.ts'

export const publishDutyList = command(organisationsContract.publishDutyList, {
  stream: (input) => dutyListStream(input.placeId),
  prepare: (input, call) => assertPlaceKnown(call, input.placeId),
  replay: replayOrganisation,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: organisationsAccess.keep,
  see: organisationsAccess.staff,
  anywhere: keptByAdministrators,
  decide: ({ input, state }): OrganisationEvent[] => decideList(state, input),
  reply: ({ input }) => ({ listId: input.listId, from: input.from, items: input.items.length }),
})
