import { command } from '#platform/operations/command.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream } from '../events.ts'
import { decideAppeal as decideOn, periodOf } from '../rules/period.ts'
import { type AssessmentState, replayAssessment } from '../rules/state.ts'
import { judgedFromOutside, refuseOwnUnit, sealWords, unitAt } from './assessment-steps.ts'

const unitOf = ({ period }: AssessmentState, appealId: string) =>
  unitAt(period, period?.appeals.find((one) => one.appealId === appealId)?.unitId)

export const decideAppeal = command(assessmentContract.decideAppeal, {
  stream: (input) => periodStream(input.periodId),
  prepare: (input, call) => sealWords(call, input.periodId, input.answer),
  replay: replayAssessment,
  subject: ({ input, state }) => unitOf(state, input.appealId),
  access: assessmentAccess.judge,
  see: assessmentAccess.seen,
  anywhere: judgedFromOutside,
  decide: ({ input, state, facts, actor, trees }): AssessmentEvent[] => {
    refuseOwnUnit({ actor, trees }, unitOf(state, input.appealId))
    const { periodId: _period, answer: _answer, ...verdict } = input
    return decideOn(periodOf(state), { ...verdict, answer: facts.words })
  },
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ periodId: input.periodId }),
})
