import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream, scorecardStream } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import { checkDefinition, knownFigures } from '../rules/check-definition.ts'
import { appealUntil, checkOpening, periodOf, scorecardOf, versionFor } from '../rules/period.ts'
import { replayAssessment } from '../rules/state.ts'
import { scorecardById } from '../views/scorecard-rows.ts'
import { at } from './assessment-steps.ts'
import { bandsBefore } from './bands-before.ts'
import { gatherInputs } from './gather-inputs.ts'

type Input = InputOf<typeof assessmentContract.computePeriod>

// A waiting entry is normal while people work; a minute of them means the figures are being folded anew.
const longestLagSeconds = 60

async function computed(input: Input, call: Call) {
  return houseReadTransaction(call.house.pool, async (tx) => {
    const row = await scorecardById(tx, input.scorecardId)
    const inForce = versionFor(row?.versions ?? [], input.from)
    if (inForce === undefined) return null
    const { definition, version } = inForce
    checkDefinition(definition, knownFigures(call.house.figures))
    const span = { from: input.from, to: input.to }
    const gathered = await gatherInputs(tx, call, { definition, span, as: 'house' })
    const before = await bandsBefore(tx, definition, { scorecardId: input.scorecardId, span })
    return { ...gathered, definition, version, before: before.bands }
  })
}

export const computePeriod = command(assessmentContract.computePeriod, {
  stream: (input) => periodStream(input.periodId),
  prepare: computed,
  also: (input) => [scorecardStream(input.scorecardId)],
  replay: replayAssessment,
  subject: ({ input, others }) => at(others(scorecardStream(input.scorecardId)).scorecard?.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts, others, now }) => {
    const scorecard = scorecardOf(others(scorecardStream(input.scorecardId)))
    const { periodId, scorecardId, from, to } = input
    const today = dayOf(now)
    checkOpening(scorecard, { from, to }, today)
    if (facts === null || state.period !== null)
      throw new Problem('rule-broken', assessmentProblems.periodTaken)
    if (facts.version !== versionFor(scorecard.versions, from)?.version)
      throw new Problem('conflict', houseProblems.movedOn)
    const { definition, version, units, measures, before, lagSeconds } = facts
    if (lagSeconds > longestLagSeconds) throw new Problem('unavailable', assessmentProblems.figuresLag)
    const until = appealUntil(today, definition.appealDays)
    const made = {
      periodId,
      scorecardId,
      version,
      definition,
      measures,
      from,
      to,
      treeDay: to,
      appealUntil: until,
    }
    const { ownerId: organisation } = scorecard
    const events: (AssessmentEvent & { stream?: string })[] = [
      { type: 'assessment.computed.v1', organisation, data: { ...made, units, before } },
      {
        type: 'assessment.periodOpened.v1',
        stream: scorecardStream(scorecardId),
        organisation,
        data: { periodId, from, to },
      },
    ]
    return events
  },
  reply: ({ input, state }) => ({ periodId: input.periodId, appealUntil: periodOf(state).appealUntil }),
})
