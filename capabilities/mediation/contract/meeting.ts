import * as z from 'zod/mini'
import { Id, Moment, text } from '#platform/operations/fields.ts'
import { mediationProblems as problems } from '../problems.ts'
import { OnDispute, OneSide, Standing } from '../shapes.ts'
import { audiences } from '../words.ts'
import { holder } from './callers.ts'

const Audience = z.enum(audiences)

/** Meetings with both sides or with one, and offers that stay with their side until it lets them go. */
export const meeting = {
  planSession: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/sessions',
    summary: 'The mediator asks both sides or one of them to a meeting',
    actors: holder,
    input: z.strictObject({
      ...OnDispute,
      sessionId: Id,
      audience: Audience,
      at: Moment,
      where: text(2, 80),
    }),
    output: Standing,
    problems: [problems.notNow, problems.idTaken, problems.sessionPast],
  },
  recordSession: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/sessions/:sessionId/held',
    summary: 'The mediator notes that the meeting took place, for those who were there',
    actors: holder,
    input: z.strictObject({ ...OnDispute, sessionId: Id, audience: Audience, text: text(0, 2000) }),
    output: Standing,
    problems: [problems.notNow, problems.noSuchSession],
  },
  makeOffer: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/offers',
    summary: 'A side tells the mediator what it could live with; the other side does not see it',
    actors: holder,
    input: z.strictObject({ ...OnDispute, offerId: Id, side: OneSide, text: text(2, 1000) }),
    output: Standing,
    problems: [problems.notNow, problems.idTaken],
  },
  shareOffer: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/offers/:offerId/share',
    summary: 'The side whose offer it is lets the other side see it; nobody else can',
    actors: holder,
    input: z.strictObject({ ...OnDispute, offerId: Id, side: OneSide }),
    output: Standing,
    problems: [problems.notNow, problems.noSuchOffer],
  },
} as const
