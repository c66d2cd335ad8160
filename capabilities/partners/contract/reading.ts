import { everyKind } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, PlaceId, queryNumber } from '#platform/operations/fields.ts'
import {
  ActivityShape,
  ItemShape,
  itemStates,
  PartnerBrief,
  Results,
  reviewResults,
  VersionedAgreement,
} from '../shapes.ts'

const paged = {
  skip: z._default(queryNumber(0, 100_000), 0),
  limit: z._default(queryNumber(1, 200), 100),
}
const Thanks = z.object({ thanksId: z.string(), on: z.string(), words: z.string() })

const PartnerPage = {
  ...PartnerBrief.shape,
  agreement: z.nullable(VersionedAgreement),
  activitiesHeld: z.array(ActivityShape),
  items: z.array(ItemShape),
}

/** Reading partnerships: the public page, the partner’s own, the desk. */
export const readingContract = contract({
  listPartners: {
    method: 'GET',
    path: '/api/partners',
    summary: 'Partners of a place and all below it; those who keep them see invited and ended ones too',
    actors: everyKind,
    input: z.strictObject({ within: z.optional(PlaceId), ...paged }),
    output: z.object({ partners: z.array(PartnerBrief), total: z.number() }),
    problems: [],
  },
  getPartner: {
    method: 'GET',
    path: '/api/partners/:partnerId',
    summary: 'A partner: what both sides promised and what came of it',
    actors: everyKind,
    input: z.strictObject({ partnerId: Id }),
    output: z.object({
      ...PartnerPage,
      /** What came of it since the agreement began; null to those who do not keep it. */
      results: z.nullable(Results),
      isOfferPending: z.boolean(),
      reviews: z.array(
        z.object({
          reviewId: z.string(),
          on: z.string(),
          result: z.enum(reviewResults),
          words: z.string(),
          results: Results,
        }),
      ),
      abilities: Abilities,
    }),
    problems: [],
  },
  getMyPartner: {
    method: 'GET',
    path: '/api/my-partner',
    summary: 'The partner’s own page, which its link opens: the agreement to accept, items to claim, thanks',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      ...PartnerPage,
      offered: z.nullable(VersionedAgreement),
      open: z.array(ItemShape),
      words: z.array(Thanks),
      results: z.nullable(Results),
      abilities: Abilities,
    }),
    problems: [],
  },
  listItems: {
    method: 'GET',
    path: '/api/service-items',
    summary: 'Service items of a place and all below it',
    actors: everyKind,
    input: z.strictObject({ within: PlaceId, status: z.optional(z.enum(itemStates)), ...paged }),
    output: z.object({ items: z.array(ItemShape), total: z.number(), abilities: Abilities }),
    problems: [],
  },
})
