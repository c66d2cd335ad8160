import * as z from 'zod/mini'
import {
  Abilities,
  DayOn,
  Id,
  Moment,
  nameText,
  OrganisationId,
  PlaceId,
  text,
} from '#platform/operations/fields.ts'
import * as words from './words.ts'

/** Shapes that several operations of this capability share. */

export const KindField = z.enum(words.promiseKinds)
export const GatheringKindField = z.enum(words.gatheringKinds)
export const StatusField = z.enum(words.promiseStatuses)
export const Title = nameText(120)
export const PublicWords = text(1, 2000)
export const Photos = z.array(Id).check(z.maxLength(6))
/** The key of one who accepts: 128 random bits in hex, made by the client; only its hash is kept. */
export const Receipt = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const Receipts = z.array(Receipt).check(z.maxLength(30))
export const Amount = z.strictObject({
  count: z.int().check(z.gte(1), z.lte(10_000_000)),
  unit: z.enum(words.amountUnits),
})
export const Milestones = z
  .array(z.strictObject({ milestoneId: Id, title: nameText(80) }))
  .check(z.maxLength(12))
export const DeputyCount = z.strictObject({
  level: z.enum(words.deputyLevels),
  count: z.int().check(z.gte(1), z.lte(500)),
})

/** Where a promise stands after a step, and what this reader may do next. */
export const PromiseStanding = z.strictObject({
  promiseId: Id,
  status: StatusField,
  dueOn: z.nullable(DayOn),
  abilities: Abilities,
})

export const PromiseRow = z.strictObject({
  promiseId: Id,
  kind: KindField,
  status: StatusField,
  title: z.string(),
  gatheringId: z.nullable(Id),
  listId: z.nullable(Id),
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  ownerId: z.nullable(OrganisationId),
  ownerName: z.nullable(z.string()),
  askerName: z.nullable(z.string()),
  /** The day in force, and the one first promised. */
  dueOn: z.nullable(DayOn),
  firstDueOn: z.nullable(DayOn),
  doneOn: z.nullable(DayOn),
  isLate: z.boolean(),
  isInTime: z.nullable(z.boolean()),
  acceptedAs: z.nullable(z.enum(words.acceptances)),
  amount: z.nullable(Amount),
  steps: z.strictObject({ done: z.int(), all: z.int() }),
  voices: z.strictObject({ invited: z.int(), accept: z.int(), notYet: z.int() }),
})

const ThreadStep = z.strictObject({
  version: z.int(),
  at: Moment,
  what: z.string(),
  text: z.nullable(z.string()),
  photos: z.array(Id),
  milestone: z.nullable(z.string()),
  /** The day that was promised with this step. */
  dueOn: z.nullable(DayOn),
})

export const PromisePage = z.extend(PromiseRow, {
  detail: z.nullable(z.string()),
  convenerName: z.nullable(z.string()),
  needsEvidence: z.boolean(),
  confirmBy: z.nullable(Moment),
  milestones: z.array(z.strictObject({ milestoneId: Id, title: z.string(), doneOn: z.nullable(DayOn) })),
  thread: z.array(ThreadStep),
  abilities: Abilities,
})

/** How many promises of a gathering or a list stand how. */
const Counts = z.strictObject({
  all: z.int(),
  raised: z.int(),
  answered: z.int(),
  underWay: z.int(),
  late: z.int(),
  done: z.int(),
  kept: z.int(),
  keptInTime: z.int(),
  broken: z.int(),
})

export const GatheringRow = z.strictObject({
  gatheringId: Id,
  kind: GatheringKindField,
  title: z.string(),
  on: DayOn,
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  convenerId: OrganisationId,
  convenerName: z.nullable(z.string()),
  deputies: z.array(DeputyCount),
  counts: Counts,
  abilities: Abilities,
})

export const ListRow = z.strictObject({
  listId: Id,
  title: z.string(),
  year: z.int(),
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  convenerId: OrganisationId,
  convenerName: z.nullable(z.string()),
  needsEvidence: z.boolean(),
  counts: Counts,
  abilities: Abilities,
})
