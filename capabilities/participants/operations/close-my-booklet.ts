import { command, nothing } from '#platform/operations/command.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { bookletStream, type BookletEvent } from '../events.ts'
import { closeBooklet, replayBooklet } from '../rules.ts'

export const closeMyBooklet = command(participantsContract.closeMyBooklet, {
  stream: ({ participantId }) => bookletStream(participantId),
  prepare: nothing,
  replay: replayBooklet,
  subject: ({ input }) => input,
  access: participantsAccess.owner,
  decide: ({ state }): BookletEvent[] => closeBooklet(state),
  reply: ({ input: { participantId } }) => ({ participantId }),
})
