import { Problem } from '#platform/errors.ts'
import { findPersonalPatterns } from '#platform/text/personal-patterns.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import { choicesOf } from '../choices.ts'
import type { SurveyEvent } from '../events.ts'
import { surveysProblems as problems } from '../problems.ts'
import type { Answers, Given, Question } from '../shapes.ts'
import type { Way } from '../words.ts'
import { type Standing, type Survey, statusOfSurvey } from './replay.ts'

function refuse(rule: keyof typeof problems, field?: string): never {
  const { zh, en } = problems[rule]
  throw new Problem('rule-broken', problems[rule], field === undefined ? {} : { fields: [{ field, zh, en }] })
}

/** Whether it is asked on a day: a phone without network counts by the day it was at the door. */
export function assertOpen(survey: Survey, on: Day): void {
  const status = statusOfSurvey(survey, on)
  if (status === 'draft' || status === 'announced') refuse('notOpen')
  if (status !== 'open') refuse('over')
}

function assertAnswer(question: Question, chosen: readonly number[], index: number): void {
  const field = `answers.${index}`
  if (question.kind !== 'several' && chosen.length > 1) refuse('tooFewChosen', field)
  const known = new Set(choicesOf(question))
  if (new Set(chosen).size !== chosen.length || chosen.some((one) => !known.has(one)))
    refuse('unknownAnswer', field)
}

/** SUR-04: what is answered fits the questions; any may be passed over, not all. */
export function assertAnswers({ questions }: Pick<Survey['content'], 'questions'>, given: Given): void {
  if (given === null) return
  const { answers, text } = given
  if (answers.length !== questions.length) refuse('unknownAnswer')
  for (const [index, question] of questions.entries()) assertAnswer(question, answers[index] ?? [], index)
  if (text !== '' && !questions.some(({ kind }) => kind === 'text')) refuse('unknownAnswer', 'text')
  if (text === '' && answers.every((chosen) => chosen.length === 0)) refuse('nothingAnswered')
  if (findPersonalPatterns(text).length > 0) refuse('personalNumbers', 'text')
}

type There = { readonly gridId: string; readonly occurredAt: Instant }

export type Answering = There & {
  readonly surveyId: string
  readonly answerId: string
  readonly via: Way
  readonly slipId: string | null
  /** Null where it would rather not. */
  readonly answers: Answers | null
  readonly text: SealedSecret | null
}

const where = (survey: Survey, { gridId, occurredAt }: There) => ({
  place: gridId,
  organisation: survey.organisationId,
  occurredAt,
})

function answeredBy(survey: Survey, answering: Answering): SurveyEvent {
  const { gridId, occurredAt, answers, text, ...about } = answering
  const there = where(survey, { gridId, occurredAt })
  return answers === null
    ? { type: 'surveys.declined.v1', ...there, data: about }
    : { type: 'surveys.answered.v1', ...there, data: { ...about, answers, text } }
}

function takenBack(survey: Survey, standing: Standing, given: There & { readonly surveyId: string }) {
  const { by: _by, on: _on, ...rest } = standing
  return {
    type: 'surveys.takenBack.v1',
    ...where(survey, given),
    data: { surveyId: given.surveyId, ...rest },
  } as const
}

/** Whoever asks, and when. */
export type Asker = { readonly by: string; readonly on: Day }

/** SUR-06: whoever asked may put it right the same day; afterwards only the household can. */
function assertOwn(standing: Standing, { by, on }: Asker): void {
  if (standing.via !== 'door' || standing.by !== by || standing.on !== on) refuse('notYours')
}

/** SUR-05: one household, one answer; a second one is refused without telling what the first said. */
export function answerAtDoor(
  { survey, standing }: { readonly survey: Survey; readonly standing: Standing | null },
  answering: Answering,
  asker: Asker & { readonly isCorrection: boolean },
): SurveyEvent[] {
  const entered = answeredBy(survey, answering)
  if (standing === null) return [entered]
  if (!asker.isCorrection) refuse('householdDone', 'room')
  assertOwn(standing, asker)
  return [takenBack(survey, standing, answering), entered]
}

export function takeBackAtDoor(
  { survey, standing }: { readonly survey: Survey; readonly standing: Standing | null },
  given: There & { readonly surveyId: string },
  asker: Asker,
): SurveyEvent[] {
  if (standing === null) refuse('nothingToTakeBack', 'room')
  assertOwn(standing, asker)
  return [takenBack(survey, standing, given)]
}

type BySlip = {
  readonly survey: Survey
  readonly standing: Standing | null
  /** The mark the slip stands for already. */
  readonly usedFor: string | null
}

/** The slip and the door are used together, so that neither is used twice. */
export function answerBySlip(
  { survey, standing, usedFor }: BySlip,
  answering: Answering & { readonly mark: string; readonly slipStream: string },
): (SurveyEvent & { stream?: string })[] {
  const { mark, slipStream, ...given } = answering
  if (usedFor !== null) refuse('slipUsed')
  if (standing !== null) refuse('householdDone', 'room')
  return [
    answeredBy(survey, given),
    { type: 'surveys.slipUsed.v1', stream: slipStream, data: { surveyId: given.surveyId, mark } },
  ]
}

/** Until it closes, whoever answered with a slip takes it back with the same slip. */
export function takeBackBySlip(
  { survey, standing }: { readonly survey: Survey; readonly standing: Standing | null },
  given: There & {
    readonly surveyId: string
    readonly slipId: string
    readonly slipStream: string
  },
): (SurveyEvent & { stream?: string })[] {
  const { surveyId, gridId, occurredAt, slipId, slipStream } = given
  if (standing === null || standing.slipId !== slipId) refuse('nothingToTakeBack')
  return [
    takenBack(survey, standing, { surveyId, gridId, occurredAt }),
    { type: 'surveys.slipUsed.v1', stream: slipStream, data: { surveyId, mark: null } },
  ]
}
