import { command, nothing } from '#platform/operations/command.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream } from '../events.ts'
import { judgeEvidence as judge, periodOf } from '../rules/period.ts'
import { type AssessmentState, replayAssessment } from '../rules/state.ts'
import { judgedFromOutside, refuseOwnUnit, unitAt } from './assessment-steps.ts'

const unitOf = ({ period }: AssessmentState, evidenceId: string) =>
  unitAt(period, period?.evidence.find((one) => one.evidenceId === evidenceId)?.unitId)

export const judgeEvidence = command(assessmentContract.judgeEvidence, {
  stream: (input) => periodStream(input.periodId),
  prepare: nothing,
  replay: replayAssessment,
  subject: ({ input, state }) => unitOf(state, input.evidenceId),
  access: assessmentAccess.judge,
  see: assessmentAccess.seen,
  anywhere: judgedFromOutside,
  decide: ({ input, state, actor, trees }): AssessmentEvent[] => {
    refuseOwnUnit({ actor, trees }, unitOf(state, input.evidenceId))
    return judge(periodOf(state), { evidenceId: input.evidenceId, percent: input.percent })
  },
  reply: ({ input }) => ({ periodId: input.periodId }),
})
