import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, DayOn, Id, OrganisationId, text } from '#platform/operations/fields.ts'
import { assessmentProblems as problems } from '../problems.ts'
import { LiftShape } from '../shapes.ts'

const Done = z.object({ liftId: z.string() })

export const liftingContract = contract({
  listLifts: {
    method: 'GET',
    path: '/api/assessment/lifts',
    summary: 'Lift plans one may see, those under way first',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({ lifts: z.array(LiftShape) }),
    problems: [],
  },
  getLift: {
    method: 'GET',
    path: '/api/assessment/lifts/:liftId',
    summary: 'One lift plan, step by step',
    actors: staffKinds,
    input: z.strictObject({ liftId: Id }),
    output: z.object({ ...LiftShape.shape, abilities: Abilities }),
    problems: [],
  },
  listAcceptedLifts: {
    method: 'GET',
    path: '/api/lifts',
    summary: 'What units set out to lift and reached, for everybody; who lagged is published nowhere',
    actors: ['anonymous', 'resident', 'staff', 'console', 'job'],
    input: z.strictObject({}),
    output: z.object({
      lifts: z.array(
        z.object({
          liftId: z.string(),
          unitName: z.string(),
          goal: z.string(),
          measures: z.array(z.string()),
          helperName: z.nullable(z.string()),
          acceptedOn: z.string(),
          result: z.string(),
        }),
      ),
    }),
    problems: [],
  },
  planLift: {
    method: 'POST',
    path: '/api/assessment/lifts',
    summary: 'Plan the lift of a unit that needs help: goal, measures, helper, days of checking',
    actors: staffKinds,
    input: z.strictObject({
      liftId: Id,
      periodId: Id,
      unitId: OrganisationId,
      goal: text(4, 300),
      measures: z
        .array(z.strictObject({ title: text(2, 120), due: DayOn }))
        .check(z.minLength(1), z.maxLength(20)),
      helperId: z.nullable(OrganisationId),
      checks: z.array(DayOn).check(z.minLength(1), z.maxLength(12)),
    }),
    output: Done,
    problems: [problems.notLower, problems.liftTwice, problems.datesBehind],
  },
  finishMeasure: {
    method: 'POST',
    path: '/api/assessment/lifts/:liftId/measures',
    summary: 'Say that a measure is done',
    actors: staffKinds,
    input: z.strictObject({ liftId: Id, measure: z.int().check(z.gte(0), z.lte(19)) }),
    output: Done,
    problems: [problems.liftOver, problems.unknownMeasure],
  },
  checkLift: {
    method: 'POST',
    path: '/api/assessment/lifts/:liftId/checks',
    summary: 'Record what a check of the lift found',
    actors: staffKinds,
    input: z.strictObject({ liftId: Id, isEnough: z.boolean(), note: text(0, 500) }),
    output: Done,
    problems: [problems.liftOver, problems.measuresLeft],
  },
  acceptLift: {
    method: 'POST',
    path: '/api/assessment/lifts/:liftId/accept',
    summary: 'Accept the lift and publish what came of it',
    actors: staffKinds,
    input: z.strictObject({ liftId: Id, result: text(4, 300) }),
    output: Done,
    problems: [problems.liftOver, problems.notChecked],
  },
})
