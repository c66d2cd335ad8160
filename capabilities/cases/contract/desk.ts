import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, OrganisationId, text } from '#platform/operations/fields.ts'
import { caseProblems as p } from '../problems.ts'
import { CaseStanding, Photos, Reason, ResultField, told, Words } from '../shapes.ts'

const staff = ['staff'] as const
/** What every step of whoever handles a case may answer. */
const underway = [p.notInThisState, p.alreadyClosed, p.alreadyMerged, p.clockStopped] as const
const CaseOnly = z.strictObject({ caseId: Id })
const WithReason = z.strictObject({ caseId: Id, reason: Reason })
const workingDays = (most: number) => z.int().check(z.gte(1), z.lte(most))

const takeDown = {
  takeDownCase: {
    method: 'POST',
    path: '/api/cases/taken-down',
    summary:
      'Take a case down on a grid round, from a phone call or from paper; works offline with the worker’s own time',
    actors: staff,
    input: z.strictObject({ ...told, channel: z.enum(['grid', 'phone', 'paper']) }),
    output: CaseStanding,
    problems: [p.needsWordsOrPhoto, p.nobodyResponsible, p.formField, p.alreadySubmitted],
  },
} as const

const handling = {
  acceptCase: {
    method: 'POST',
    path: '/api/cases/:caseId/acceptance',
    summary: 'Take the case up; the author is told who handles it',
    actors: staff,
    input: CaseOnly,
    output: CaseStanding,
    problems: [...underway],
  },
  startWork: {
    method: 'POST',
    path: '/api/cases/:caseId/work',
    summary: 'Begin work on the spot',
    actors: staff,
    input: CaseOnly,
    output: CaseStanding,
    problems: [...underway],
  },
  answerCase: {
    method: 'POST',
    path: '/api/cases/:caseId/answer',
    summary:
      'Answer: solved, lawfully explained with a plan, or redirected to the right channel (CASE-02, 03, 10)',
    actors: staff,
    input: z.strictObject({
      caseId: Id,
      result: ResultField,
      text: Words,
      photos: Photos,
      /** For `redirected`: the lawful channel that was told. */
      channelTold: z.optional(text(2, 200)),
    }),
    output: CaseStanding,
    problems: [...underway, p.whistleOpen, p.noChannelTold],
  },
  replyToResident: {
    method: 'POST',
    path: '/api/cases/:caseId/replies',
    summary: 'Tell the author how it stands without ending the case',
    actors: staff,
    input: z.strictObject({ caseId: Id, text: Words, photos: Photos }),
    output: CaseStanding,
    problems: [...underway],
  },
  askResident: {
    method: 'POST',
    path: '/api/cases/:caseId/questions',
    summary: 'Ask the author something; the clock stops until the answer comes, and both are logged',
    actors: staff,
    input: z.strictObject({ caseId: Id, text: Words }),
    output: CaseStanding,
    problems: [...underway],
  },
  resumeClock: {
    method: 'POST',
    path: '/api/cases/:caseId/clock',
    summary: 'Start the clock again: the author answered some other way, or did not answer in time',
    actors: ['staff', 'job'],
    input: z.strictObject({ caseId: Id, why: z.enum(['answeredElsewhere', 'noAnswer']) }),
    output: CaseStanding,
    problems: [p.clockNotStopped, p.notYetDue],
  },
  extendCase: {
    method: 'POST',
    path: '/api/cases/:caseId/extensions',
    summary: 'Extend the time, within the limits and with the reason told to the author (CASE-06)',
    actors: staff,
    input: z.strictObject({ caseId: Id, workingDays: workingDays(30), reason: Reason }),
    output: CaseStanding,
    problems: [...underway, p.extensionLimit, p.extensionTooLate],
  },
} as const

const routing = {
  dispatchCase: {
    method: 'POST',
    path: '/api/cases/:caseId/dispatches',
    summary:
      'Send the case to an organisation by the catalogue; refuses what may not be sent to the grassroots',
    actors: staff,
    input: z.strictObject({
      caseId: Id,
      toOrganisationId: OrganisationId,
      item: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{1,40}$/)),
      note: text(0, 500),
    }),
    output: CaseStanding,
    problems: [
      ...underway,
      p.withdrawnDuty,
      p.notInCatalogue,
      p.catalogueMismatch,
      p.sameOrganisation,
      p.reportedOrganisation,
    ],
  },
  disputeDispatch: {
    method: 'POST',
    path: '/api/cases/:caseId/dispatch-disputes',
    summary: 'Say that a dispatch is wrong; the clock stops until it is reviewed, once',
    actors: staff,
    input: WithReason,
    output: CaseStanding,
    problems: [...underway, p.dispatchIsFinal, p.firstReceiver, p.disputeTooLate],
  },
  decideDispute: {
    method: 'POST',
    path: '/api/cases/:caseId/dispatch-decisions',
    summary: 'Decide a dispute over a dispatch; afterwards the case may not be returned (CASE-05)',
    actors: staff,
    input: z.strictObject({ caseId: Id, toOrganisationId: OrganisationId, reason: Reason }),
    output: CaseStanding,
    problems: [p.nothingToDecide, p.reportedOrganisation, p.interestedPerson],
  },
  escalateCase: {
    method: 'POST',
    path: '/api/cases/:caseId/escalations',
    summary: 'Take the case one level up; the clock does this by itself when a level’s time has passed',
    actors: ['staff', 'job'],
    input: z.strictObject({ caseId: Id, reason: z.optional(Reason) }),
    output: CaseStanding,
    problems: [...underway, p.topLevel, p.notYetDue],
  },
  whistle: {
    method: 'POST',
    path: '/api/cases/:caseId/whistles',
    summary: 'Ask departments in; each side’s time is measured (CASE-07)',
    actors: staff,
    input: z.strictObject({
      caseId: Id,
      whistleId: Id,
      organisationIds: z.array(OrganisationId).check(z.minLength(1), z.maxLength(12)),
      task: Words,
      workingDays: workingDays(30),
    }),
    output: CaseStanding,
    problems: [...underway, p.alreadyWhistled, p.reportedOrganisation],
  },
  reportToWhistle: {
    method: 'POST',
    path: '/api/cases/:caseId/whistles/:whistleId/report',
    summary: 'A department reports in',
    actors: staff,
    input: z.strictObject({ caseId: Id, whistleId: Id, organisationId: OrganisationId }),
    output: CaseStanding,
    problems: [p.noSuchWhistle],
  },
  finishWhistlePart: {
    method: 'POST',
    path: '/api/cases/:caseId/whistles/:whistleId/finish',
    summary: 'A department has done its part',
    actors: staff,
    input: z.strictObject({ caseId: Id, whistleId: Id, organisationId: OrganisationId, text: Words }),
    output: CaseStanding,
    problems: [p.noSuchWhistle],
  },
  recallWhistle: {
    method: 'POST',
    path: '/api/cases/:caseId/whistles/:whistleId/recall',
    summary: 'Call off what a department has not begun',
    actors: staff,
    input: z.strictObject({ caseId: Id, whistleId: Id, organisationId: OrganisationId, reason: Reason }),
    output: CaseStanding,
    problems: [p.noSuchWhistle],
  },
} as const

/** What the people at work do with a case. */
export const deskContract = contract({ ...takeDown, ...handling, ...routing })
