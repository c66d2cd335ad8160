import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, DayOn, Id, OrganisationId } from '#platform/operations/fields.ts'
import { Definition } from '../definition.ts'
import { assessmentProblems as problems } from '../problems.ts'
import {
  AppealShown,
  CorrectionShown,
  EvidenceShown,
  GroupShown,
  PartResult,
  PeriodBrief,
  SignShape,
  UnitBrief,
} from '../shapes.ts'

const OfPeriod = z.strictObject({ periodId: Id })

const Gain = z.object({
  partId: z.string(),
  gain: z.number(),
  from: z.number(),
  to: z.number(),
  matters: z.nullable(z.object({ more: z.number(), of: z.number() })),
})
export type Gain = z.output<typeof Gain>

export const periodsContract = contract({
  listPeriods: {
    method: 'GET',
    path: '/api/assessment/periods',
    summary: 'Computed periods, newest first, with the results of one’s own unit where there is only one',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      periods: z.array(z.object({ ...PeriodBrief.shape, own: z.nullable(UnitBrief) })),
    }),
    problems: [],
  },
  computePeriod: {
    method: 'POST',
    path: '/api/assessment/periods',
    summary: 'Compute a finished period and open its appeal window',
    actors: staffKinds,
    input: z.strictObject({ periodId: Id, scorecardId: Id, from: DayOn, to: DayOn }),
    output: z.object({ periodId: z.string(), appealUntil: z.string() }),
    problems: [
      problems.notPublished,
      problems.notInForce,
      problems.periodNotOver,
      problems.periodNotWhole,
      problems.periodTaken,
      problems.noUnits,
      problems.figuresLag,
      problems.unknownFigure,
      problems.figureChanged,
    ],
  },
  freezePeriod: {
    method: 'POST',
    path: '/api/assessment/periods/:periodId/freeze',
    summary:
      'Freeze a period: a hash over everything its points come from is entered, and nothing changes any more',
    actors: staffKinds,
    input: OfPeriod,
    output: z.object({ periodId: z.string(), sha256: z.string() }),
    problems: [problems.frozen, problems.windowOpen, problems.openMatters, problems.earlierOpen],
  },
  getPeriod: {
    method: 'GET',
    path: '/api/assessment/periods/:periodId',
    summary: 'One period: bands of the units one may see, in the order of the tree, never by rank',
    actors: staffKinds,
    input: OfPeriod,
    output: z.object({
      ...PeriodBrief.shape,
      version: z.number(),
      treeDay: z.string(),
      computedAt: z.string(),
      frozenAt: z.nullable(z.string()),
      sha256: z.nullable(z.string()),
      rule: z.nullable(z.string()),
      definition: Definition,
      groups: z.array(GroupShown),
      results: z.array(z.object({ ...UnitBrief.shape, parts: z.array(PartResult) })),
      abilities: Abilities,
    }),
    problems: [],
  },
  getUnitResult: {
    method: 'GET',
    path: '/api/assessment/periods/:periodId/units/:unitId',
    summary: 'Why a unit has this score: parts, samples, peers, what changed, what would lift it most',
    actors: staffKinds,
    input: z.strictObject({ periodId: Id, unitId: OrganisationId }),
    output: z.object({
      ...PeriodBrief.shape,
      treeDay: z.string(),
      definition: Definition,
      result: z.object({ ...UnitBrief.shape, parts: z.array(PartResult) }),
      peers: z.nullable(GroupShown),
      before: z.nullable(
        z.object({
          from: z.string(),
          to: z.string(),
          total: z.nullable(z.number()),
          band: UnitBrief.shape.band,
          parts: z.array(z.object({ partId: z.string(), points: z.nullable(z.number()) })),
        }),
      ),
      gains: z.array(Gain),
      appeals: z.array(AppealShown),
      corrections: z.array(CorrectionShown),
      evidence: z.array(EvidenceShown),
      lift: z.nullable(z.object({ liftId: z.string(), isAccepted: z.boolean() })),
      abilities: Abilities,
    }),
    problems: [],
  },
  verifyPeriod: {
    method: 'GET',
    path: '/api/assessment/periods/:periodId/verify',
    summary: 'Compute a frozen period anew from the ledger and compare the hash, and count the figures again',
    actors: staffKinds,
    input: OfPeriod,
    output: z.object({
      sha256: z.string(),
      isSame: z.boolean(),
      bytes: z.number(),
      rule: z.string(),
      treeDay: z.string(),
      figures: z.array(z.object({ figureId: z.string(), version: z.number() })),
      /** Units whose figures count something else today: entries that came in after the period was computed. */
      changedSince: z.nullable(z.array(z.string())),
    }),
    problems: [problems.figureChanged],
  },
  listSigns: {
    method: 'GET',
    path: '/api/assessment/periods/:periodId/signs',
    summary: 'What an assessor should look at in a period; none of it changes a score',
    actors: staffKinds,
    input: OfPeriod,
    output: z.object({ signs: z.array(SignShape) }),
    problems: [],
  },
})
