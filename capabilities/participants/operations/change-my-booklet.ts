import { command } from '#platform/operations/command.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { bookletStream, type BookletEvent } from '../events.ts'
import { changeBooklet, replayBooklet } from '../rules.ts'
import { sealSaid } from './booklet-steps.ts'

export const changeMyBooklet = command(participantsContract.changeMyBooklet, {
  stream: ({ participantId }) => bookletStream(participantId),
  prepare: sealSaid,
  replay: replayBooklet,
  subject: ({ input }) => input,
  access: participantsAccess.owner,
  decide: ({ state, facts: { said } }): BookletEvent[] => changeBooklet(state, said),
  secrets: ({ rows }) => rows,
  reply: ({ input: { participantId, placeId } }) => ({ participantId, placeId }),
})
