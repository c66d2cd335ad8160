import type { Transaction } from '#platform/database/transaction.ts'
import { query } from '#platform/operations/query.ts'
import { addDays } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { wordsAfterClosingDays, wordsAfterTellingDays } from '../house-times.ts'
import { fewestInside, fullResults } from '../rules/results.ts'
import {
  type SurveyRecord,
  surveyById,
  tallyByGrid,
  turnoutOf,
  wholeTally,
  wordsIn,
} from '../views/read-surveys.ts'
import { presentSurvey } from './present-survey.ts'
import { todayOf } from './survey-steps.ts'

export const getSurveyDesk = query(surveysContract.getSurveyDesk, {
  subject: (tx, { surveyId }, call) => surveyById(tx, surveyId, todayOf(call)),
  access: surveysAccess.write,
  isOpenToHouse: true,
  reply: async (tx, { subject, call }) => {
    const { surveyId, content } = subject
    const said = await wordsIn(tx, surveyId)
    const words = await call.house.vault.openContent(tx, said)
    return {
      ...(await presentSurvey(tx, call, subject)),
      results: fullResults(content.questions, await wholeTally(tx, surveyId)),
      turnout: await byGrid(tx, subject),
      said: said.flatMap((id) => words.get(id) ?? []),
      wordsUntil: wordsUntilOf(subject),
    }
  },
})

/** What a grid's households chose is read from five answers on, also by those who work here. */
async function byGrid(tx: Transaction, { surveyId, content }: SurveyRecord) {
  const rows = await turnoutOf(tx, surveyId)
  const tallies = Map.groupBy(await tallyByGrid(tx, surveyId), ({ gridId }) => gridId)
  return rows.map((row) => ({
    ...row,
    results:
      row.answered < fewestInside ? null : fullResults(content.questions, tallies.get(row.gridId) ?? []),
  }))
}

function wordsUntilOf({ areWordsErased, toldOn, closedOn }: SurveyRecord): string | null {
  if (areWordsErased || closedOn === null) return null
  const atLast = addDays(closedOn, wordsAfterClosingDays)
  const afterTelling = toldOn === null ? atLast : addDays(toldOn, wordsAfterTellingDays)
  return [atLast, afterTelling].toSorted()[0] ?? atLast
}
