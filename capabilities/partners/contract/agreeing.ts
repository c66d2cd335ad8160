import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { partnersProblems as problems } from '../problems.ts'
import { Agreement, Invited, PartnerState, reviewResults } from '../shapes.ts'

const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const terms = [problems.endsBeforeBegin, problems.tooLong] as const
const OfVersion = { partnerId: Id, version: z.int().check(z.gte(1), z.lte(1_000)) }

/** A partnership from invitation to renewal. */
export const agreeingContract = contract({
  invitePartner: {
    method: 'POST',
    path: '/api/partners',
    summary: 'Invite a firm or volunteer body, with the agreement to read; its link opens the partner’s page',
    actors: staffKinds,
    input: z.strictObject({
      partnerId: Id,
      receipt: Secret,
      placeId: PlaceId,
      ...Invited.shape,
      agreement: Agreement,
    }),
    output: PartnerState,
    problems: [problems.idTaken, problems.unknownPlace, ...terms],
  },
  giveLink: {
    method: 'POST',
    path: '/api/partners/:partnerId/link',
    summary: 'Give a partner a new link; earlier ones stop working',
    actors: staffKinds,
    input: z.strictObject({ partnerId: Id, receipt: Secret }),
    output: PartnerState,
    problems: [problems.isOver],
  },
  acceptAgreement: {
    method: 'POST',
    path: '/api/partners/:partnerId/accept',
    summary: 'Accept the agreement that was offered, in the very version that was read',
    actors: ['resident'],
    input: z.strictObject(OfVersion),
    output: PartnerState,
    problems: [problems.nothingOffered, problems.otherVersion],
  },
  declineAgreement: {
    method: 'POST',
    path: '/api/partners/:partnerId/decline',
    summary: 'Decline the agreement that was offered; one in force runs to its end',
    actors: ['resident'],
    input: z.strictObject(OfVersion),
    output: PartnerState,
    problems: [problems.nothingOffered, problems.otherVersion],
  },
  recordActivity: {
    method: 'POST',
    path: '/api/partners/:partnerId/activities',
    summary: 'Enter an activity that a partner held, with the number on the host’s list',
    actors: staffKinds,
    input: z.strictObject({
      partnerId: Id,
      activityId: Id,
      on: DayOn,
      title: text(2, 60),
      people: z.int().check(z.gte(0), z.lte(100_000)),
    }),
    output: PartnerState,
    problems: [problems.idTaken, problems.notActive, problems.inFuture, problems.beforeAgreement],
  },
  thankPartner: {
    method: 'POST',
    path: '/api/partners/:partnerId/thanks',
    summary: 'Thank a partner; words are for the partner alone',
    actors: everyKind,
    input: z.strictObject({ partnerId: Id, thanksId: Id, words: text(0, 120) }),
    output: PartnerState,
    problems: [problems.idTaken, problems.notActive, problems.personalWords],
    rate: 'intake',
  },
  forgetThanks: {
    method: 'POST',
    path: '/api/partners/:partnerId/thanks/:thanksId/forgetting',
    summary: 'Destroy words of thanks once the days of the rule have passed',
    actors: ['job'],
    input: z.strictObject({ partnerId: Id, thanksId: Id }),
    output: PartnerState,
    problems: [problems.keptYet],
  },
  reviewPartner: {
    method: 'POST',
    path: '/api/partners/:partnerId/reviews',
    summary: 'Look at what came of a partnership, and renew, change or end it',
    actors: staffKinds,
    input: z.strictObject({
      partnerId: Id,
      reviewId: Id,
      result: z.enum(reviewResults),
      words: text(2, 300),
      /** The agreement offered next; none when it ends. */
      next: z.nullable(Agreement),
    }),
    output: PartnerState,
    problems: [
      problems.idTaken,
      problems.notActive,
      problems.agreementMissing,
      problems.offerPending,
      ...terms,
    ],
  },
})
