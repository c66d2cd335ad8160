import * as z from 'zod/mini'
import { DayOn, nameText, PlaceId, text } from '#platform/operations/fields.ts'
import { drawnKinds, placeKinds } from './kinds.ts'

/** Shapes that several operations of this capability share. */

export const Kind = z.enum(placeKinds)
export const DrawnKind = z.enum(drawnKinds)
export const PlaceName = nameText(80)
export const DoorCode = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/))
export const Datum = z.enum(['WGS-84', 'GCJ-02', 'BD-09'])

const Position = z.tuple([z.number().check(z.gte(-180), z.lte(180)), z.number().check(z.gte(-90), z.lte(90))])
const Ring = z.array(Position).check(z.minLength(4), z.maxLength(20_000))

export const Area = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z
    .array(z.array(Ring).check(z.minLength(1), z.maxLength(200)))
    .check(z.minLength(1), z.maxLength(500)),
})

/** A ring drawn by hand: [longitude, latitude] pairs, closed or not. */
export const DrawnRing = z.array(Position).check(z.minLength(3), z.maxLength(2_000))

export const PlaceBrief = z.object({
  placeId: z.string(),
  name: z.string(),
  kind: Kind,
  /** Names of the places above, widest first. */
  above: z.array(z.string()),
})
export type PlaceBrief = z.output<typeof PlaceBrief>

export const PlaceRow = z.object({
  ...PlaceBrief.shape,
  code: z.nullable(z.string()),
  form: z.nullable(z.string()),
  parentId: z.nullable(z.string()),
  childCount: z.number(),
  hasBoundary: z.boolean(),
})
export type PlaceRow = z.output<typeof PlaceRow>

export const Address = z.object({ addressId: z.string(), text: z.string(), aliases: z.array(z.string()) })

export const Answerable = z.object({
  organisationId: z.string(),
  name: z.string(),
  kind: z.string(),
  /** The place the responsibility was given for: the place asked about or one above it. */
  placeId: z.string(),
  placeName: z.string(),
})
export type Answerable = z.output<typeof Answerable>

export const Boundary = z.object({
  area: Area,
  source: z.string(),
  approval: z.nullable(z.string()),
  on: z.string(),
})

export const PlaceState = z.object({
  placeId: z.string(),
  status: z.enum(['standing', 'ended']),
  name: z.string(),
  kind: Kind,
  parentId: z.nullable(z.string()),
  doorCode: z.nullable(z.string()),
})
export type PlaceState = z.output<typeof PlaceState>

export const Change = z.strictObject({ placeId: PlaceId, on: DayOn })
export const SourceText = text(1, 200)
export const ApprovalText = z.nullable(text(1, 60))

/** A file as base64, plain or gzip. */
export const FileContent = z
  .string()
  .check(z.minLength(4), z.maxLength(45_000_000), z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

/** `row` as a spreadsheet numbers it, the titles being row 1; for a map file, the number of the feature. */
const RowProblem = z.object({ row: z.number(), field: z.string(), zh: z.string(), en: z.string() })

const Named = z.object({ placeId: z.string(), name: z.string() })

export const ImportOutcome = z.object({
  importId: z.string(),
  applied: z.boolean(),
  rows: z.number(),
  added: z.number(),
  renamed: z.number(),
  moved: z.number(),
  reshaped: z.number(),
  unchanged: z.number(),
  /** In the house but not in the file, below a place the file speaks of. Nothing is removed. */
  absent: z.number(),
  encoding: z.string(),
  problems: z.array(RowProblem),
  problemCount: z.number(),
  examples: z.object({
    added: z.array(Named),
    renamed: z.array(z.object({ ...Named.shape, was: z.string() })),
    moved: z.array(z.object({ ...Named.shape, from: z.string(), to: z.string() })),
    absent: z.array(Named),
  }),
  milliseconds: z.number(),
})
export type ImportOutcome = z.output<typeof ImportOutcome>

/** What a change of the tree would do; figures are counted over the ledger, none is lost. */
export const Effect = z.object({
  /** Places that stand below and go along. */
  placesBelow: z.number(),
  /** Entries in the ledger that will count under the new place too. */
  entries: z.number(),
  before: z.array(
    z.object({ placeId: z.string(), name: z.string(), placesBelow: z.number(), entries: z.number() }),
  ),
  after: z.array(
    z.object({ placeId: z.string(), name: z.string(), placesBelow: z.number(), entries: z.number() }),
  ),
  /** Totals of everything concerned, before and after: always the same. */
  totalBefore: z.number(),
  totalAfter: z.number(),
})
export type Effect = z.output<typeof Effect>
