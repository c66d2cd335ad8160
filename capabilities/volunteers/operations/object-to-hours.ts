import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { sessionStream, type VolunteerEvent } from '../events.ts'
import { replayVolunteers } from '../rules/replay.ts'
import { existingSession, objectToHours as object } from '../rules/session.ts'
import { participantOf, sealAbout } from './volunteer-steps.ts'

type Input = InputOf<typeof volunteersContract.objectToHours>

async function seal({ text }: Input, call: Call) {
  const participantId = participantOf(call.actor)
  return { participantId, ...sealAbout(call, participantId, text) }
}

export const objectToHours = command(volunteersContract.objectToHours, {
  stream: ({ sessionId }) => sessionStream(sessionId),
  prepare: seal,
  replay: replayVolunteers,
  subject: () => null,
  access: volunteersAccess.volunteer,
  decide: ({ state, facts: { participantId, content } }): VolunteerEvent[] =>
    object(existingSession(state.session), { participantId, content }),
  secrets: ({ rows }) => rows,
  reply: ({ input: { sessionId } }) => ({ sessionId, until: null }),
})
