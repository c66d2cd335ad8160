import * as z from 'zod/mini'
import {
  Abilities,
  DayOn,
  Id,
  Moment,
  OrganisationId,
  PhoneText,
  PlaceId,
  Point,
  text,
} from '#platform/operations/fields.ts'
import * as words from './words.ts'

export const CaseKindField = z.enum(words.caseKinds)
export const ChannelField = z.enum(words.channels)
export const LevelField = z.enum(words.levels)
export const StatusField = z.enum(words.caseStatuses)
export const ResultField = z.enum(words.results)
export const RatingField = z.enum(words.ratings)

/** The id of a new case, made by the client: a UUIDv7 of a moment from 2020 to 2100, since a case's number tells its day. */
export const NewCaseId = z
  .string()
  .check(
    z.regex(
      /^0(1[6-9a-f]|2[0-9a-f]|3[0-9ab])[0-9a-f]{5}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    ),
  )

/** The resident's only key: 128 random bits in hex, made by the client so that a repeated submit is the same case. */
export const Receipt = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const Reason = text(2, 500)
export const Words = text(1, 2000)
export const Photos = z.array(Id).check(z.maxLength(6))

/** Where it is: a point, a known place, an address in words, any of them together, or nowhere in particular. */
const Where = z.strictObject({
  point: z.optional(Point),
  placeId: z.optional(PlaceId),
  address: z.optional(text(0, 200)),
})

const Contact = z.strictObject({
  name: z.optional(text(0, 60)),
  phone: z.optional(PhoneText),
})

const FormAnswers = z.record(z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)), text(0, 500))

/** What a person tells; the same for a resident, a grid worker and a clerk taking it down. */
export const told = {
  caseId: NewCaseId,
  receipt: Receipt,
  kind: CaseKindField,
  text: text(0, 2000),
  answers: z.optional(FormAnswers),
  photos: Photos,
  where: Where,
  contact: z.optional(Contact),
  /** The street or community secretary written to; otherwise the place decides. */
  recipientId: z.optional(OrganisationId),
  /** The organisation complained about; it never handles the case (CASE-13). */
  reportedId: z.optional(OrganisationId),
}

export const LocalText = z.strictObject({ zh: z.string(), en: z.string() })

/** Where a case stands after a step. */
export const CaseStanding = z.strictObject({
  caseId: Id,
  number: z.string(),
  status: StatusField,
  responsibleId: OrganisationId,
  promisedAt: z.nullable(Moment),
  abilities: Abilities,
})

const Stopped = z.nullable(z.strictObject({ why: z.enum(words.stopReasons), since: Moment }))

const ClockFace = z.strictObject({
  dueAt: Moment,
  metAt: z.nullable(Moment),
  isOnTime: z.nullable(z.boolean()),
})

const Clocks = z.strictObject({
  firstResponse: ClockFace,
  handling: ClockFace,
  total: ClockFace,
  stopped: Stopped,
})

/** One step of the thread. `text` is null where there was none or where it has been erased. */
export const Step = z.strictObject({
  version: z.int(),
  at: Moment,
  what: z.string(),
  level: LevelField,
  organisationId: z.nullable(OrganisationId),
  organisationName: z.nullable(z.string()),
  toOrganisationName: z.nullable(z.string()),
  text: z.nullable(z.string()),
  photos: z.array(Id),
  dueAt: z.nullable(Moment),
  result: z.nullable(z.string()),
})

/** The desk also sees which post acted; a resident's step never names a person. */
const DeskStep = z.extend(Step, { actor: z.nullable(z.string()), usedMinutes: z.nullable(z.int()) })

