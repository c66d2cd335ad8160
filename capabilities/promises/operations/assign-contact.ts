import { command, type Decided, nothing } from '#platform/operations/command.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type ContactEvent, contactStream } from '../events.ts'
import { assign, replayVillage } from '../rules/visiting.ts'
import { requirePlace } from './promise-command.ts'

/** The command's own stream is the first village; the others are written beside it. */
const firstOf = (placeIds: readonly string[]): string => contactStream(placeIds[0] ?? '')

export const assignContact = command(promisesContract.assignContact, {
  stream: ({ placeIds }) => firstOf(placeIds),
  also: ({ placeIds }) => placeIds.slice(1).map(contactStream),
  prepare: nothing,
  replay: replayVillage,
  subject: ({ input }) => ({ placeId: input.placeIds[0] ?? null, organisationId: null }),
  access: promisesAccess.run,
  see: promisesAccess.staff,
  decide: ({ input, others, actor, trees }): Decided<ContactEvent>[] => {
    const { contactId, personId, from, to = null } = input
    return [...new Set(input.placeIds)].flatMap((placeId) => {
      requirePlace(trees, placeId)
      if (!promisesAccess.run(actor, { placeId, organisationId: null }, trees)) {
        throw new Problem('not-allowed', houseProblems.notAllowed)
      }
      const stream = contactStream(placeId)
      const events = assign(others(stream), { contactId, personId, from, to }, placeId)
      return events.map((event) => ({ ...event, stream }))
    })
  },
  reply: ({ input }) => ({ contactId: input.contactId, places: new Set(input.placeIds).size }),
})
