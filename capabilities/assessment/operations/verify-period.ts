import { houseReadTransaction, type Transaction } from '#platform/database/transaction.ts'
import { readStream } from '#platform/ledger/read.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, periodStream } from '../events.ts'
import { checkDefinition, knownFigures } from '../rules/check-definition.ts'
import { figuresOf } from '../parts.ts'
import { periodOf } from '../rules/period.ts'
import { type Period, replayAssessment } from '../rules/state.ts'
import { periodById } from '../views/period-reading.ts'
import { at, known } from './assessment-steps.ts'
import { gatherInputs } from './gather-inputs.ts'
import { hashPeriod } from './hash-period.ts'
import { Problem } from '#platform/errors.ts'

/** Units that count something else today; null where a figure's meaning has changed and nothing can be compared. */
async function changedSince(tx: Transaction, call: Call, period: Period): Promise<string[] | null> {
  try {
    checkDefinition(period.definition, knownFigures(call.house.figures))
  } catch (failure) {
    if (failure instanceof Problem) return null
    throw failure
  }
  const { definition, from, to } = period
  const { units } = await gatherInputs(tx, call, { definition, span: { from, to }, as: 'house' })
  const now = new Map(units.map(({ unitId, cells }) => [unitId, JSON.stringify(cells)]))
  return period.units
    .filter(({ unitId, cells }) => now.has(unitId) && now.get(unitId) !== JSON.stringify(cells))
    .map(({ name }) => name)
}

export const verifyPeriod = query(assessmentContract.verifyPeriod, {
  subject: async (tx, input) => {
    const row = await periodById(tx, input.periodId)
    return row?.sha256 ? { ...at(row.ownerId), periodId: row.periodId } : undefined
  },
  access: assessmentAccess.seen,
  isOpenToHouse: true,
  reply: (_tx, { call, subject }) =>
    houseReadTransaction(call.house.pool, async (tx) => {
      const entries = await readStream<AssessmentEvent>(tx, periodStream(subject.periodId))
      const period = periodOf(replayAssessment(entries))
      const { sha256, rule, before } = known(period.frozen)
      const anew = hashPeriod(period, before)
      return {
        sha256,
        isSame: anew.sha256 === sha256,
        bytes: anew.bytes,
        rule,
        treeDay: period.treeDay,
        figures: [...figuresOf(period.definition)],
        changedSince: await changedSince(tx, call, period),
      }
    }),
})
