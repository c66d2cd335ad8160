import * as z from 'zod/mini'
import { DayOn, text } from '#platform/operations/fields.ts'
import { mediationProblems as problems } from '../problems.ts'
import { OnDispute, OneSide, RevisitAfter, Standing, Terms } from '../shapes.ts'
import { holder, partyOrStaff } from './callers.ts'

/** The agreement, whether it holds, and what is destroyed afterwards. */
export const agreeing = {
  draftAgreement: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/agreement',
    summary: 'The mediator writes down what both agree on; a change asks both again',
    actors: holder,
    input: z.strictObject({ ...OnDispute, terms: Terms, revisitAfter: RevisitAfter }),
    output: Standing,
    problems: [problems.notNow, problems.nobodyMet, problems.revisitTooSoon],
  },
  confirmAgreement: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/agreement/confirmation',
    summary: 'A side confirms exactly this text, by its receipt or by a signed paper that staff note',
    actors: partyOrStaff,
    input: z.strictObject({
      ...OnDispute,
      side: OneSide,
      draft: z.int().check(z.gte(1), z.lte(1000)),
    }),
    output: Standing,
    problems: [problems.notNow, problems.otherText, problems.alreadySaid],
  },
  endUnsettled: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/unsettled',
    summary: 'The mediator ends it without an agreement',
    actors: holder,
    input: z.strictObject(OnDispute),
    output: Standing,
    problems: [problems.notNow],
  },
  sayRevisit: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/revisits/:on',
    summary: 'A side says whether the agreement holds, by its receipt or to the mediator',
    actors: holder,
    input: z.strictObject({
      ...OnDispute,
      on: DayOn,
      side: OneSide,
      holds: z.boolean(),
      text: text(0, 500),
    }),
    output: Standing,
    problems: [problems.notNow, problems.notDue],
  },
  letDisputeGo: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/forgetting',
    summary: 'Destroy the names and words of a mediation that has been over for the years of the rule',
    actors: ['job'],
    input: z.strictObject({ ...OnDispute }),
    output: Standing,
    problems: [problems.keptYet],
  },
  eraseWords: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/erasure',
    summary: 'A side destroys its name and words once it is over; what belonged to both goes with the last',
    actors: holder,
    input: z.strictObject({ ...OnDispute, side: OneSide }),
    output: Standing,
    problems: [problems.notOver],
  },
} as const
