import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { projectStream, type VolunteerEvent } from '../events.ts'
import { addNote as decideNote, existing } from '../rules/project.ts'
import { replayVolunteers } from '../rules/replay.ts'
import { locatedAt, sealAbout } from './volunteer-steps.ts'

type Input = InputOf<typeof volunteersContract.addNote>

/** The same words, sealed for each of them apart, so that they go with each booklet. */
async function sealForEach({ participantIds, text }: Input, call: Call) {
  const sealed = participantIds.map((participantId) => ({
    participantId,
    sealed: text === '' ? null : sealAbout(call, participantId, text),
  }))
  return {
    people: sealed.map(({ participantId, sealed: one }) => ({
      participantId,
      content: one?.content ?? null,
    })),
    rows: sealed.flatMap(({ sealed: one }) => one?.rows ?? []),
  }
}

export const addNote = command(volunteersContract.addNote, {
  stream: ({ projectId }) => projectStream(projectId),
  prepare: sealForEach,
  replay: replayVolunteers,
  subject: ({ state }) => locatedAt(state.project),
  access: volunteersAccess.organise,
  see: volunteersAccess.staff,
  decide: ({ input, state, facts: { people }, now }): VolunteerEvent[] => {
    const { noteId, what, title, on, minutes } = input
    return decideNote(existing(state.project), { noteId, what, title, on, minutes, people }, dayOf(now))
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => {
    const { projectId, status } = existing(state.project)
    return { projectId, status }
  },
})
