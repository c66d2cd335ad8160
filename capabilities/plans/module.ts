import { capability } from '#platform/operations/module.ts'
import { plansContract } from './contract.ts'
import { plansKept } from './keeps.ts'
import { planFigures } from './figures.ts'
import { remindOfChecks } from './jobs/remind-of-checks.ts'
import { acceptEvidence } from './operations/accept-evidence.ts'
import { addMeasure } from './operations/add-measure.ts'
import { answerSupervision } from './operations/answer-supervision.ts'
import { arrangeMeasure } from './operations/arrange-measure.ts'
import { beginPlan } from './operations/begin-plan.ts'
import { changeTarget } from './operations/change-target.ts'
import { checkMeasure } from './operations/check-measure.ts'
import { endTie } from './operations/end-tie.ts'
import { getPlan } from './operations/get-plan.ts'
import { getPublicPlan } from './operations/get-public-plan.ts'
import { hidePlan } from './operations/hide-plan.ts'
import { listExamples } from './operations/list-examples.ts'
import { listMyMeasures } from './operations/list-my-measures.ts'
import { listPlans } from './operations/list-plans.ts'
import { previewImport } from './operations/preview-import.ts'
import { publishPlan } from './operations/publish-plan.ts'
import { readExample } from './operations/read-example.ts'
import { remindOfCheck } from './operations/remind-of-check.ts'
import { retitleMeasure } from './operations/retitle-measure.ts'
import { returnEvidence } from './operations/return-evidence.ts'
import { rewordTarget } from './operations/reword-target.ts'
import { submitEvidence } from './operations/submit-evidence.ts'
import { superviseMeasure } from './operations/supervise-measure.ts'
import { tieMeasure } from './operations/tie-measure.ts'
import { writePlanReport } from './operations/write-plan-report.ts'
import { plansView } from './views/plans-view.ts'
import { waitingMeasures } from './views/waiting-measures.ts'

/** Action plans: area, measure, year target, owner, figures or evidence, checks. */
export const plans = capability({
  name: 'plans',
  streams: { 'plan:': 'shared' },
  contract: plansContract,
  operations: {
    beginPlan,
    addMeasure,
    retitleMeasure,
    arrangeMeasure,
    tieMeasure,
    endTie,
    changeTarget,
    rewordTarget,
    superviseMeasure,
    answerSupervision,
    submitEvidence,
    acceptEvidence,
    returnEvidence,
    checkMeasure,
    remindOfCheck,
    publishPlan,
    listPlans,
    getPlan,
    listMyMeasures,
    getPublicPlan,
    writePlanReport,
    hidePlan,
    previewImport,
    listExamples,
    readExample,
  },
  views: [plansView],
  figures: planFigures,
  jobs: [remindOfChecks],
  keeps: Object.values(plansKept),
  waits: waitingMeasures,
})
