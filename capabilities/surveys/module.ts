import { capability } from '#platform/operations/module.ts'
import { surveysContract } from './contract.ts'
import { surveysCopies } from './copies.ts'
import { surveyFigures } from './figures.ts'
import { surveysKept } from './keeps.ts'
import { closeAndForget } from './jobs/close-and-forget.ts'
import { answerAtDoor } from './operations/answer-at-door.ts'
import { answerBySlip } from './operations/answer-by-slip.ts'
import { closeSurvey } from './operations/close-survey.ts'
import { eraseWords } from './operations/erase-words.ts'
import { getMySlip } from './operations/get-my-slip.ts'
import { getSurvey } from './operations/get-survey.ts'
import { getSurveyDesk } from './operations/get-survey-desk.ts'
import { issueSlips } from './operations/issue-slips.ts'
import { listSurveys } from './operations/list-surveys.ts'
import { publishSurvey } from './operations/publish-survey.ts'
import { takeBackAtDoor } from './operations/take-back-at-door.ts'
import { takeBackBySlip } from './operations/take-back-by-slip.ts'
import { tellResult } from './operations/tell-result.ts'
import { withdrawSurvey } from './operations/withdraw-survey.ts'
import { writeSurvey } from './operations/write-survey.ts'
import { surveyView } from './views/survey-view.ts'
import { waitingSurveys } from './views/waiting-surveys.ts'

/** Surveys: what a community asks from door to door, one answer a household, and what became of it. */
export const surveys = capability({
  name: 'surveys',
  streams: {
    'survey:': 'shared',
    'survey-slips:': 'shared',
    'survey-door-': 'person',
    'survey-slip-': 'person',
  },
  contract: surveysContract,
  operations: {
    listSurveys,
    getSurvey,
    getSurveyDesk,
    writeSurvey,
    publishSurvey,
    withdrawSurvey,
    closeSurvey,
    tellResult,
    eraseWords,
    issueSlips,
    answerAtDoor,
    takeBackAtDoor,
    getMySlip,
    answerBySlip,
    takeBackBySlip,
  },
  views: [surveyView],
  figures: surveyFigures,
  jobs: [closeAndForget],
  waits: waitingSurveys,
  keeps: Object.values(surveysKept),
  copies: surveysCopies,
})
