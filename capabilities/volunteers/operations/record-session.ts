import { houseReadTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { minutesOf } from '#platform/time/opening-hours.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { projectStream, sessionStream, type VolunteerEvent } from '../events.ts'
import { publishedUntil } from '../house-times.ts'
import { existing } from '../rules/project.ts'
import { replayVolunteers } from '../rules/replay.ts'
import { recordSession as record } from '../rules/session.ts'
import { busyAt } from '../views/read-projects.ts'
import { locatedAt, minuteOn } from './volunteer-steps.ts'

type Input = InputOf<typeof volunteersContract.recordSession>

/** Who has hours elsewhere at the same time; two that are recorded at the same instant are for the volunteer to see. */
const askBusy = ({ on, from, to, sessionId, people }: Input, { house }: Call) =>
  houseReadTransaction(house.pool, (tx) =>
    busyAt(tx, {
      participantIds: people.map(({ participantId }) => participantId),
      on,
      from: minutesOf(from),
      to: minutesOf(to),
      sessionId,
    }),
  )

export const recordSession = command(volunteersContract.recordSession, {
  stream: ({ sessionId }) => sessionStream(sessionId),
  also: ({ projectId }) => [projectStream(projectId)],
  prepare: askBusy,
  replay: replayVolunteers,
  subject: ({ input, others }) => locatedAt(others(projectStream(input.projectId)).project),
  access: volunteersAccess.organise,
  see: volunteersAccess.staff,
  decide: ({ input, state, others, facts, now }): VolunteerEvent[] => {
    const project = existing(others(projectStream(input.projectId)).project)
    const { sessionId, on, awayMinutes, people } = input
    const occasion = {
      ...{ sessionId, on, awayMinutes, people },
      from: minutesOf(input.from),
      to: minutesOf(input.to),
    }
    const today = dayOf(now)
    const nowMinute = minuteOn(today, now)
    return record(state.session, project, {
      occasion,
      looked: { today, nowMinute, until: publishedUntil(now), busy: facts },
    })
  },
  reply: ({ input, state }) => ({
    sessionId: input.sessionId,
    until: [...(state.session?.people.values() ?? [])][0]?.until ?? null,
  }),
})
