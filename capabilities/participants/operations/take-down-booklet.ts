import { command } from '#platform/operations/command.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { bookletStream, type BookletEvent } from '../events.ts'
import { openBooklet, replayBooklet } from '../rules.ts'
import { sealOpening } from './booklet-steps.ts'

export const takeDownBooklet = command(participantsContract.takeDownBooklet, {
  stream: ({ participantId }) => bookletStream(participantId),
  prepare: sealOpening,
  replay: replayBooklet,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: participantsAccess.takeDown,
  see: participantsAccess.staff,
  decide: ({ state, facts: { said, receiptHash } }): BookletEvent[] =>
    openBooklet(state, said, { receiptHash, byStaff: true }),
  secrets: ({ rows }) => rows,
  reply: ({ input: { participantId, placeId } }) => ({ participantId, placeId }),
})
