import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, lecturerStream } from '../events.ts'
import * as lecturers from '../rules/lecturer.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt, lookAround } from './learning-steps.ts'

export const nameLecturer = command(learningContract.nameLecturer, {
  stream: (input) => lecturerStream(input.lecturerId),
  prepare: async (input, call) => {
    const { newId, vault } = call.house
    const sealing = vault.sealFor(lecturerStream(input.lecturerId))
    const name = sealing.seal({
      id: newId(),
      field: 'learning.lecturer',
      class: 'content',
      value: input.name,
    })
    return { ...(await lookAround(input, call)), name, rows: sealing.rows }
  },
  replay: replayLearning,
  subject: ({ input }) => locatedAt({ placeId: null, organisationId: input.organisationId }),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, facts }): LearningEvent[] => {
    const { lecturerId, subjects, organisationId } = input
    const given = { lecturerId, subjects, organisationId, name: facts.name }
    return lecturers.nameLecturer(state.lecturer, given, facts.isOrganisationKnown)
  },
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ lecturerId: input.lecturerId }),
})
