import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { sessionStream, type VolunteerEvent } from '../events.ts'
import { replayVolunteers } from '../rules/replay.ts'
import { confirmHours as confirm, existingSession } from '../rules/session.ts'

export const confirmHours = command(volunteersContract.confirmHours, {
  stream: ({ sessionId }) => sessionStream(sessionId),
  prepare: nothing,
  replay: replayVolunteers,
  subject: () => null,
  access: volunteersAccess.house,
  decide: ({ state, now }): VolunteerEvent[] => confirm(existingSession(state.session), dayOf(now)),
  reply: ({ input: { sessionId } }) => ({ sessionId, until: null }),
})
