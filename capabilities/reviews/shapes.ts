import * as z from 'zod/mini'
import { Id, nameText, OrganisationId, text } from '#platform/operations/fields.ts'
import {
  areaParts,
  benefitKinds,
  commendationStatuses,
  commendedKinds,
  marks,
  partnerGrades,
  standardUses,
  starStatuses,
  voterKinds,
} from './closed-lists.ts'

/** Shapes that several operations of this capability share. */

export const Use = z.enum(standardUses)
export const MarkField = z.enum(marks)
export const VotersField = z.enum(voterKinds)
export const Grade = z.enum(partnerGrades)
export const Benefit = z.enum(benefitKinds)
export const CommendedField = z.enum(commendedKinds)

export const ItemId = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,40}$/))
export const Points = z.int().check(z.gte(0), z.lte(100))
export const Name = nameText(80)
export const Words = text(1, 1_000)
export const MaybeWords = text(0, 1_000)
export const Photos = z.array(Id).check(z.maxLength(6))

const ItemField = z.strictObject({
  itemId: ItemId,
  title: text(1, 120),
  points: z.int().check(z.gte(1), z.lte(100)),
  evidence: text(0, 200),
  measured: z.nullable(
    z.strictObject({
      figureId: z.string().check(z.minLength(3), z.maxLength(80)),
      /** The value at which the item has all its points; of a share, a fraction (0.9). */
      full: z.number().check(z.gt(0), z.lte(1_000_000)),
    }),
  ),
})

export const AreaField = z.strictObject({
  part: z.enum(areaParts),
  title: text(1, 60),
  items: z.array(ItemField).check(z.minLength(1), z.maxLength(40)),
})

export const StandardRow = z.object({
  standardId: z.string(),
  organisationName: z.nullable(z.string()),
  use: Use,
  name: z.string(),
  items: z.number(),
  on: z.string(),
})

export const StandardDetail = z.object({
  ...StandardRow.shape,
  areas: z.array(AreaField),
  thresholds: z.array(z.number()),
  validMonths: z.number(),
})

export const StarRow = z.object({
  starId: z.string(),
  standardId: z.string(),
  standardName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  status: z.enum(starStatuses),
  level: z.number(),
  total: z.nullable(z.number()),
  submittedOn: z.string(),
  since: z.nullable(z.string()),
  until: z.nullable(z.string()),
  isExpiring: z.boolean(),
})

export const StarDone = z.object({
  starId: z.string(),
  status: z.enum(starStatuses),
  level: z.number(),
  total: z.nullable(z.number()),
  code: z.nullable(z.string()),
})

export const RatingRow = z.object({
  ratingId: z.string(),
  standardName: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  total: z.number(),
  grade: Grade,
  since: z.string(),
  until: z.string(),
  isInForce: z.boolean(),
  benefitFen: z.number(),
})

const CountedShape = z.object({ n: z.number(), counts: z.nullable(z.array(z.number())) })

export const SeatResultShape = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  panel: CountedShape,
  residents: CountedShape,
  shares: z.nullable(z.array(z.number())),
  result: z.nullable(MarkField),
})

export const RoundRow = z.object({
  roundId: z.string(),
  name: z.string(),
  organisationName: z.nullable(z.string()),
  from: z.string(),
  until: z.string(),
  seats: z.number(),
  isClosed: z.boolean(),
})

export const CommendationRow = z.object({
  commendationId: z.string(),
  kind: CommendedField,
  honour: z.string(),
  /** Whole for groups, masked for people. */
  name: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  status: z.enum(commendationStatuses),
  noticeUntil: z.nullable(z.string()),
  openObjections: z.number(),
  isPublished: z.boolean(),
})

export const CommendationDone = z.object({
  commendationId: z.string(),
  status: z.enum(commendationStatuses),
  isPublished: z.boolean(),
})

export const OrganisationIds = z.array(OrganisationId).check(z.minLength(1), z.maxLength(200))
