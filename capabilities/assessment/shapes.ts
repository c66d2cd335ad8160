import * as z from 'zod/mini'
import { bands, exclusionReasons, gamingSigns, periodKinds } from './words.ts'

/** Shapes that several operations of this capability share. */

export const PartId = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,30}$/))

const Band = z.enum(bands)
export const Reason = z.enum(exclusionReasons)

export const Effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leaveOut') }),
  z.strictObject({
    kind: z.literal('takeAway'),
    part: z.int().check(z.gte(0), z.lte(100_000)),
    whole: z.int().check(z.gte(0), z.lte(100_000)),
    ignored: z.int().check(z.gte(0), z.lte(100_000)),
  }),
])

export const PartResult = z.object({
  partId: z.string(),
  weight: z.number(),
  points: z.nullable(z.number()),
  why: z.nullable(z.enum(['excluded', 'tooFew', 'noEvidence'])),
  raw: z.nullable(z.number()),
  value: z.number(),
  sample: z.number(),
  low: z.number(),
  high: z.number(),
  drawnTo: z.nullable(z.object({ mean: z.number(), strength: z.number() })),
  upperQuarter: z.number(),
  middle: z.number(),
})
export type PartResult = z.output<typeof PartResult>

/** A unit among its peers; what is not known of it is left out, not guessed. */
export const UnitBrief = z.object({
  unitId: z.string(),
  name: z.string(),
  kind: z.string(),
  group: z.string(),
  total: z.nullable(z.number()),
  low: z.number(),
  high: z.number(),
  band: Band,
  chanceOfLower: z.number(),
  lagging: z.nullable(z.enum(['probability', 'running'])),
})
export type UnitBrief = z.output<typeof UnitBrief>

export const GroupShown = z.object({
  key: z.string(),
  kind: z.nullable(z.string()),
  sizes: z.nullable(z.object({ from: z.number(), to: z.nullable(z.number()) })),
  peers: z.number(),
  /** From low to high, without names. */
  totals: z.array(z.number()),
  lowerCut: z.nullable(z.number()),
  upperCut: z.nullable(z.number()),
})
export type GroupShown = z.output<typeof GroupShown>

export const PeriodBrief = z.object({
  periodId: z.string(),
  scorecardId: z.string(),
  name: z.string(),
  period: z.enum(periodKinds),
  from: z.string(),
  to: z.string(),
  appealUntil: z.string(),
  isFrozen: z.boolean(),
  units: z.number(),
  waiting: z.number(),
})
export type PeriodBrief = z.output<typeof PeriodBrief>

export const CorrectionShown = z.object({
  correctionId: z.string(),
  unitId: z.string(),
  partId: z.string(),
  effect: Effect,
  why: Reason,
  appealId: z.nullable(z.string()),
  note: z.nullable(z.string()),
  at: z.string(),
})

export const AppealShown = z.object({
  appealId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  partId: z.string(),
  reason: z.string(),
  at: z.string(),
  isUpheld: z.nullable(z.boolean()),
  answer: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
})

export const EvidenceShown = z.object({
  evidenceId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  partId: z.string(),
  words: z.string(),
  at: z.string(),
  percent: z.nullable(z.number()),
})

export const LiftShape = z.object({
  liftId: z.string(),
  periodId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  goal: z.string(),
  measures: z.array(z.object({ title: z.string(), due: z.string(), doneOn: z.nullable(z.string()) })),
  helperName: z.nullable(z.string()),
  checks: z.array(z.string()),
  checked: z.array(z.object({ isEnough: z.boolean(), on: z.string(), note: z.nullable(z.string()) })),
  plannedOn: z.string(),
  accepted: z.nullable(z.object({ on: z.string(), result: z.string() })),
})
export type LiftShape = z.output<typeof LiftShape>

export const SignShape = z.object({
  unitId: z.string(),
  name: z.string(),
  sign: z.enum(gamingSigns),
  count: z.number(),
  of: z.number(),
  usual: z.number(),
})
