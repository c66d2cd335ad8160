import { capability } from '#platform/operations/module.ts'
import { reportsContract } from './contract.ts'
import { reportsKept } from './keeps.ts'
import { reportFigures } from './figures.ts'
import { forgetWorkbooks } from './jobs/forget-workbooks.ts'
import { admitForm } from './operations/admit-form.ts'
import { answerAsk } from './operations/answer-ask.ts'
import { askForFact } from './operations/ask-for-fact.ts'
import { chooseMeaning } from './operations/choose-meaning.ts'
import { chooseNode } from './operations/choose-node.ts'
import { choosePeriod } from './operations/choose-period.ts'
import { finishFilling } from './operations/finish-filling.ts'
import { forgetWorkbook } from './operations/forget-workbook.ts'
import { getFilling } from './operations/get-filling.ts'
import { getReading } from './operations/get-reading.ts'
import { listAsks } from './operations/list-asks.ts'
import { listFillings } from './operations/list-fillings.ts'
import { listForms } from './operations/list-forms.ts'
import { listReturned } from './operations/list-returned.ts'
import { listStatistics } from './operations/list-statistics.ts'
import { publishStatistics } from './operations/publish-statistics.ts'
import { readStatistics } from './operations/read-statistics.ts'
import { uploadForm } from './operations/upload-form.ts'
import { factsView } from './views/facts-view.ts'
import { fillingsView } from './views/fillings-view.ts'
import { formsView } from './views/forms-view.ts'
import { knownNamesView } from './views/known-names-view.ts'
import { waitingAsks } from './views/waiting-asks.ts'

/** Forms from above, filled from the ledger; what nobody holds is asked for once. */
export const reports = capability({
  name: 'reports',
  streams: { 'filling:': 'shared', 'report-form:': 'shared', 'fact:': 'shared', 'statistics:': 'shared' },
  contract: reportsContract,
  operations: {
    uploadForm,
    listFillings,
    getFilling,
    getReading,
    choosePeriod,
    chooseMeaning,
    chooseNode,
    finishFilling,
    forgetWorkbook,
    askForFact,
    answerAsk,
    listAsks,
    listReturned,
    admitForm,
    listForms,
    publishStatistics,
    listStatistics,
    readStatistics,
  },
  views: [knownNamesView, fillingsView, formsView, factsView],
  figures: reportFigures,
  jobs: [forgetWorkbooks],
  keeps: Object.values(reportsKept),
  waits: waitingAsks,
})
