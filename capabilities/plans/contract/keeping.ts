import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, DayOn, Id, OrganisationId, text } from '#platform/operations/fields.ts'
import { plansProblems as problems } from '../problems.ts'
import { AreaField, MeasureField, PlanName, SourceText, TargetField, TieFields, Year } from '../shapes.ts'
import { findings } from '../words.ts'

const ofMeasure = { planId: Id, measureId: Id }
const Reason = text(2, 500)

/** Where a plan stands after a step. */
export const StepReply = z.object({ planId: z.string(), abilities: Abilities })

const step = { method: 'POST', actors: staffKinds, output: StepReply } as const

/** What the office does that keeps a plan. */
export const keepingContract = contract({
  beginPlan: {
    ...step,
    path: '/api/plans',
    summary: 'Take a plan over, from a document, an example or by hand',
    input: z.strictObject({
      planId: Id,
      organisationId: OrganisationId,
      /** The main plan that this document supports. */
      mainPlanId: z.optional(Id),
      name: PlanName,
      source: SourceText,
      fromYear: Year,
      toYear: Year,
      areas: z.array(AreaField).check(z.minLength(1), z.maxLength(60)),
      measures: z.array(MeasureField).check(z.minLength(1), z.maxLength(300)),
    }),
    problems: [
      problems.idTaken,
      problems.measureTwice,
      problems.areaTwice,
      problems.areaMissing,
      problems.yearsReversed,
      problems.yearsTooMany,
      problems.yearOutside,
      problems.yearTwice,
      problems.checkOutside,
      problems.unknownOwner,
      problems.unknownMain,
    ],
  },
  addMeasure: {
    ...step,
    path: '/api/plans/:planId/measures',
    summary: 'Add a measure to a plan that was taken over, with the reason',
    input: z.strictObject({ planId: Id, ...MeasureField.shape, reason: Reason }),
    problems: [
      problems.measureThere,
      problems.measureTwice,
      problems.areaMissing,
      problems.yearOutside,
      problems.yearTwice,
      problems.checkOutside,
      problems.unknownOwner,
    ],
  },
  retitleMeasure: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/retitle',
    summary: 'Give a measure another title or number, with the reason; the old one stays to be seen',
    input: z.strictObject({
      ...ofMeasure,
      number: MeasureField.shape.number,
      title: MeasureField.shape.title,
      reason: Reason,
    }),
    problems: [problems.unknownMeasure, problems.measureTwice, problems.titleSame],
  },
  arrangeMeasure: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/arrange',
    summary: 'Say who leads a measure, who helps, and when it is checked',
    input: z.strictObject({
      ...ofMeasure,
      ownerId: OrganisationId,
      helperIds: z.array(OrganisationId).check(z.maxLength(30)),
      checkDays: z.array(DayOn).check(z.maxLength(60)),
    }),
    problems: [problems.unknownMeasure, problems.unknownOwner, problems.checkOutside],
  },
  tieMeasure: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/tie',
    summary: 'Tie a measure to a figure with a target a year; from then on its light sets itself',
    input: z.strictObject({ ...ofMeasure, ...TieFields }),
    problems: [
      problems.unknownMeasure,
      problems.unknownFigure,
      problems.figureTwice,
      problems.noTargets,
      problems.yearOutside,
      problems.yearTwice,
      problems.boundWithoutNumber,
      problems.boundReversed,
      problems.shareOutside,
    ],
  },
  endTie: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/end-tie',
    summary: 'Take a figure off a measure',
    input: z.strictObject({ ...ofMeasure, tieId: Id }),
    problems: [problems.unknownMeasure, problems.unknownTie],
  },
  changeTarget: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/change-target',
    summary: 'Change the target of a year with a reason; the old one stays to be seen',
    input: z.strictObject({ ...ofMeasure, tieId: Id, ...TargetField.shape, reason: Reason }),
    problems: [
      problems.unknownMeasure,
      problems.unknownTie,
      problems.unknownFigure,
      problems.yearOutside,
      problems.boundWithoutNumber,
      problems.boundReversed,
      problems.shareOutside,
      problems.targetSame,
    ],
  },
  rewordTarget: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/reword-target',
    summary: 'Reword what the document wants of a year, with a reason; the old words stay to be seen',
    input: z.strictObject({ ...ofMeasure, year: Year, text: text(1, 400), reason: Reason }),
    problems: [problems.unknownMeasure, problems.yearOutside, problems.targetSame],
  },
  superviseMeasure: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/supervise',
    summary: 'Put a measure under supervision with a reason and a day for the answer',
    input: z.strictObject({ ...ofMeasure, supervisionId: Id, answerBy: DayOn, reason: Reason }),
    problems: [problems.unknownMeasure, problems.alreadySupervised, problems.answerInPast],
  },
  checkMeasure: {
    ...step,
    path: '/api/plans/:planId/measures/:measureId/check',
    summary: 'Write down what a check found',
    input: z.strictObject({ ...ofMeasure, checkDay: DayOn, finding: z.enum(findings), note: text(0, 500) }),
    problems: [problems.unknownMeasure, problems.unknownCheck],
  },
  publishPlan: {
    ...step,
    path: '/api/plans/:planId/publish',
    summary: 'Show the progress of a plan to everybody',
    input: z.strictObject({ planId: Id }),
    problems: [],
  },
  hidePlan: {
    ...step,
    path: '/api/plans/:planId/hide',
    summary: 'Take the public page of a plan away',
    input: z.strictObject({ planId: Id }),
    problems: [],
  },
  remindOfCheck: {
    ...step,
    actors: ['job'],
    path: '/api/plans/:planId/measures/:measureId/remind',
    summary: 'Write down once that a check is near',
    input: z.strictObject({ ...ofMeasure, checkDay: DayOn }),
    problems: [problems.unknownMeasure, problems.checkTooEarly],
  },
})
