import { command, nothing } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, lessonStream } from '../events.ts'
import * as lessons from '../rules/lesson.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'

export const withdrawLesson = command(learningContract.withdrawLesson, {
  stream: (input) => lessonStream(input.lessonId),
  prepare: nothing,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.lesson),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state }): LearningEvent[] => lessons.withdrawLesson(state.lesson, input.reason),
  reply: ({ input }) => ({ lessonId: input.lessonId }),
})
