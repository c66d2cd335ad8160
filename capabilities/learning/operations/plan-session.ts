import { command, nothing } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, lecturerStream, programmeStream, sessionStream } from '../events.ts'
import { withCourse } from '../rules/programme.ts'
import * as sessions from '../rules/session.ts'
import { replayLearning } from '../rules/state.ts'
import { locatedAt } from './learning-steps.ts'

export const planSession = command(learningContract.planSession, {
  stream: (input) => sessionStream(input.programmeId, input.code),
  prepare: nothing,
  also: ({ programmeId, lecturerId }) => [
    programmeStream(programmeId),
    ...(lecturerId === null ? [] : [lecturerStream(lecturerId)]),
  ],
  replay: replayLearning,
  subject: ({ input, others }) => locatedAt(others(programmeStream(input.programmeId)).programme),
  access: learningAccess.keep,
  see: learningAccess.staff,
  decide: ({ input, state, others }): (LearningEvent & { readonly stream?: string })[] => {
    const { programmeId, lecturerId, code, ...rest } = input
    const programme = withCourse(others(programmeStream(programmeId)).programme, input.courseId)
    const lecturer = lecturerId === null ? null : others(lecturerStream(lecturerId)).lecturer
    const session = { ...rest, lecturerId, code: code.toUpperCase() }
    const decided = sessions.planSession(state.session, programme, { session, lecturer })
    if (decided.booking === null || lecturerId === null) return [decided.session]
    return [decided.session, { ...decided.booking, stream: lecturerStream(lecturerId) }]
  },
  reply: ({ state }) => ({ sessionId: state.session?.sessionId, code: state.session?.code }),
})
