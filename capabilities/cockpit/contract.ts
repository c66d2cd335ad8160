import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { measures } from '#platform/figures/figure.ts'
import { contract } from '#platform/operations/contract.ts'
import { Cursor, DayOn, PlaceId, queryNumber } from '#platform/operations/fields.ts'
import { stepNames } from '#platform/figures/periods.ts'
import { cockpitProblems as problems } from './problems.ts'
import { axes, columnAxes, documentKinds, figureUses } from './shapes.ts'

const Words = z.object({ zh: z.string(), en: z.string() })
const FigureId = z.string().check(z.regex(/^[a-z]+(\.[a-zA-Z]{2,40}){1,2}$/))
const FigureIds = z
  .string()
  .check(z.maxLength(2_000), z.regex(/^[a-z]+(\.[a-zA-Z]+){1,2}(,[a-z]+(\.[a-zA-Z]+){1,2})*$/))
const Slice = z.string().check(z.regex(/^(kind|channel):[0-9A-Za-z_.-]{1,64}$/))
const Tree = z.enum(['place', 'organisation'])

export const FigureShape = z.object({
  figureId: z.string(),
  name: Words,
  meaning: Words,
  unit: Words,
  measure: z.enum(measures),
  better: z.enum(['up', 'down', 'neither']),
  /** Of a share: what the part is, and of which whole. */
  shareOf: z.nullable(z.object({ part: Words, whole: Words })),
  /** Everything it can be split by (`kind:letter`), with its name. */
  slices: z.array(z.object({ slice: z.string(), name: Words })),
})
export type FigureShape = z.output<typeof FigureShape>

/** `value` is null where nothing was counted; `n` is how many it stands on, `part` the numerator of a share. */
export const ValueShape = z.object({
  figureId: z.string(),
  value: z.nullable(z.number()),
  n: z.number(),
  part: z.nullable(z.number()),
})
export type ValueShape = z.output<typeof ValueShape>

/** A row or column: a node, a period, a slice or a figure. */
const Heading = z.object({
  id: z.string(),
  /** Name of a node; the others are named by the reader’s language. */
  name: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
})
export type Heading = z.output<typeof Heading>

const freshness = { asOf: z.string(), lagSeconds: z.number() }

const asked = {
  tree: Tree,
  node: PlaceId,
  from: DayOn,
  to: DayOn,
  /** `kind:letter` or `channel:qr`; everything unless told. */
  slice: z.optional(Slice),
  /** Under the tree of this past day; today's unless told. */
  under: z.optional(DayOn),
}

/** The month (1–12) in which a plan’s year begins; January unless told. */
const firstMonth = z.optional(queryNumber(1, 12))

const askedProblems = [problems.daysReversed, problems.unknownFigure, problems.periodTooLong] as const

