import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream } from '../events.ts'
import { appeal, periodOf } from '../rules/period.ts'
import { replayAssessment } from '../rules/state.ts'
import { sealWords, unitAt } from './assessment-steps.ts'

export const appealPart = command(assessmentContract.appealPart, {
  stream: (input) => periodStream(input.periodId),
  prepare: (input, call) => sealWords(call, input.periodId, input.reason),
  replay: replayAssessment,
  subject: ({ input, state }) => unitAt(state.period, input.unitId),
  access: assessmentAccess.ofUnit,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts, now }): AssessmentEvent[] => {
    const { appealId, unitId, partId } = input
    return appeal(periodOf(state), { appealId, unitId, partId, reason: facts.words }, dayOf(now))
  },
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ periodId: input.periodId }),
})
