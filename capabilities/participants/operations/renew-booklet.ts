import { secretHash } from '#platform/access/secret.ts'
import { command } from '#platform/operations/command.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { bookletStream, type BookletEvent } from '../events.ts'
import { renewBooklet as renew, replayBooklet } from '../rules.ts'

export const renewBooklet = command(participantsContract.renewBooklet, {
  stream: ({ participantId }) => bookletStream(participantId),
  prepare: async ({ receipt }) => ({ receiptHash: secretHash(receipt)?.toString('hex') ?? '' }),
  replay: replayBooklet,
  subject: ({ state }) => ({ placeId: state?.placeId ?? null, organisationId: null }),
  access: participantsAccess.renew,
  decide: ({ input, state, facts }): BookletEvent[] => renew(state, { ...facts, isSeen: input.isSeen }),
  reply: ({ input: { participantId }, state }) => ({ participantId, placeId: state?.placeId ?? '' }),
})
