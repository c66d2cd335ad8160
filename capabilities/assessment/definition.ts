import * as z from 'zod/mini'
import { OrganisationId, text } from '#platform/operations/fields.ts'
import { periodKinds, unitKinds } from './words.ts'

/** What an office publishes as its scorecard: closed data, no expression, no person. */

const FigureId = z.string().check(z.regex(/^[a-z]+\.[a-zA-Z]{2,40}$/))
const SmallId = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,30}$/))
const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))
const Value = z.number().check(z.gte(-1_000_000), z.lte(1_000_000))

const Scoring = z.discriminatedUnion('form', [
  /** Nothing at `floor`, all at `goal`, straight between; `goal` below `floor` means less is better. */
  z.strictObject({ form: z.literal('linear'), floor: Value, goal: Value }),
  /** "16 of 20": the share of the target that was reached. */
  z.strictObject({ form: z.literal('targetShare'), target: z.number().check(z.gt(0), z.lte(1_000_000)) }),
  /** All at zero, nothing at `most` or more. */
  z.strictObject({ form: z.literal('lessIsBetter'), most: z.number().check(z.gt(0), z.lte(1_000_000)) }),
  /** The highest step that was reached, in percent of the points. */
  z.strictObject({
    form: z.literal('steps'),
    steps: z
      .array(z.strictObject({ from: Value, percent: whole(0, 100) }))
      .check(z.minLength(1), z.maxLength(10)),
  }),
])
export type Scoring = z.output<typeof Scoring>

const Chosen = z.strictObject({ figureId: FigureId, version: whole(1, 10_000) })

export type Chosen = z.output<typeof Chosen>

const Source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('figure'),
    figure: Chosen,
    /** Counted per hundred of another figure. */
    per: z.nullable(Chosen),
    /** Matters left unanswered: each counts as so many that failed. */
    ignored: z.nullable(z.strictObject({ figure: Chosen, weight: whole(1, 5) })),
    /** Fewer than this, and the part is left out for the unit. */
    leastSample: whole(1, 1_000),
    scoring: Scoring,
  }),
  z.strictObject({ kind: z.literal('evidence'), wanted: text(2, 300) }),
])
export type Source = z.output<typeof Source>

const Part = z.strictObject({ partId: SmallId, title: text(1, 60), weight: whole(1, 100), source: Source })
export type Part = z.output<typeof Part>

const Area = z.strictObject({
  areaId: SmallId,
  title: text(1, 40),
  parts: z.array(Part).check(z.minLength(1), z.maxLength(40)),
})

const Share = z.strictObject({ by: z.enum(['count', 'percent']), number: whole(1, 50) })

export const Definition = z.strictObject({
  name: text(2, 60),
  /** The document it rests on. */
  basis: text(2, 200),
  /** Whose scorecard it is; the units stand below. */
  ownerId: OrganisationId,
  unitKinds: z.array(z.enum(unitKinds)).check(z.minLength(1), z.maxLength(unitKinds.length)),
  period: z.enum(periodKinds),
  areas: z.array(Area).check(z.minLength(1), z.maxLength(10)),
  /** Peers are of one kind and, with this, of like size. */
  size: z.nullable(
    z.strictObject({
      figure: Chosen,
      edges: z.array(whole(1, 10_000_000)).check(z.minLength(1), z.maxLength(4)),
    }),
  ),
  upper: Share,
  lower: Share,
  /** Lagging: this sure of being in the last share, in percent … */
  laggingPercent: whole(50, 99),
  /** … or in the last share this many periods running. */
  laggingRunning: whole(2, 6),
  appealDays: whole(1, 60),
})
export type Definition = z.output<typeof Definition>
