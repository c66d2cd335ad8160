import { command, nothing } from '#platform/operations/command.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { sessionStream, type VolunteerEvent } from '../events.ts'
import { publishedUntil } from '../house-times.ts'
import { replayVolunteers } from '../rules/replay.ts'
import { existingSession, settleHours as settle } from '../rules/session.ts'
import { locatedAt } from './volunteer-steps.ts'

export const settleHours = command(volunteersContract.settleHours, {
  stream: ({ sessionId }) => sessionStream(sessionId),
  prepare: nothing,
  replay: replayVolunteers,
  subject: ({ state }) => locatedAt(state.session),
  access: volunteersAccess.organise,
  see: volunteersAccess.staff,
  decide: ({ input: { participantId, minutes }, state, now }): VolunteerEvent[] =>
    settle(existingSession(state.session), { participantId, minutes, until: publishedUntil(now) }),
  reply: ({ input, state }) => ({
    sessionId: input.sessionId,
    until: state.session?.people.get(input.participantId)?.until ?? null,
  }),
})
