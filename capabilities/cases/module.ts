import { capability } from '#platform/operations/module.ts'
import { casesContract } from './contract.ts'
import { casesCopies } from './copies.ts'
import { casesKept } from './keeps.ts'
import { letCasesGo } from './jobs/let-cases-go.ts'
import { letWordsGo } from './operations/let-words-go.ts'
import { caseFigures } from './figures.ts'
import { forgetPhotos } from './jobs/forget-photos.ts'
import { passOnAnswers } from './jobs/pass-on-answers.ts'
import { sweepClocks } from './jobs/sweep-clocks.ts'
import { acceptCase } from './operations/accept-case.ts'
import { addToCase } from './operations/add-to-case.ts'
import { answerCase } from './operations/answer-case.ts'
import { askResident } from './operations/ask-resident.ts'
import { closeUnanswered } from './operations/close-unanswered.ts'
import { confirmCase } from './operations/confirm-case.ts'
import { decideDispute } from './operations/decide-dispute.ts'
import { dispatchCase } from './operations/dispatch-case.ts'
import { disputeDispatch } from './operations/dispute-dispatch.ts'
import { disputeOutcome } from './operations/dispute-outcome.ts'
import { eraseWords } from './operations/erase-words.ts'
import { escalateCase } from './operations/escalate-case.ts'
import { extendCase } from './operations/extend-case.ts'
import { findRecipients } from './operations/find-recipients.ts'
import { findSimilarCases } from './operations/find-similar-cases.ts'
import { finishWhistlePart } from './operations/finish-whistle-part.ts'
import { getCaseKinds } from './operations/get-case-kinds.ts'
import { getCase } from './operations/get-case.ts'
import { getDispatchCatalogue } from './operations/get-dispatch-catalogue.ts'
import { getInboxSummary } from './operations/get-inbox-summary.ts'
import { getMyCase } from './operations/get-my-case.ts'
import { getPublicBoard } from './operations/get-public-board.ts'
import { listInbox } from './operations/list-inbox.ts'
import { listRefusals } from './operations/list-refusals.ts'
import { listSimilarCases } from './operations/list-similar-cases.ts'
import { listToday } from './operations/list-today.ts'
import { meToo } from './operations/me-too.ts'
import { mergeCases } from './operations/merge-cases.ts'
import { passOnAnswer } from './operations/pass-on-answer.ts'
import { publishCase } from './operations/publish-case.ts'
import { rateCase } from './operations/rate-case.ts'
import { recallWhistle } from './operations/recall-whistle.ts'
import { recordFollowUp } from './operations/record-follow-up.ts'
import { recordLateness } from './operations/record-lateness.ts'
import { replyToResident } from './operations/reply-to-resident.ts'
import { reportRefusal } from './operations/report-refusal.ts'
import { reportToWhistle } from './operations/report-to-whistle.ts'
import { resumeClock } from './operations/resume-clock.ts'
import { returnCase } from './operations/return-case.ts'
import { revealContact } from './operations/reveal-contact.ts'
import { startWork } from './operations/start-work.ts'
import { submitCase } from './operations/submit-case.ts'
import { superviseCase } from './operations/supervise-case.ts'
import { takeDownCase } from './operations/take-down-case.ts'
import { unmergeCases } from './operations/unmerge-cases.ts'
import { unpublishCase } from './operations/unpublish-case.ts'
import { whistle } from './operations/whistle.ts'
import { withdrawCase } from './operations/withdraw-case.ts'
import { casesView } from './views/cases-view.ts'
import { refusalsView } from './views/refusals.ts'
import { surroundingsView } from './views/surroundings-view.ts'
import { waitingCases } from './views/waiting-cases.ts'

/** Cases: from a resident's word to the author's own verdict. */
export const cases = capability({
  name: 'cases',
  streams: { 'case-': 'shared', 'refusal-': 'person' },
  contract: casesContract,
  operations: {
    letWordsGo,
    acceptCase,
    addToCase,
    answerCase,
    askResident,
    closeUnanswered,
    confirmCase,
    decideDispute,
    dispatchCase,
    disputeDispatch,
    disputeOutcome,
    eraseWords,
    escalateCase,
    extendCase,
    findRecipients,
    findSimilarCases,
    finishWhistlePart,
    getCaseKinds,
    getCase,
    getDispatchCatalogue,
    getInboxSummary,
    getMyCase,
    getPublicBoard,
    listInbox,
    listRefusals,
    listSimilarCases,
    listToday,
    meToo,
    mergeCases,
    passOnAnswer,
    publishCase,
    rateCase,
    recallWhistle,
    recordFollowUp,
    recordLateness,
    replyToResident,
    reportRefusal,
    reportToWhistle,
    resumeClock,
    returnCase,
    revealContact,
    startWork,
    submitCase,
    superviseCase,
    takeDownCase,
    unmergeCases,
    unpublishCase,
    whistle,
    withdrawCase,
  },
  views: [surroundingsView, casesView, refusalsView],
  figures: caseFigures,
  jobs: [sweepClocks, passOnAnswers, forgetPhotos],
  keeps: Object.values(casesKept),
  copies: casesCopies,
  terms: [letCasesGo],
  waits: waitingCases,
})
