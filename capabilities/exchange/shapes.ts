import * as z from 'zod/mini'
import { Abilities, DayOn, Id, Moment, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import * as words from './words.ts'

/** Shapes that several operations of this capability share. */

export const ListField = z.enum(words.lists)
export const KindField = z.enum(words.itemKinds)
export const SkillField = z.enum(words.skills)
export const StatusField = z.enum(words.itemStatuses)
export const Times = z.array(z.enum(words.times)).check(z.maxLength(3))
/** Words of residents: what it is about. */
export const Words = text(2, 300)
/** A few words with a step; may be left empty. */
export const Note = text(0, 300)
/** 128 random bits in hex, made by the client; only its hash is kept. */
export const Receipt = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/** Where an item stands after a step, and what this reader may do next. */
export const ItemStanding = z.strictObject({ itemId: Id, status: StatusField, abilities: Abilities })

/** One line of a list: nobody is named in it. */
export const ItemRow = z.strictObject({
  itemId: Id,
  list: ListField,
  kind: KindField,
  status: StatusField,
  skill: z.nullable(SkillField),
  times: Times,
  title: z.string(),
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  organisationId: z.nullable(OrganisationId),
  organisationName: z.nullable(z.string()),
  until: z.nullable(DayOn),
  postedAt: Moment,
  dueOn: z.nullable(DayOn),
  repairOn: z.nullable(DayOn),
})

/** A photo and what is on it, for those who cannot see it. */
const PhotoGiven = z.strictObject({ photoId: Id, alt: text(0, 80) })
export const PhotosGiven = z.array(PhotoGiven).check(z.maxLength(6))

export const ReasonSaid = z.strictObject({ what: z.string(), zh: z.string(), en: z.string() })
export const MatchRow = z.strictObject({ ...ItemRow.shape, reasons: z.array(ReasonSaid) })

/** A service that still wants volunteers, or a shift that nobody has yet, with why it suits. */
export const OccasionRow = z.strictObject({
  occasionId: Id,
  what: z.enum(words.occasionKinds),
  /** The project or the roster it belongs to. */
  aboutId: Id,
  title: z.string(),
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  on: DayOn,
  until: DayOn,
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  reasons: z.array(ReasonSaid),
})

/** Somebody who could help, known by nothing but why: the handle is good for this one need. */
export const HelperRow = z.strictObject({
  handle: z.string(),
  standing: z.enum(['free', 'asked', 'declined']),
  reasons: z.array(ReasonSaid),
})

/** One step of an item’s story, in the words this reader may see. */
const Step = z.strictObject({ version: z.int(), at: Moment, what: z.string(), text: z.nullable(z.string()) })

export const ItemPage = z.strictObject({
  ...ItemRow.shape,
  /** Whether the reader stands behind the item, has taken it on, or looks after the community. */
  isOwn: z.boolean(),
  isMine: z.boolean(),
  words: z.nullable(z.string()),
  reach: z.nullable(z.string()),
  postedBy: z.nullable(z.string()),
  claimedBy: z.nullable(z.string()),
  claimedAt: z.nullable(Moment),
  confirmBy: z.nullable(Moment),
  /** Whether the reader was asked whether they could help, and has not answered. */
  isAsked: z.boolean(),
  photos: z.array(z.strictObject({ photoId: Id, alt: z.nullable(z.string()) })),
  steps: z.array(Step),
  abilities: Abilities,
})

export const RepairDay = z.strictObject({
  repairDayId: Id,
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  on: DayOn,
  from: z.string(),
  to: z.string(),
  where: z.string(),
  technicians: z.int(),
  repairs: z.int(),
})

/** A repair day on one sheet: by trade who comes, what to bring, and what is mended by whom and about when. */
export const RepairSheet = z.strictObject({
  repairDayId: Id,
  placeName: z.nullable(z.string()),
  on: DayOn,
  from: z.string(),
  to: z.string(),
  where: z.string(),
  trades: z.array(
    z.strictObject({
      /** Null for what asks for no trade. */
      trade: z.nullable(z.enum(words.repairSkills)),
      technicians: z.array(z.string()),
      repairs: z.array(
        z.strictObject({
          itemId: Id,
          title: z.string(),
          technician: z.nullable(z.string()),
          at: z.nullable(z.string()),
          isTaken: z.boolean(),
        }),
      ),
    }),
  ),
})
