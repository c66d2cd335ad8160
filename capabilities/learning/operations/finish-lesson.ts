import { bookletOf } from '#platform/access/booklet.ts'
import { command } from '#platform/operations/command.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { type LearningEvent, learnerStream, lessonStream } from '../events.ts'
import * as lessons from '../rules/lesson.ts'
import { replayLearning } from '../rules/state.ts'
import { participantOf } from './learning-steps.ts'

export const finishLesson = command(learningContract.finishLesson, {
  stream: (input) => lessonStream(input.lessonId),
  prepare: async (_input, { actor }) => ({ participantId: bookletOf(actor) ?? '' }),
  also: (_input, { participantId }) => [learnerStream(participantId)],
  replay: replayLearning,
  subject: () => null,
  access: learningAccess.booklet,
  anywhere: 'Anybody with a booklet may learn what is offered to everybody',
  decide: ({ input, state, others, actor, occurredAt }): (LearningEvent & { readonly stream?: string })[] => {
    const stream = learnerStream(participantOf(actor))
    const given = { participantId: participantOf(actor), answers: input.answers }
    return lessons
      .finishLesson(others(stream).learner, state.lesson, given)
      .map((event) => ({ ...event, occurredAt, stream }))
  },
  reply: ({ input, actor, others }) => ({
    lessonId: input.lessonId,
    isDone: others(learnerStream(participantOf(actor))).learner.done.has(input.lessonId),
  }),
})
