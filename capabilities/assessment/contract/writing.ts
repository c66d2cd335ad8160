import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { measures } from '#platform/figures/figure.ts'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id } from '#platform/operations/fields.ts'
import { Definition } from '../definition.ts'
import { assessmentProblems as problems } from '../problems.ts'
import { PeriodBrief, UnitBrief } from '../shapes.ts'

const Words = z.object({ zh: z.string(), en: z.string() })

const unfit = [
  problems.weightsNotHundred,
  problems.partTwice,
  problems.stepsDisorder,
  problems.sizesDisorder,
  problems.floorIsGoal,
  problems.unknownFigure,
  problems.figureChanged,
  problems.figureUnfit,
] as const

const ScorecardBrief = z.object({
  scorecardId: z.string(),
  name: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  version: z.number(),
  publishedOn: z.nullable(z.string()),
  hasDraft: z.boolean(),
})

export const writingContract = contract({
  listScorableFigures: {
    method: 'GET',
    path: '/api/assessment/figures',
    summary: 'Every figure a part can be tied to, with the version of what it counts',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      figures: z.array(
        z.object({
          figureId: z.string(),
          version: z.number(),
          name: Words,
          meaning: Words,
          unit: Words,
          measure: z.enum(measures),
          better: z.enum(['up', 'down', 'neither']),
        }),
      ),
    }),
    problems: [],
  },
  listScorecards: {
    method: 'GET',
    path: '/api/assessment/scorecards',
    summary: 'The scorecards one may see',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({ scorecards: z.array(ScorecardBrief), abilities: Abilities }),
    problems: [],
  },
  getScorecard: {
    method: 'GET',
    path: '/api/assessment/scorecards/:scorecardId',
    summary:
      'One scorecard with its draft, what was published, its periods, and the periods that can be computed',
    actors: staffKinds,
    input: z.strictObject({ scorecardId: Id }),
    output: z.object({
      ...ScorecardBrief.shape,
      draft: z.nullable(Definition),
      published: z.nullable(Definition),
      periods: z.array(PeriodBrief),
      computable: z.array(z.object({ from: z.string(), to: z.string() })),
      abilities: Abilities,
    }),
    problems: [],
  },
  draftScorecard: {
    method: 'POST',
    path: '/api/assessment/scorecards',
    summary: 'Save a scorecard as a draft, whole; the draft before it is replaced',
    actors: staffKinds,
    input: z.strictObject({ scorecardId: Id, definition: Definition }),
    output: z.object({ scorecardId: z.string(), version: z.number() }),
    problems: [...unfit, problems.ownerFixed],
  },
  previewScorecard: {
    method: 'GET',
    path: '/api/assessment/scorecards/:scorecardId/preview',
    summary: 'What the draft would have given in the last year’s periods, before it takes effect',
    actors: staffKinds,
    input: z.strictObject({ scorecardId: Id }),
    output: z.object({
      periods: z.array(z.object({ from: z.string(), to: z.string(), units: z.array(UnitBrief) })),
    }),
    problems: [...unfit, problems.noUnits],
  },
  publishScorecard: {
    method: 'POST',
    path: '/api/assessment/scorecards/:scorecardId/publish',
    summary: 'Publish the draft; periods computed from now on use it',
    actors: staffKinds,
    input: z.strictObject({ scorecardId: Id }),
    output: z.object({ scorecardId: z.string(), version: z.number() }),
    problems: [...unfit, problems.notDrafted],
  },
})
