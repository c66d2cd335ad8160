import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, nameText, PlaceId, text } from '#platform/operations/fields.ts'
import { reportsProblems as problems } from '../problems.ts'
import { Admission, FormRow, StatisticsColumnField, StatisticsRow, Tree } from '../shapes.ts'

export const formsContract = contract({
  admitForm: {
    method: 'POST',
    path: '/api/reports/fillings/:fillingId/admission',
    summary: 'Let a form in on its legal basis, with its fields checked against what the house holds',
    actors: ['staff'],
    input: z.extend(Admission, { fillingId: Id }),
    output: z.object({ formId: z.string() }),
    problems: [problems.alreadyOver, problems.forgotten],
  },
  listForms: {
    method: 'GET',
    path: '/api/reports/forms',
    summary: 'Forms that were let in, how often they were filled, and the time that saved',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.object({
      items: z.array(z.object({ ...FormRow.shape, fillings: z.number(), minutesSaved: z.number() })),
    }),
    problems: [],
  },
  publishStatistics: {
    method: 'POST',
    path: '/api/reports/statistics',
    summary: 'Publish which figures stand in which columns of a statistics form',
    actors: ['staff'],
    input: z.strictObject({
      statisticsId: Id,
      name: nameText(80),
      basis: text(2, 300),
      columns: z.array(StatisticsColumnField).check(z.minLength(1), z.maxLength(60)),
    }),
    output: z.object({ statisticsId: z.string() }),
    problems: [problems.unknownFigure, problems.columnTwice],
  },
  listStatistics: {
    method: 'GET',
    path: '/api/reports/statistics',
    summary: 'Statistics forms with their columns, and the example that comes with the product',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.object({
      items: z.array(StatisticsRow),
      example: z.object({ name: z.string(), basis: z.string(), columns: z.array(StatisticsColumnField) }),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  readStatistics: {
    method: 'GET',
    path: '/api/reports/statistics/:statisticsId/rows',
    summary: 'A statistics form filled: one row for each place or organisation directly below',
    actors: ['staff'],
    input: z.strictObject({ statisticsId: Id, tree: Tree, node: PlaceId, from: DayOn, to: DayOn }),
    output: z.object({
      columns: z.array(z.string()),
      rows: z.array(
        z.object({ nodeId: z.string(), name: z.string(), values: z.array(z.nullable(z.string())) }),
      ),
    }),
    problems: [problems.daysReversed],
  },
})
