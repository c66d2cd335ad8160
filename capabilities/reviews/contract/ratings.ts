import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Cursor, Abilities, Id, OrganisationId } from '#platform/operations/fields.ts'
import { reviewsProblems as problems } from '../problems.ts'
import { Benefit, Grade, ItemId, MaybeWords, Points, RatingRow } from '../shapes.ts'
import { staffKinds } from '#platform/access/actor.ts'

export const ratingsContract = contract({
  ratePartner: {
    method: 'POST',
    path: '/api/reviews/ratings',
    summary: 'Grade a partner firm item by item from confirmed facts',
    actors: staffKinds,
    input: z.strictObject({
      ratingId: Id,
      standardId: Id,
      organisationId: OrganisationId,
      facts: z
        .array(z.strictObject({ itemId: ItemId, points: Points, fact: MaybeWords }))
        .check(z.maxLength(200)),
    }),
    output: z.object({ ratingId: z.string(), total: z.number(), grade: Grade, until: z.string() }),
    problems: [
      problems.idTaken,
      problems.notAFirm,
      problems.ownUnit,
      problems.unknownStandard,
      problems.wrongUse,
      problems.itemsMissing,
      problems.tooManyPoints,
      problems.unknownOrganisation,
    ],
  },
  grantBenefit: {
    method: 'POST',
    path: '/api/reviews/ratings/:ratingId/benefits',
    summary: 'Record what a firm of grade A was given, in fen, in the name of the office or department',
    actors: staffKinds,
    input: z.strictObject({
      ratingId: Id,
      benefitId: Id,
      kind: Benefit,
      amountFen: z.int(),
      byOrganisationId: OrganisationId,
    }),
    output: z.object({ ratingId: z.string(), benefitFen: z.number() }),
    problems: [problems.notGradeA, problems.amountNotPositive],
  },
  listRatings: {
    method: 'GET',
    path: '/api/reviews/ratings',
    summary: 'Partner firms with their grades and what they were given, within reach',
    actors: staffKinds,
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.object({ items: z.array(RatingRow), next: z.nullable(z.string()), abilities: Abilities }),
    problems: [],
  },
  getRating: {
    method: 'GET',
    path: '/api/reviews/ratings/:ratingId',
    summary: 'One rating with the facts behind each item and the benefits it opened',
    actors: staffKinds,
    input: z.strictObject({ ratingId: Id }),
    output: z.object({
      ...RatingRow.shape,
      items: z.array(
        z.object({
          itemId: z.string(),
          title: z.string(),
          most: z.number(),
          points: z.number(),
          fact: z.nullable(z.string()),
        }),
      ),
      benefits: z.array(
        z.object({
          benefitId: z.string(),
          kind: Benefit,
          amountFen: z.number(),
          byName: z.string(),
          on: z.string(),
        }),
      ),
      abilities: Abilities,
    }),
    problems: [],
  },
})
