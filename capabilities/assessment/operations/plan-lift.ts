import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, liftStream } from '../events.ts'
import { planLift as plan } from '../rules/lift.ts'
import { replayAssessment } from '../rules/state.ts'
import { hasOpenLift } from '../views/lift-rows.ts'
import { periodById, resultOfUnit } from '../views/period-reading.ts'
import { nameOf } from '../views/known-units.ts'
import { at, known } from './assessment-steps.ts'

type Input = InputOf<typeof assessmentContract.planLift>

const standingOf = (input: Input, call: Call) =>
  houseReadTransaction(call.house.pool, async (tx) => {
    const period = known(await periodById(tx, input.periodId))
    const row = known(await resultOfUnit(tx, input.periodId, input.unitId))
    const helperName = input.helperId === null ? null : known(await nameOf(tx, input.helperId))
    const isLower = period.frozenAt !== null && row.result.band === 'lower'
    const need = { isLower, hasOpenLift: await hasOpenLift(tx, input.unitId) }
    return { ownerId: period.ownerId, unitName: row.name, helperName, need }
  })

export const planLift = command(assessmentContract.planLift, {
  stream: (input) => liftStream(input.liftId),
  prepare: standingOf,
  replay: replayAssessment,
  subject: ({ facts }) => at(facts.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts, now }): AssessmentEvent[] => {
    if (state.lift !== null) throw new Problem('conflict', houseProblems.movedOn)
    const { need, ...learnt } = facts
    return plan({ ...input, ...learnt }, need, dayOf(now))
  },
  reply: ({ input }) => ({ liftId: input.liftId }),
})
