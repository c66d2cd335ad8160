import { command, nothing } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, programmeStream } from '../events.ts'
import * as programmes from '../rules/programme.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt, toProgramme } from './learning-steps.ts'

export const addCourse = command(learningContract.addCourse, {
  stream: (input) => programmeStream(input.programmeId),
  prepare: nothing,
  replay: replayLearning,
  subject: ({ state }) => locatedAt(state.programme),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state }): LearningEvent[] => {
    const { courseId, title, subject } = input
    return programmes.addCourse(state.programme, { courseId, title, subject })
  },
  reply: ({ state }) => toProgramme(state.programme),
})
