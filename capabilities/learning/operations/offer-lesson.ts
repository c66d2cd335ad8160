import { command, nothing } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, lessonStream, programmeStream } from '../events.ts'
import * as lessons from '../rules/lesson.ts'
import { withCourse } from '../rules/programme.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'

export const offerLesson = command(learningContract.offerLesson, {
  stream: (input) => lessonStream(input.lessonId),
  prepare: nothing,
  also: ({ programmeId }) => [programmeStream(programmeId)],
  replay: replayLearning,
  subject: ({ input, others }) => locatedAt(others(programmeStream(input.programmeId)).programme),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, others }): LearningEvent[] => {
    const { programmeId, courseId, lessonId, ...lesson } = input
    const programme = withCourse(others(programmeStream(programmeId)).programme, courseId)
    return lessons.offerLesson(state.lesson, programme, { lessonId, courseId, lesson })
  },
  reply: ({ input }) => ({ lessonId: input.lessonId }),
})
