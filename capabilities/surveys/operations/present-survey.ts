import type { Actor } from '#platform/access/actor.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { fullResults, publicResults } from '../rules/results.ts'
import type { SurveyBrief } from '../shapes.ts'
import { gridsWithin, type Span, type SurveyRecord, wholeTally } from '../views/read-surveys.ts'
import { abilitiesOf } from './survey-steps.ts'

/** Where a place and all below it lie. */
export const spanOf = ({ house }: Call, placeId: string): Span =>
  house.trees.index('place').positionOf(placeId) ?? { low: 0, high: 0 }

const isOwn = (abilities: readonly string[]): boolean => abilities.includes('getSurveyDesk')

/** A survey in a list; numbers are told to everybody with the result, and before to those who work on it. */
export function briefOf(record: SurveyRecord, abilities: readonly string[]): SurveyBrief {
  const { content, answered, declined, status } = record
  const isTold = status === 'told' || isOwn(abilities)
  return {
    surveyId: record.surveyId,
    placeId: record.placeId,
    placeName: record.placeName,
    title: content.title,
    why: content.why,
    status,
    opensOn: record.opensOn,
    closesOn: record.closesOn,
    questionCount: content.questions.length,
    answered: isTold ? answered : null,
    declined: isTold ? declined : null,
  }
}

/** Grids where the reader may ask; the survey's own place where it has none. */
async function gridsToAsk(tx: Transaction, call: Call, record: SurveyRecord) {
  const own = actsAt(call.actor)
  const { trees } = call.house
  const grids = await gridsWithin(tx, spanOf(call, record.placeId))
  const all = grids.length > 0 ? grids : [{ placeId: record.placeId, name: record.placeName ?? '' }]
  return all.filter(({ placeId }) => own.some((root) => trees.within('place', placeId, root)))
}

const actsAt = (actor: Actor): readonly string[] => (actor.kind === 'staff' ? actor.act.places : [])

/** A survey as this reader may see it. */
export async function presentSurvey(tx: Transaction, call: Call, record: SurveyRecord) {
  const abilities = abilitiesOf(call.actor, record, call.house.trees)
  const { content, status, surveyId } = record
  const { questions } = content
  const isShown = status === 'told'
  const results = isShown ? fullResults(questions, await wholeTally(tx, surveyId)) : null
  return {
    ...briefOf(record, abilities),
    after: content.after,
    questions,
    topic: content.topic,
    versionOf: record.versionOf,
    tellings: record.tellings,
    results: results && publicResults(questions, results),
    grids: call.actor.kind === 'staff' ? await gridsToAsk(tx, call, record) : [],
    abilities,
  }
}
