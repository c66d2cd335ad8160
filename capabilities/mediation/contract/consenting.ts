import * as z from 'zod/mini'
import { Id, text } from '#platform/operations/fields.ts'
import { mediationProblems as problems } from '../problems.ts'
import { OnDispute, OneSide, OneSubject, Party, Receipt, Standing } from '../shapes.ts'
import { holder, partyOrStaff } from './callers.ts'
import { everyKind, staffKinds } from '#platform/access/actor.ts'

const Told = {
  ...OnDispute,
  groupId: Id,
  subject: OneSubject,
  /** One receipt a side: the phone or the desk makes both, and hands the second one on. */
  receiptA: Receipt,
  receiptB: Receipt,
  partyA: Party,
  partyB: Party,
  /** What it is about, for the other side and the mediator to read. */
  text: text(4, 1000),
}

/** Bringing a dispute, and the consent without which nothing is done. */
export const consenting = {
  bringDispute: {
    method: 'POST',
    path: '/api/mediation/disputes',
    summary: 'One side asks for mediation; the other one is asked by a link of its own',
    actors: everyKind,
    input: z.strictObject({
      ...Told,
      /** Only for the mediator. */
      aside: text(0, 1000),
    }),
    output: Standing,
    problems: [problems.idTaken, problems.noGroup, problems.sameReceipt],
    rate: 'intake',
  },
  takeDownDispute: {
    method: 'POST',
    path: '/api/mediation/disputes/taken-down',
    summary: 'Staff take a dispute down for people at the counter; neither side has consented yet',
    actors: staffKinds,
    input: z.strictObject(Told),
    output: Standing,
    problems: [problems.idTaken, problems.noGroup, problems.sameReceipt],
  },
  giveConsent: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/consent',
    summary: 'A side consents to mediation or refuses it, by its receipt or on paper that staff note',
    actors: partyOrStaff,
    input: z.strictObject({
      ...OnDispute,
      side: OneSide,
      agrees: z.boolean(),
      /** How this side sees it, for both. */
      text: text(0, 1000),
      /** Only for the mediator. */
      aside: text(0, 1000),
    }),
    output: Standing,
    problems: [problems.notNow, problems.alreadySaid, problems.notOnPaper],
  },
  withdrawConsent: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/withdrawal',
    summary: 'A side takes its consent back at any time, without a reason; that ends the mediation',
    actors: partyOrStaff,
    input: z.strictObject({ ...OnDispute, side: OneSide }),
    output: Standing,
    problems: [problems.notNow],
  },
  assignMediator: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/mediator',
    summary: 'Ask a mediator of the group, once both sides have consented',
    actors: staffKinds,
    input: z.strictObject({ ...OnDispute, groupId: Id, mediatorId: Id }),
    output: Standing,
    problems: [
      problems.noConsentYet,
      problems.notNow,
      problems.notAdmitted,
      problems.otherSubject,
      problems.hasInterest,
    ],
  },
  answerAssignment: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/mediator/answer',
    summary: 'The mediator takes it on, or stands back: an interest, or no time',
    actors: [...holder, 'job'],
    input: z.strictObject({ ...OnDispute, answer: z.enum(['accept', 'interest', 'noTime']) }),
    output: Standing,
    problems: [problems.notNow],
  },
  objectToMediator: {
    method: 'POST',
    path: '/api/mediation/disputes/:mediationId/mediator/objection',
    summary: 'A side asks for another mediator, without a reason',
    actors: holder,
    input: z.strictObject({ ...OnDispute, side: OneSide }),
    output: Standing,
    problems: [problems.notNow],
  },
} as const
