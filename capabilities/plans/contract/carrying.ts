import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, text } from '#platform/operations/fields.ts'
import { plansProblems as problems } from '../problems.ts'
import { Year } from '../shapes.ts'
import { StepReply } from './keeping.ts'

const ofMeasure = { planId: Id, measureId: Id }
const step = { method: 'POST', actors: ['staff', 'console', 'job'], output: StepReply } as const

/** What the owner of a measure does, and how another level judges it. */
export const carryingContract = contract({
  submitEvidence: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/evidence',
    summary: 'Show what was done in a year, in words and photos',
    input: z.strictObject({
      ...ofMeasure,
      evidenceId: Id,
      year: Year,
      text: text(4, 2_000),
      photos: z.array(Id).check(z.maxLength(9)),
    }),
    problems: [
      problems.unknownMeasure,
      problems.yearOutside,
      problems.yearNotBegun,
      problems.evidenceWaiting,
      problems.evidenceAccepted,
    ],
  },
  acceptEvidence: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/accept-evidence',
    summary: 'Accept evidence; the own unit cannot',
    input: z.strictObject({ ...ofMeasure, evidenceId: Id, note: text(0, 500) }),
    problems: [problems.unknownMeasure, problems.unknownEvidence, problems.evidenceJudged, problems.ownUnit],
  },
  returnEvidence: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/return-evidence',
    summary: 'Return evidence with a reason; the own unit cannot',
    input: z.strictObject({ ...ofMeasure, evidenceId: Id, reason: text(2, 500) }),
    problems: [problems.unknownMeasure, problems.unknownEvidence, problems.evidenceJudged, problems.ownUnit],
  },
  answerSupervision: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/answer-supervision',
    summary: 'Answer a supervision',
    input: z.strictObject({ ...ofMeasure, supervisionId: Id, text: text(4, 1_000) }),
    problems: [problems.unknownMeasure, problems.notSupervised],
  },
})
