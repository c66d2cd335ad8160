import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, liftStream, type Sealed } from '../events.ts'
import { checkLift as check, openLift } from '../rules/lift.ts'
import { replayAssessment } from '../rules/state.ts'
import { at, sealWords } from './assessment-steps.ts'

const noNote: { words: Sealed | null; rows: [] } = { words: null, rows: [] }

const noted = async ({ liftId, note }: { liftId: string; note: string }, call: Call) =>
  note === '' ? noNote : sealWords(call, liftId, note)

export const checkLift = command(assessmentContract.checkLift, {
  stream: (input) => liftStream(input.liftId),
  prepare: noted,
  replay: replayAssessment,
  subject: ({ state }) => at(state.lift?.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts, now }): AssessmentEvent[] =>
    check(openLift(state), { isEnough: input.isEnough, note: facts.words }, dayOf(now)),
  secrets: ({ rows }) => rows,
  reply: ({ input }) => ({ liftId: input.liftId }),
})
