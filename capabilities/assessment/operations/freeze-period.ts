import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream, scorecardStream } from '../events.ts'
import { checkFreezing, periodOf, scorecardOf } from '../rules/period.ts'
import { scoringRule } from '../rules/score.ts'
import { replayAssessment } from '../rules/state.ts'
import { countFrozen, periodById } from '../views/period-reading.ts'
import { at, known } from './assessment-steps.ts'
import { bandsBefore } from './bands-before.ts'
import { hashPeriod } from './hash-period.ts'

export const freezePeriod = command(assessmentContract.freezePeriod, {
  stream: (input) => periodStream(input.periodId),
  prepare: (input, call) =>
    houseReadTransaction(call.house.pool, async (tx) => {
      const period = known(await periodById(tx, input.periodId))
      const { scorecardId, definition, from, to } = period
      const { bands } = await bandsBefore(tx, definition, { scorecardId, span: { from, to } })
      return { scorecardId, bands, frozenCount: await countFrozen(tx, scorecardId) }
    }),
  also: (_input, { scorecardId }) => [scorecardStream(scorecardId)],
  replay: replayAssessment,
  subject: ({ state }) => at(state.period?.definition.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ state, facts, others, now }) => {
    const period = periodOf(state)
    const scorecard = scorecardOf(others(scorecardStream(facts.scorecardId)))
    checkFreezing(period, scorecard, dayOf(now))
    // Another one frozen in the meantime may count among those running.
    if (scorecard.periods.filter(({ isFrozen }) => isFrozen).length !== facts.frozenCount)
      throw new Problem('conflict', houseProblems.movedOn)
    const hashed = hashPeriod(period, facts.bands)
    const organisation = scorecard.ownerId
    const events: (AssessmentEvent & { stream?: string })[] = [
      {
        type: 'assessment.frozen.v1',
        organisation,
        data: { ...hashed, rule: scoringRule, before: facts.bands },
      },
      {
        type: 'assessment.periodClosed.v1',
        stream: scorecardStream(facts.scorecardId),
        organisation,
        data: { periodId: period.periodId },
      },
    ]
    return events
  },
  reply: ({ input, state }) => ({ periodId: input.periodId, sha256: periodOf(state).frozen?.sha256 ?? '' }),
})
