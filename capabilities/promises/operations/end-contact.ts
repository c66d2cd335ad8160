import { anyOf, kinds } from '#platform/access/rule.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type ContactEvent, contactStream } from '../events.ts'
import { endContact as decideEnd, replayVillage } from '../rules/visiting.ts'

export const endContact = command(promisesContract.endContact, {
  stream: ({ placeId }) => contactStream(placeId),
  prepare: nothing,
  replay: replayVillage,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: anyOf(kinds('job'), promisesAccess.run),
  see: promisesAccess.staff,
  decide: ({ input, state }): ContactEvent[] => decideEnd(state, input.contactId, input.placeId),
  reply: ({ input }) => ({ contactId: input.contactId }),
})
