import { command } from '#platform/operations/command.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { bookletStream, type BookletEvent } from '../events.ts'
import { openBooklet as open, replayBooklet } from '../rules.ts'
import { sealOpening } from './booklet-steps.ts'

export const openBooklet = command(participantsContract.openBooklet, {
  stream: ({ participantId }) => bookletStream(participantId),
  prepare: sealOpening,
  replay: replayBooklet,
  subject: () => null,
  access: participantsAccess.everyone,
  anywhere: 'Anybody may open a booklet of their own, staff too',
  decide: ({ state, facts: { said, receiptHash } }): BookletEvent[] =>
    open(state, said, { receiptHash, byStaff: false }),
  secrets: ({ rows }) => rows,
  reply: ({ input: { participantId, placeId } }) => ({ participantId, placeId }),
})
