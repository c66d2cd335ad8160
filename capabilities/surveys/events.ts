import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { Answers, Content, Topic } from './shapes.ts'
import type { Way } from './words.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `surveys.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** On the stream of one survey: what it asks, from its first draft to what became of it. */
export type SurveyWritten = Event<'written', { content: Content; versionOf: string | null }>
/** `doorKey` is where the vault keeps the key that makes marks of doors; it is destroyed at closing. */
export type SurveyPublished = Event<
  'published',
  { title: string; opensOn: string; closesOn: string; doorKey: SealedSecret }
>
/** Taken back before it opened. */
export type SurveyWithdrawn = Event<'withdrawn', { title: string; wasPublished: boolean }>
export type SurveyClosed = Event<'closed', { title: string }>
/** What became of it, told to those who were asked. */
export type ResultTold = Event<'resultTold', { text: string; became: Topic | null }>
/** The words households wrote are gone from the vault. */
export type WordsErased = Event<'wordsErased', Record<never, never>>

/** On a stream of its own for each survey: slips handed out, by the hashes of their codes. */
export type SlipsIssued = Event<
  'slipsIssued',
  { surveyId: string; gridId: string; slips: { slipId: string; hash: string }[] }
>

type About = { surveyId: string; via: Way }

/** On the stream of one door's mark: it answered. What it wrote is in the vault under the answer's id. */
export type HouseholdAnswered = Event<
  'answered',
  About & { answerId: string; slipId: string | null; answers: Answers; text: SealedSecret | null }
>
/** It would rather not; nothing else is known of it. */
export type HouseholdDeclined = Event<'declined', About & { answerId: string; slipId: string | null }>
/** What stood is taken back; `answers` is null where it had declined. */
export type AnswerTakenBack = Event<
  'takenBack',
  About & { answerId: string; slipId: string | null; answers: Answers | null; hasText: boolean }
>

/** On the stream of one slip: which mark it stands for now, if any. */
export type SlipUsed = Event<'slipUsed', { surveyId: string; mark: string | null }>

export type SurveyEvent =
  | SurveyWritten
  | SurveyPublished
  | SurveyWithdrawn
  | SurveyClosed
  | ResultTold
  | WordsErased
  | SlipsIssued
  | HouseholdAnswered
  | HouseholdDeclined
  | AnswerTakenBack
  | SlipUsed

export const surveyStream = (surveyId: string): string => `survey:${surveyId}`
export const surveyOfStream = (stream: string): string => stream.slice('survey:'.length)
/** Slips handed out for a survey. */
export const slipsStream = (surveyId: string): string => `survey-slips:${surveyId}`
/** One door, known by a mark that means nothing once the survey is closed. It is born with its survey. */
export const doorStream = (mark: string, surveyId: string): string => `survey-door-${mark}-${surveyId}`
/** What the code on a slip opens. */
export const slipStream = (slipId: string): string => `survey-slip-${slipId}`
export const slipOfStream = (stream: string): string | null =>
  stream.startsWith('survey-slip-') ? stream.slice('survey-slip-'.length) : null
/** The vault's subject of the key that makes marks of a survey's doors. */
export const doorKeySubject = (surveyId: string): string => `survey-doors:${surveyId}`
/** The vault's subject of what one household wrote. */
export const wordsSubject = (answerId: string): string => `survey-answer:${answerId}`
