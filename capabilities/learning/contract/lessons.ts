import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, text } from '#platform/operations/fields.ts'
import { learningProblems as problems } from '../problems.ts'
import { Lesson } from '../shapes.ts'

/** Online lessons: offered, read without network, done when the questions are answered. */
export const lessonsContract = contract({
  getLesson: {
    method: 'GET',
    path: '/api/learning/lessons/:lessonId',
    summary: 'A lesson with its questions; a phone keeps it and needs no network then',
    actors: everyKind,
    input: z.strictObject({ lessonId: Id }),
    output: z.object({
      lessonId: z.string(),
      programmeId: z.string(),
      ...Lesson,
      isWithdrawn: z.boolean(),
      abilities: Abilities,
    }),
    problems: [],
  },
  offerLesson: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/lessons',
    summary: 'Offer an online lesson in a course',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, courseId: Id, lessonId: Id, ...Lesson }),
    output: z.object({ lessonId: z.string() }),
    problems: [problems.closed, problems.unknownCourse, problems.idTaken, problems.questionChoice],
  },
  withdrawLesson: {
    method: 'POST',
    path: '/api/learning/lessons/:lessonId/withdraw',
    summary: 'Withdraw a lesson; whoever did it keeps its hours',
    actors: staffKinds,
    input: z.strictObject({ lessonId: Id, reason: text(2, 200) }),
    output: z.object({ lessonId: z.string() }),
    problems: [problems.lessonWithdrawn],
  },
  finishLesson: {
    method: 'POST',
    path: '/api/learning/lessons/:lessonId/finish',
    summary: 'Answer the questions of a lesson: done, with its hours; nobody asks how long it took',
    actors: ['resident'],
    input: z.strictObject({
      lessonId: Id,
      answers: z.array(z.int().check(z.gte(0), z.lte(5))).check(z.minLength(1), z.maxLength(20)),
    }),
    output: z.object({ lessonId: z.string(), isDone: z.boolean() }),
    problems: [problems.notAllRight],
  },
})
