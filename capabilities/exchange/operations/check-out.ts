import { command } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type CheckInEvent, checkInStream } from '../events.ts'
import { checkOut as decide } from '../rules/checking-in.ts'
import { replayExchange } from '../rules/replay.ts'
import { participantOf } from './participant-step.ts'

export const checkOut = command(exchangeContract.checkOut, {
  stream: (_input, { participantId }) => checkInStream(participantId),
  prepare: participantOf,
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.booklet,
  decide: ({ facts, state }): CheckInEvent[] => decide(state.checkIn, facts.participantId),
  reply: () => ({}),
})
