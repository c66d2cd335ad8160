import { houseProblems, Problem } from '#platform/errors.ts'
import type { LearnerEvent, LessonEvent } from '../events.ts'
import { learningProblems } from '../problems.ts'
import type { Lesson } from '../shapes.ts'
import type { StandingLearner, StandingLesson, StandingProgramme } from './state.ts'

export function offerLesson(
  state: StandingLesson | null,
  programme: StandingProgramme,
  given: { readonly lessonId: string; readonly courseId: string; readonly lesson: Lesson },
): LessonEvent[] {
  if (state !== null) throw new Problem('conflict', learningProblems.idTaken)
  if (given.lesson.questions.some(({ right, choices }) => right >= choices.length))
    throw new Problem('rule-broken', learningProblems.questionChoice)
  const { programmeId, level, placeId, organisationId } = programme
  const data = { programmeId, level, ...given }
  return [{ type: 'learning.lessonOffered.v1', place: placeId, organisation: organisationId, data }]
}

export function withdrawLesson(lesson: StandingLesson | null, reason: string): LessonEvent[] {
  if (lesson === null) throw new Problem('not-found', houseProblems.notFound)
  if (lesson.isWithdrawn) throw new Problem('rule-broken', learningProblems.lessonWithdrawn)
  const { lessonId, placeId, organisationId } = lesson
  const at = { place: placeId, organisation: organisationId }
  return [{ type: 'learning.lessonWithdrawn.v1', ...at, data: { lessonId, reason } }]
}

/** Done when its questions are answered; how long it took and how often one tried is asked nowhere. */
export function finishLesson(
  learner: StandingLearner,
  lesson: StandingLesson | null,
  given: { readonly participantId: string; readonly answers: readonly number[] },
): LearnerEvent[] {
  if (lesson === null) throw new Problem('not-found', houseProblems.notFound)
  if (learner.done.has(lesson.lessonId)) return []
  const { questions, hours } = lesson.lesson
  const isRight =
    questions.length === given.answers.length &&
    questions.every(({ right }, at) => given.answers[at] === right)
  if (!isRight) throw new Problem('rule-broken', learningProblems.notAllRight)
  const { lessonId, programmeId, level, placeId, organisationId } = lesson
  const data = { participantId: given.participantId, lessonId, programmeId, level, hours }
  return [{ type: 'learning.lessonDone.v1', place: placeId, organisation: organisationId, data }]
}
