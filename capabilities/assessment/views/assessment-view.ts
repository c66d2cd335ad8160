import type { Transaction } from '#platform/database/transaction.ts'
import { asEntriesOf, readStreams } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { AssessmentEvent } from '../events.ts'
import { replayAssessment } from '../rules/state.ts'
import { writeLift } from './lift-rows.ts'
import { writePeriod, writeScores } from './period-rows.ts'
import { writeScorecard } from './scorecard-rows.ts'

/** Everything shown of scorecards, periods and lifts, kept in the transaction that appends. */
export const assessmentView: View = {
  name: 'assessment.assessment',
  of: [
    'assessment.drafted.v1',
    'assessment.published.v1',
    'assessment.computed.v1',
    'assessment.frozen.v1',
    'assessment.appealed.v1',
    'assessment.appealDecided.v1',
    'assessment.corrected.v1',
    'assessment.evidenceGiven.v1',
    'assessment.evidenceJudged.v1',
    'assessment.liftPlanned.v1',
    'assessment.liftMeasureDone.v1',
    'assessment.liftChecked.v1',
    'assessment.liftAccepted.v1',
  ],
  tables: [
    'assessment.lift',
    'assessment.evidence',
    'assessment.correction',
    'assessment.appeal',
    'assessment.result',
    'assessment.period',
    'assessment.scorecard',
  ],
  async project(tx, entries) {
    await tx.query(`select tree.hold('organisation')`)
    const fresh = Map.groupBy(entries, ({ stream }) => stream)
    const histories = await readStreams(tx, [...fresh.keys()])
    for (const [stream, history] of histories) {
      const isScored = fresh.get(stream)?.some(({ type }) => scoring.includes(type)) ?? false
      await write(tx, asEntriesOf<AssessmentEvent>(history), isScored)
    }
  },
}

// What changes points. An appeal that waits changes none, and a district's results are many rows.
const scoring: readonly string[] = [
  'assessment.computed.v1',
  'assessment.frozen.v1',
  'assessment.corrected.v1',
  'assessment.evidenceJudged.v1',
]

type History = Parameters<typeof replayAssessment>[0]

async function write(tx: Transaction, history: History, isScored: boolean): Promise<void> {
  const { scorecard, period, lift } = replayAssessment(history)
  if (scorecard) await writeScorecard(tx, scorecard)
  if (period) await writePeriod(tx, period)
  if (period && isScored) await writeScores(tx, period)
  if (lift) await writeLift(tx, lift)
}
