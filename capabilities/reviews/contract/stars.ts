import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Cursor, Id, OrganisationId, text } from '#platform/operations/fields.ts'
import { reviewsProblems as problems } from '../problems.ts'
import {
  AreaField,
  ItemId,
  MaybeWords,
  Name,
  Photos,
  Points,
  StandardDetail,
  StandardRow,
  StarDone,
  StarRow,
  Use,
  Words,
} from '../shapes.ts'
import { everyKind, staffKinds } from '#platform/access/actor.ts'

const Said = z.object({ zh: z.string(), en: z.string() })

/** What a figure says today about a unit, in thousandths. */
const ReadingShape = z.object({
  figureId: z.string(),
  name: Said,
  isShare: z.boolean(),
  thousandths: z.nullable(z.number()),
  n: z.number(),
  points: z.number(),
})

export const starsContract = contract({
  publishStandard: {
    method: 'POST',
    path: '/api/reviews/standards',
    summary: 'Publish a hundred-point standard for stars or for partner firms; it never changes afterwards',
    actors: staffKinds,
    input: z.strictObject({
      standardId: Id,
      organisationId: OrganisationId,
      use: Use,
      name: Name,
      areas: z.array(AreaField).check(z.minLength(1), z.maxLength(20)),
      thresholds: z.array(z.int()).check(z.minLength(1), z.maxLength(5)),
      validMonths: z.int().check(z.gte(1), z.lte(60)),
    }),
    output: z.object({ standardId: z.string(), items: z.number() }),
    problems: [
      problems.idTaken,
      problems.pointsNotHundred,
      problems.thresholdsNotAscending,
      problems.thresholdsCount,
      problems.itemTwice,
      problems.unknownFigure,
      problems.unknownOrganisation,
    ],
  },
  listStandards: {
    method: 'GET',
    path: '/api/reviews/standards',
    summary: 'Published standards, the newest first, or those whose name or publisher has these words',
    actors: staffKinds,
    input: z.strictObject({
      use: z.optional(Use),
      text: z.optional(text(1, 60)),
      cursor: z.optional(Cursor),
    }),
    output: z.object({ items: z.array(StandardRow), next: z.nullable(z.string()), abilities: Abilities }),
    problems: [],
  },
  listScorableFigures: {
    method: 'GET',
    path: '/api/reviews/standards/figures',
    summary: 'The figures an item can take its points from',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      figures: z.array(z.object({ figureId: z.string(), name: Said, isShare: z.boolean() })),
    }),
    problems: [],
  },
  getStandard: {
    method: 'GET',
    path: '/api/reviews/standards/:standardId',
    summary: 'One standard with its areas, items and thresholds',
    actors: staffKinds,
    input: z.strictObject({ standardId: Id }),
    output: StandardDetail,
    problems: [],
  },
  prepareSelfScore: {
    method: 'GET',
    path: '/api/reviews/stars/prepare',
    summary: 'A standard with what the figures say today about one unit: the start of a self-score',
    actors: staffKinds,
    input: z.strictObject({ standardId: Id, organisationId: OrganisationId }),
    output: z.object({
      standard: StandardDetail,
      organisationName: z.string(),
      readings: z.array(ReadingShape),
      /** A star in force would be renewed and keep its plaque. */
      isRenewal: z.boolean(),
    }),
    problems: [],
  },
  submitSelfScore: {
    method: 'POST',
    path: '/api/reviews/stars',
    summary: 'Score the own unit by a standard, with evidence for each item; measured items fill themselves',
    actors: staffKinds,
    input: z.strictObject({
      starId: Id,
      standardId: Id,
      organisationId: OrganisationId,
      items: z
        .array(z.strictObject({ itemId: ItemId, points: Points, words: MaybeWords, photos: Photos }))
        .check(z.maxLength(200)),
    }),
    output: StarDone,
    problems: [
      problems.idTaken,
      problems.unknownStandard,
      problems.wrongUse,
      problems.itemsMissing,
      problems.tooManyPoints,
      problems.measuredItem,
      problems.evidenceMissing,
      problems.alreadyWaiting,
      problems.unknownOrganisation,
    ],
  },
  listStars: {
    method: 'GET',
    path: '/api/reviews/stars',
    summary: 'Self-scores and stars within reach: those waiting for a review first',
    actors: staffKinds,
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.object({ items: z.array(StarRow), next: z.nullable(z.string()) }),
    problems: [],
  },
  getStar: {
    method: 'GET',
    path: '/api/reviews/stars/:starId',
    summary: 'One self-score with its evidence, its review and its star',
    actors: staffKinds,
    input: z.strictObject({ starId: Id }),
    output: z.object({
      ...StarRow.shape,
      thresholds: z.array(z.number()),
      code: z.nullable(z.string()),
      endedOn: z.nullable(z.string()),
      withdrawnWhy: z.nullable(z.string()),
      items: z.array(
        z.object({
          itemId: z.string(),
          area: z.string(),
          title: z.string(),
          evidence: z.string(),
          most: z.number(),
          points: z.number(),
          given: z.nullable(z.number()),
          isReduced: z.boolean(),
          words: z.nullable(z.string()),
          reason: z.nullable(z.string()),
          photos: z.array(z.string()),
          measured: z.nullable(
            z.object({
              name: Said,
              isShare: z.boolean(),
              thousandths: z.nullable(z.number()),
              n: z.number(),
            }),
          ),
        }),
      ),
      abilities: Abilities,
    }),
    problems: [],
  },
  reviewStar: {
    method: 'POST',
    path: '/api/reviews/stars/:starId/review',
    summary: 'Accept or reduce each item, with a reason where it is reduced; the total gives the star level',
    actors: staffKinds,
    input: z.strictObject({
      starId: Id,
      /** Only the items that are reduced; every other one is accepted as it was scored. */
      reduced: z
        .array(z.strictObject({ itemId: ItemId, points: Points, reason: MaybeWords }))
        .check(z.maxLength(200)),
    }),
    output: StarDone,
    problems: [problems.ownUnit, problems.alreadyReviewed, problems.tooManyPoints, problems.reasonMissing],
  },
  withdrawStar: {
    method: 'POST',
    path: '/api/reviews/stars/:starId/withdraw',
    summary: 'Withdraw a star, with the reason',
    actors: staffKinds,
    input: z.strictObject({ starId: Id, reason: Words }),
    output: StarDone,
    problems: [problems.ownUnit, problems.notInForce],
  },
  sweepStar: {
    method: 'POST',
    path: '/api/reviews/stars/:starId/sweep',
    summary: 'What the calendar does to a star by itself: the reminder before its end, and the end',
    actors: ['job'],
    input: z.strictObject({ starId: Id }),
    output: StarDone,
    problems: [],
  },
  getPlaque: {
    method: 'GET',
    path: '/api/reviews/plaques/:code',
    summary: 'What a plaque stands for: level, since, until, standard, and whether it is still in force',
    actors: everyKind,
    input: z.strictObject({ code: z.string().check(z.regex(/^[0-9A-Z]{4,16}$/)) }),
    output: z.object({
      code: z.string(),
      organisationName: z.string(),
      standardName: z.string(),
      level: z.number(),
      since: z.string(),
      until: z.string(),
      state: z.enum(['inForce', 'expired', 'withdrawn']),
    }),
    problems: [problems.unknownPlaque],
  },
})
