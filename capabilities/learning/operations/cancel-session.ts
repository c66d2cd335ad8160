import { command } from '#platform/operations/command.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, lecturerStream, sessionStream } from '../events.ts'
import * as sessions from '../rules/session.ts'
import { replayLearning } from '../rules/state.ts'
import { lecturerOfSession } from '../views/read-programmes.ts'
import { locatedAt } from './learning-steps.ts'

export const cancelSession = command(learningContract.cancelSession, {
  stream: (input) => sessionStream(input.programmeId, input.code),
  prepare: async ({ programmeId, code }, { house }) => ({
    lecturerId: await readTransaction(house.pool, {}, (tx) =>
      lecturerOfSession(tx, programmeId, code.toUpperCase()),
    ),
  }),
  also: (_input, { lecturerId }) => (lecturerId === null ? [] : [lecturerStream(lecturerId)]),
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.session),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, facts }): (LearningEvent & { readonly stream?: string })[] => {
    const { sessionId, placeId, organisationId } = sessions.standingSession(state.session)
    const cancelled = sessions.cancelSession(state.session, input.reason)
    const { lecturerId } = facts
    if (lecturerId === null) return cancelled
    const freed: LearningEvent = {
      type: 'learning.lecturerFreed.v1',
      place: placeId,
      organisation: organisationId,
      data: { lecturerId, sessionId },
    }
    return [...cancelled, { ...freed, stream: lecturerStream(lecturerId) }]
  },
  reply: ({ state }) => ({ sessionId: state.session?.sessionId, code: state.session?.code }),
})
