import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, OrganisationId, queryNumber, text } from '#platform/operations/fields.ts'
import { plansProblems as problems } from '../problems.ts'
import { DraftShape, LightCounts, MeasureShape, PlanShape } from '../shapes.ts'
import { earliestYear, exampleIds, latestYear, lights } from '../words.ts'

const YearAsked = z.optional(queryNumber(earliestYear, latestYear))

const Said = z.object({ zh: z.string(), en: z.string() })

const mostFileBytes = 14 * 1024 * 1024

/** What is read of plans, and files and examples looked at before a plan is taken over. */
export const readingContract = contract({
  listPlans: {
    method: 'GET',
    path: '/api/plans',
    summary: 'The plans of my scope and those my organisation has a part in, newest first',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      plans: z.array(
        z.object({
          planId: z.string(),
          name: z.string(),
          organisationName: z.string(),
          mainPlanId: z.nullable(z.string()),
          fromYear: z.number(),
          toYear: z.number(),
          areaCount: z.number(),
          measureCount: z.number(),
          isPublished: z.boolean(),
          supervisedCount: z.number(),
          waitingCount: z.number(),
        }),
      ),
      /** `beginPlan` for those who keep plans. */
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  getPlan: {
    method: 'GET',
    path: '/api/plans/:planId',
    summary: 'A plan with its progress in one year: lights that set themselves, figures, evidence, checks',
    actors: staffKinds,
    input: z.strictObject({ planId: Id, year: YearAsked, ownerId: z.optional(OrganisationId) }),
    output: PlanShape,
    problems: [problems.yearOutside],
  },
  listMyMeasures: {
    method: 'GET',
    path: '/api/plan-measures/mine',
    summary: 'The measures that my organisations own or help with this year, the most urgent first',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      measures: z.array(
        z.object({
          planId: z.string(),
          planName: z.string(),
          year: z.number(),
          isOwner: z.boolean(),
          measure: MeasureShape,
        }),
      ),
    }),
    problems: [],
  },
  getPublicPlan: {
    method: 'GET',
    path: '/api/public-plans/:planId',
    summary:
      'How far a published plan has come, as anybody may know it: no internal words, no numbers of units',
    actors: ['anonymous', 'resident', 'staff', 'console', 'job'],
    input: z.strictObject({ planId: Id, year: YearAsked }),
    output: z.object({
      planId: z.string(),
      name: z.string(),
      organisationName: z.string(),
      fromYear: z.number(),
      toYear: z.number(),
      year: z.number(),
      asOf: z.string(),
      lights: LightCounts,
      areas: z.array(
        z.object({
          number: z.string(),
          title: z.string(),
          measures: z.array(
            z.object({
              number: z.string(),
              title: z.string(),
              ownerName: z.string(),
              target: z.nullable(z.string()),
              light: z.enum(lights),
            }),
          ),
        }),
      ),
    }),
    problems: [problems.yearOutside],
  },
  previewImport: {
    method: 'POST',
    path: '/api/plans/preview-import',
    summary:
      'What a plan document (.xlsx or .docx) says: areas, measures, targets, owners, and every row that does not fit',
    actors: staffKinds,
    input: z.strictObject({
      fileName: text(1, 200),
      /** The file as base64. */
      content: z.string().check(z.maxLength(mostFileBytes)),
    }),
    output: DraftShape,
    problems: [problems.notATable, problems.otherFile],
    mostBytes: mostFileBytes + 4_096,
    rate: 'export',
  },
  listExamples: {
    method: 'GET',
    path: '/api/plan-examples',
    summary: 'Plans of other places, in our own words, to be taken over and adapted',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      examples: z.array(
        z.object({
          exampleId: z.enum(exampleIds),
          title: Said,
          note: Said,
          documents: z.array(
            z.object({ document: z.number(), name: z.string(), areas: z.number(), measures: z.number() }),
          ),
        }),
      ),
    }),
    problems: [],
  },
  readExample: {
    method: 'GET',
    path: '/api/plan-examples/:exampleId/:document',
    summary: 'One document of an example, ready to be adapted',
    actors: staffKinds,
    input: z.strictObject({
      exampleId: z.enum(exampleIds),
      document: queryNumber(0, 20),
    }),
    output: DraftShape,
    problems: [problems.unknownExample],
  },
  writePlanReport: {
    method: 'GET',
    path: '/api/plans/:planId/report',
    summary: 'The year’s report of a plan as a Word document or a PDF',
    actors: staffKinds,
    input: z.strictObject({
      planId: Id,
      year: YearAsked,
      language: z.optional(z.enum(['zh', 'en'])),
      format: z.optional(z.enum(['docx', 'pdf'])),
    }),
    output: z.object({ fileName: z.string(), /** base64 */ content: z.string() }),
    problems: [problems.yearOutside],
    rate: 'export',
  },
})
