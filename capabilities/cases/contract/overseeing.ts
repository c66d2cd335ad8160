import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, Moment, text } from '#platform/operations/fields.ts'
import { caseProblems as p } from '../problems.ts'
import { CaseStanding, Reason } from '../shapes.ts'
import * as words from '../words.ts'

const staff = ['staff'] as const
const CaseOnly = z.strictObject({ caseId: Id })
const WithReason = z.strictObject({ caseId: Id, reason: Reason })

const overseeing = {
  superviseCase: {
    method: 'POST',
    path: '/api/cases/:caseId/supervision',
    summary: 'Watch over a case from above, with the reason (CASE-12)',
    actors: staff,
    input: z.strictObject({ caseId: Id, why: z.enum(words.supervisionReasons), text: text(0, 500) }),
    output: CaseStanding,
    problems: [p.notInThisState, p.alreadyClosed],
  },
  returnCase: {
    method: 'POST',
    path: '/api/cases/:caseId/returns',
    summary: 'Send an answered case back to be done again, with the reason (CASE-11)',
    actors: staff,
    input: WithReason,
    output: CaseStanding,
    problems: [p.notInThisState, p.alreadyClosed, p.interestedPerson],
  },
  recordFollowUp: {
    method: 'POST',
    path: '/api/cases/:caseId/follow-ups',
    summary: 'Record an independent visit after the answer, never by whoever handled the case (CASE-09)',
    actors: staff,
    input: z.strictObject({
      caseId: Id,
      visitId: Id,
      way: z.enum(words.visitWays),
      result: z.enum(words.visitResults),
      text: text(0, 500),
    }),
    output: CaseStanding,
    problems: [p.notInThisState, p.alreadyClosed, p.interestedPerson],
  },
  mergeCases: {
    method: 'POST',
    path: '/api/cases/:caseId/merge',
    summary: 'Merge a repeat into the main case; its author and its clock stay its own',
    actors: staff,
    input: z.strictObject({ caseId: Id, intoCaseId: Id }),
    output: CaseStanding,
    problems: [p.mergeWithItself, p.alreadyMerged, p.mergeChain, p.notInThisState, p.alreadyClosed],
  },
  unmergeCases: {
    method: 'POST',
    path: '/api/cases/:caseId/unmerge',
    summary: 'Undo a merge; the case goes on as if it had never been merged',
    actors: staff,
    input: WithReason,
    output: CaseStanding,
    problems: [p.notMerged],
  },
  publishCase: {
    method: 'POST',
    path: '/api/cases/:caseId/publication',
    summary: 'Put what was done on the public board in words that name nobody',
    actors: staff,
    input: z.strictObject({ caseId: Id, title: text(2, 60), outcome: text(2, 300) }),
    output: CaseStanding,
    problems: [p.notPublishable],
  },
  unpublishCase: {
    method: 'POST',
    path: '/api/cases/:caseId/publication/withdrawal',
    summary: 'Take a case off the public board',
    actors: staff,
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.notPublishable],
  },
  revealContact: {
    method: 'POST',
    path: '/api/cases/:caseId/contact',
    summary: 'Show the author’s name and phone for a purpose; every look is an entry the author can read',
    actors: staff,
    rate: 'reveal',
    input: z.strictObject({ caseId: Id, purpose: z.enum(words.revealPurposes) }),
    output: z.strictObject({
      name: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      shownUntil: Moment,
    }),
    problems: [p.noContact],
  },
} as const

/** What the clock does by itself, as ordinary operations that a job runs with a fixed key. */
const byTheClock = {
  closeUnanswered: {
    method: 'POST',
    path: '/api/cases/:caseId/deemed-confirmation',
    summary: 'Close an answered case as deemed confirmed after the working days of silence the rule allows',
    actors: ['job'],
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.notYetDue, p.nothingToConfirm],
  },
  letWordsGo: {
    method: 'POST',
    path: '/api/cases/:caseId/forgetting',
    summary: 'Destroy the words, name and photos of a case that has been over for the years of the rule',
    actors: ['job'],
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.notYetDue],
  },
  recordLateness: {
    method: 'POST',
    path: '/api/cases/:caseId/lateness',
    summary: 'Write down that the first response, the promised date or the review of a dispute was missed',
    actors: ['job'],
    input: z.strictObject({ caseId: Id, clock: z.enum(['firstResponse', 'total', 'review']) }),
    output: CaseStanding,
    problems: [p.notYetDue, p.notInThisState, p.alreadyClosed],
  },
  passOnAnswer: {
    method: 'POST',
    path: '/api/cases/:caseId/answer-passed-on',
    summary: 'Give the author of a merged case the answer of the main case',
    actors: ['job'],
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.notMerged, p.nothingToConfirm, p.notInThisState, p.alreadyClosed],
  },
} as const

/** Watching over cases, setting them right, and what the clock does by itself. */
export const overseeingContract = contract({ ...overseeing, ...byTheClock })
