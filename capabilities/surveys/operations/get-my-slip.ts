import type { Transaction } from '#platform/database/transaction.ts'
import { query } from '#platform/operations/query.ts'
import type { Call } from '#platform/operations/house.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { slipOfStream } from '../events.ts'
import { slipById } from '../views/read-slips.ts'
import { surveyById } from '../views/read-surveys.ts'
import { presentSurvey } from './present-survey.ts'
import { todayOf } from './survey-steps.ts'

export const getMySlip = query(surveysContract.getMySlip, {
  subject: ownSlip,
  access: surveysAccess.slipHolder,
  reply: async (tx, { subject: { slip, survey }, call }) => {
    const words = slip.secretId === null ? undefined : await call.house.vault.openContent(tx, [slip.secretId])
    const isOpen = survey.status === 'open'
    return {
      survey: await presentSurvey(tx, call, survey),
      isUsed: slip.isUsed,
      answers: slip.answers,
      text: words?.get(slip.secretId ?? '') ?? null,
      abilities: isOpen ? [slip.isUsed ? 'takeBackBySlip' : 'answerBySlip'] : [],
    }
  },
})

async function ownSlip(tx: Transaction, _input: unknown, call: Call) {
  const slipId = call.actor.kind === 'resident' ? slipOfStream(call.actor.stream) : null
  const slip = slipId === null ? undefined : await slipById(tx, slipId)
  const survey = slip && (await surveyById(tx, slip.surveyId, todayOf(call)))
  return survey && { slip, survey }
}