export const CaseRow = z.strictObject({
  caseId: Id,
  number: z.string(),
  kind: CaseKindField,
  channel: ChannelField,
  status: StatusField,
  level: LevelField,
  excerpt: z.nullable(z.string()),
  photoCount: z.int(),
  placeId: z.nullable(PlaceId),
  placeName: z.nullable(z.string()),
  responsibleId: OrganisationId,
  responsibleName: z.nullable(z.string()),
  receivedAt: Moment,
  dueAt: z.nullable(Moment),
  isOverdue: z.boolean(),
  isStopped: z.boolean(),
  isSupervised: z.boolean(),
  joined: z.int(),
})

/** What the author sees: who has it, by when, every step; never who rated or who else wrote. */
export const MyCase = z.strictObject({
  caseId: Id,
  number: z.string(),
  kind: CaseKindField,
  status: StatusField,
  text: z.nullable(z.string()),
  photos: z.array(Id),
  where: z.nullable(Where),
  placeName: z.nullable(z.string()),
  responsibleName: z.nullable(z.string()),
  receivedAt: Moment,
  promisedAt: z.nullable(Moment),
  confirmBy: z.nullable(Moment),
  stopped: Stopped,
  result: z.nullable(ResultField),
  closedAs: z.nullable(z.enum(words.closings)),
  hasRated: z.boolean(),
  /** How many others told the same. */
  joined: z.int(),
  isMerged: z.boolean(),
  steps: z.array(Step),
  abilities: Abilities,
})

const WhistlePart = z.strictObject({
  whistleId: Id,
  organisationId: OrganisationId,
  organisationName: z.nullable(z.string()),
  /** Whether the reader acts for this department. */
  isOurs: z.boolean(),
  task: z.nullable(z.string()),
  calledAt: Moment,
  dueAt: Moment,
  reportedAt: z.nullable(Moment),
  finishedAt: z.nullable(Moment),
})

const UsedTime = z.strictObject({
  level: LevelField,
  organisationId: OrganisationId,
  organisationName: z.nullable(z.string()),
  minutes: z.int(),
})

const CaseReference = z.strictObject({ caseId: Id, number: z.string() })

/** What the desk sees. The contact is masked; whoever handles the case never sees its rating (CASE-13). */
export const DeskCase = z.extend(CaseRow, {
  text: z.nullable(z.string()),
  answers: z.record(z.string(), z.string()),
  photos: z.array(Id),
  where: z.nullable(Where),
  contact: z.nullable(z.strictObject({ name: z.nullable(z.string()), phone: z.nullable(z.string()) })),
  firstReceiverId: OrganisationId,
  firstReceiverName: z.nullable(z.string()),
  isDispatchFinal: z.boolean(),
  clocks: Clocks,
  used: z.array(UsedTime),
  whistles: z.array(WhistlePart),
  visits: z.array(
    z.strictObject({
      visitId: Id,
      at: Moment,
      way: z.enum(words.visitWays),
      result: z.enum(words.visitResults),
    }),
  ),
  disputes: z.int(),
  extensions: z.int(),
  result: z.nullable(ResultField),
  closedAs: z.nullable(z.enum(words.closings)),
  rating: z.nullable(RatingField),
  mergedInto: z.nullable(CaseReference),
  duplicates: z.array(CaseReference),
  isPublished: z.boolean(),
  steps: z.array(DeskStep),
  abilities: Abilities,
})

/** A case told so that nobody can be recognised: no text but a published one, no point, no author. */
export const SimilarCase = z.strictObject({
  caseId: Id,
  number: z.string(),
  kind: CaseKindField,
  status: StatusField,
  placeName: z.nullable(z.string()),
  receivedOn: DayOn,
  joined: z.int(),
  title: z.nullable(z.string()),
  likeness: z.number().check(z.gte(0), z.lte(1)),
})

export const BoardItem = z.strictObject({
  caseId: Id,
  number: z.string(),
  kind: CaseKindField,
  placeId: z.nullable(PlaceId),
  placeName: z.nullable(z.string()),
  title: z.string(),
  outcome: z.string(),
  result: ResultField,
  closedAs: z.nullable(z.enum(words.closings)),
  workingMinutes: z.int(),
  answeredAt: Moment,
})
