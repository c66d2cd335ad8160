import { command, nothing } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, lecturerStream } from '../events.ts'
import * as lecturers from '../rules/lecturer.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'

export const retireLecturer = command(learningContract.retireLecturer, {
  stream: (input) => lecturerStream(input.lecturerId),
  prepare: nothing,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.lecturer),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ state }): LearningEvent[] => lecturers.retireLecturer(state.lecturer),
  reply: ({ input }) => ({ lecturerId: input.lecturerId }),
})
