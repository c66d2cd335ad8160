import { capability } from '#platform/operations/module.ts'
import { assessmentContract } from './contract.ts'
import { assessmentKept } from './keeps.ts'
import { acceptLift } from './operations/accept-lift.ts'
import { appealPart } from './operations/appeal-part.ts'
import { checkLift } from './operations/check-lift.ts'
import { computePeriod } from './operations/compute-period.ts'
import { decideAppeal } from './operations/decide-appeal.ts'
import { draftScorecard } from './operations/draft-scorecard.ts'
import { excludePart } from './operations/exclude-part.ts'
import { finishMeasure } from './operations/finish-measure.ts'
import { freezePeriod } from './operations/freeze-period.ts'
import { getLift } from './operations/get-lift.ts'
import { getPeriod } from './operations/get-period.ts'
import { getScorecard } from './operations/get-scorecard.ts'
import { getUnitResult } from './operations/get-unit-result.ts'
import { giveEvidence } from './operations/give-evidence.ts'
import { judgeEvidence } from './operations/judge-evidence.ts'
import { listAcceptedLifts } from './operations/list-accepted-lifts.ts'
import { listJudging } from './operations/list-judging.ts'
import { listLifts } from './operations/list-lifts.ts'
import { listPeriods } from './operations/list-periods.ts'
import { listScorableFigures } from './operations/list-scorable-figures.ts'
import { listScorecards } from './operations/list-scorecards.ts'
import { listSigns } from './operations/list-signs.ts'
import { planLift } from './operations/plan-lift.ts'
import { previewScorecard } from './operations/preview-scorecard.ts'
import { publishScorecard } from './operations/publish-scorecard.ts'
import { verifyPeriod } from './operations/verify-period.ts'
import { assessmentView } from './views/assessment-view.ts'
import { waitingJudgements } from './views/waiting-judgements.ts'

/** Scorecards over organisations, never over persons: points that explain themselves, bands among peers, lifts. */
export const assessment = capability({
  name: 'assessment',
  streams: { 'scorecard:': 'shared', 'assessment-period:': 'shared', 'lift-plan:': 'shared' },
  contract: assessmentContract,
  operations: {
    listScorableFigures,
    listScorecards,
    getScorecard,
    draftScorecard,
    previewScorecard,
    publishScorecard,
    listPeriods,
    computePeriod,
    freezePeriod,
    getPeriod,
    getUnitResult,
    verifyPeriod,
    listSigns,
    listJudging,
    appealPart,
    decideAppeal,
    excludePart,
    giveEvidence,
    judgeEvidence,
    listLifts,
    getLift,
    listAcceptedLifts,
    planLift,
    finishMeasure,
    checkLift,
    acceptLift,
  },
  views: [assessmentView],
  figures: [],
  jobs: [],
  keeps: Object.values(assessmentKept),
  waits: waitingJudgements,
})