export const cockpitContract = contract({
  listFigures: {
    method: 'GET',
    path: '/api/figures',
    summary:
      'Every figure there is: what it counts in one sentence, since which version, what it is made of, where it is used',
    actors: ['anonymous', 'resident', 'staff', 'console', 'job'],
    input: z.strictObject({}),
    output: z.object({
      figures: z.array(
        z.object({
          ...FigureShape.shape,
          version: z.number(),
          /** Since when this house counts it so; null until its past is counted. */
          since: z.nullable(z.string()),
          /** The types of entries it is made of. */
          madeOf: z.array(z.string()),
          usedIn: z.array(z.enum(figureUses)),
          /** Scorecards, plans and standards that count by it, as far as the reader may know. */
          documents: z.array(
            z.object({ kind: z.enum(documentKinds), documentId: z.string(), name: z.string() }),
          ),
        }),
      ),
    }),
    problems: [],
  },
  readFigures: {
    method: 'GET',
    path: '/api/figures/values',
    summary:
      'Figures of one place or organisation with all below it, over any days, under today’s tree or a past day’s',
    actors: staffKinds,
    input: z.strictObject({ ...asked, figures: FigureIds }),
    output: z.object({ ...freshness, values: z.array(ValueShape) }),
    problems: askedProblems,
  },
  readFigureSeries: {
    method: 'GET',
    path: '/api/figures/series',
    summary: 'The same figures step by step',
    actors: staffKinds,
    input: z.strictObject({ ...asked, figures: FigureIds, step: z.enum(stepNames), firstMonth }),
    output: z.object({
      ...freshness,
      steps: z.array(z.object({ from: z.string(), to: z.string(), values: z.array(ValueShape) })),
    }),
    problems: askedProblems,
  },
  compareBelow: {
    method: 'GET',
    path: '/api/figures/below',
    summary: 'The same figures for each place or organisation directly below, for a map or a table',
    actors: staffKinds,
    input: z.strictObject({ ...asked, figures: FigureIds }),
    output: z.object({
      ...freshness,
      nodes: z.array(z.object({ nodeId: z.string(), values: z.array(ValueShape) })),
    }),
    problems: askedProblems,
  },
  readPeers: {
    method: 'GET',
    path: '/api/figures/peers',
    summary:
      'How the same figures spread among others of this kind and size, as quarters; never whose they are, and nothing where there are fewer than eight',
    actors: staffKinds,
    input: z.strictObject({
      tree: Tree,
      node: PlaceId,
      from: DayOn,
      to: DayOn,
      slice: z.optional(Slice),
      figures: FigureIds,
    }),
    output: z.object({
      ...freshness,
      group: z.nullable(
        z.object({
          kind: z.string(),
          within: z.nullable(z.object({ nodeId: z.string(), name: z.string() })),
          band: z.nullable(z.object({ from: z.number(), to: z.nullable(z.number()) })),
          peers: z.number(),
        }),
      ),
      figures: z.array(
        z.object({
          figureId: z.string(),
          low: z.number(),
          middle: z.number(),
          high: z.number(),
          counted: z.number(),
          quarter: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
        }),
      ),
    }),
    problems: askedProblems,
  },
  readFigureTable: {
    method: 'GET',
    path: '/api/figures/table',
    summary:
      'Figures laid out in a table: by place or organisation, by period, by kind or channel; totals are counted anew, not added up',
    actors: staffKinds,
    input: z.strictObject({
      ...asked,
      figures: FigureIds,
      rows: z.enum(axes),
      columns: z.enum(columnAxes),
      step: z._default(z.enum(stepNames), 'month'),
      firstMonth,
      /** How many levels below: 1 for what stands directly below. */
      depth: z._default(queryNumber(1, 3), 1),
      /** Of levels such as "overdue now": at the end of each period, or the mean over its days. */
      levels: z._default(z.enum(['last', 'mean']), 'last'),
    }),
    output: z.object({
      ...freshness,
      rows: z.array(Heading),
      columns: z.array(Heading),
      /** By row and column. */
      cells: z.array(z.array(ValueShape)),
      /** Of each row over all its columns; null where columns are figures. */
      rowTotals: z.nullable(z.array(ValueShape)),
      columnTotals: z.array(ValueShape),
      total: z.nullable(ValueShape),
    }),
    problems: [
      ...askedProblems,
      problems.tableTooLarge,
      problems.sameAxis,
      problems.slicesCross,
      problems.oneFigureOnly,
      problems.tooManyFigures,
    ],
  },
  openFigure: {
    method: 'GET',
    path: '/api/figures/entries',
    summary: 'Open a number: the very entries it counts, newest first',
    actors: staffKinds,
    input: z.strictObject({
      ...asked,
      figure: FigureId,
      after: z.optional(Cursor),
      limit: z._default(queryNumber(1, 200), 50),
    }),
    output: z.object({
      items: z.array(
        z.object({
          /** These three and the moment are null where the entry is one person's own; its place is then the one asked for. */
          seq: z.nullable(z.string()),
          stream: z.nullable(z.string()),
          version: z.nullable(z.number()),
          type: z.string(),
          at: z.nullable(z.string()),
          occurredOn: z.string(),
          place: z.nullable(z.string()),
          organisation: z.nullable(z.string()),
          /** What this entry adds: an amount, minutes of a median, or the part and the whole of a share. */
          amount: z.number(),
          whole: z.nullable(z.number()),
        }),
      ),
      next: z.nullable(z.string()),
    }),
    problems: askedProblems,
  },
  readPublicFigures: {
    method: 'GET',
    path: '/api/public-figures',
    summary:
      'The public figures of a place over a finished month, with small cells hidden; only whole months, so that no day can be subtracted out',
    actors: ['anonymous', 'resident', 'staff'],
    input: z.strictObject({ placeId: PlaceId, month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) }),
    output: z.object({
      ...freshness,
      figures: z.array(
        z.object({
          ...ValueShape.shape,
          name: Words,
          meaning: Words,
          unit: Words,
          measure: FigureShape.shape.measure,
          /** Fewer than ten stand behind it: not shown, so that nobody is recognised. */
          isHidden: z.boolean(),
        }),
      ),
    }),
    problems: [problems.monthNotOver],
  },
})
