import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream } from '../events.ts'
import { giveEvidence as give, periodOf } from '../rules/period.ts'
import { replayAssessment } from '../rules/state.ts'
import { sealWords, unitAt } from './assessment-steps.ts'

export const giveEvidence = command(assessmentContract.giveEvidence, {
  stream: (input) => periodStream(input.periodId),
  prepare: (input, call) => sealWords(call, input.periodId, input.words),
  replay: replayAssessment,
  subject: ({ input, state }) => unitAt(state.period, input.unitId),
  access: assessmentAccess.ofUnit,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts, now }): AssessmentEvent[] => {
    const { evidenceId, unitId, partId } = input
    return give(periodOf(state), { evidenceId, unitId, partId, words: facts.words }, dayOf(now))
  },
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ periodId: input.periodId }),
})
