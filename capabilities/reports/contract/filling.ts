import * as z from 'zod/mini'
import { documentProblems as files } from '#platform/documents/document-problems.ts'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, nameText, PlaceId } from '#platform/operations/fields.ts'
import { reportsProblems as problems } from '../problems.ts'
import {
  CellShape,
  FillingRow,
  FormId,
  FormRow,
  LabelKey,
  MeaningField,
  QuestionShape,
  Tree,
} from '../shapes.ts'

const fileProblems = Object.values(files)
const Filling = z.strictObject({ fillingId: Id })

export const fillingContract = contract({
  uploadForm: {
    method: 'POST',
    path: '/api/reports/fillings',
    summary: 'Hand in a form from above to be filled',
    actors: ['staff'],
    input: z.strictObject({
      fillingId: Id,
      name: nameText(120),
      /** The .xlsx as base64. */
      file: z.string().check(z.minLength(4), z.maxLength(6 * 1024 * 1024)),
      tree: Tree,
      node: PlaceId,
      /** The days it asks for; read from the form unless given. */
      from: z.optional(DayOn),
      to: z.optional(DayOn),
    }),
    output: z.object({ fillingId: z.string(), formId: z.string() }),
    problems: [
      ...fileProblems,
      problems.notBase64,
      problems.nothingToFill,
      problems.daysReversed,
      problems.idTaken,
    ],
    mostBytes: 8 * 1024 * 1024,
  },
  getReading: {
    method: 'GET',
    path: '/api/reports/fillings/:fillingId/reading',
    summary: 'How many sheets of one’s own form were read so far, while it is being read',
    actors: ['staff'],
    input: z.strictObject({ fillingId: Id }),
    output: z.object({
      reading: z.nullable(z.object({ done: z.number(), total: z.number() })),
    }),
    problems: [],
  },
  listFillings: {
    method: 'GET',
    path: '/api/reports/fillings',
    summary: 'Forms that came in within one’s reach, newest first',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.object({ items: z.array(FillingRow), openAsks: z.number() }),
    problems: [],
  },
  getFilling: {
    method: 'GET',
    path: '/api/reports/fillings/:fillingId',
    summary: 'One form cell by cell, with what the house fills in and the source of each cell',
    actors: ['staff'],
    input: z.extend(Filling, { sheet: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(200))) }),
    output: z.object({
      ...FillingRow.shape,
      admission: z.nullable(FormRow),
      sheets: z.array(z.object({ name: z.string(), cells: z.number(), filled: z.number() })),
      sheet: z.object({
        index: z.number(),
        rows: z.number(),
        columns: z.number(),
        /** Rows and columns of the form beyond those shown. */
        isCut: z.boolean(),
        cells: z.array(CellShape),
        questions: z.array(QuestionShape),
        /** Names of rows that are no place or organisation we know here. */
        unknownNames: z.array(z.string()),
      }),
      counts: z.object({
        filled: z.number(),
        guess: z.number(),
        asked: z.number(),
        missing: z.number(),
        nothing: z.number(),
        given: z.number(),
        byHand: z.number(),
      }),
      facts: z.array(z.object({ factId: z.string(), name: z.string() })),
      minutesByHand: z.number(),
      abilities: z.array(z.string()),
    }),
    problems: [problems.forgotten],
  },
  choosePeriod: {
    method: 'POST',
    path: '/api/reports/fillings/:fillingId/period',
    summary: 'Say which days the form asks for',
    actors: ['staff'],
    input: z.extend(Filling, { from: DayOn, to: DayOn }),
    output: z.object({ from: z.string(), to: z.string() }),
    problems: [problems.daysReversed, problems.forgotten],
  },
  chooseMeaning: {
    method: 'POST',
    path: '/api/reports/forms/:formId/meanings',
    summary: 'Say what a column or a row of a form means; remembered for this form and for this label',
    actors: ['staff'],
    input: z.strictObject({ formId: FormId, key: LabelKey, meaning: MeaningField }),
    output: z.object({ formId: z.string() }),
    problems: [problems.unknownFigure],
  },
  chooseNode: {
    method: 'POST',
    path: '/api/reports/forms/:formId/nodes',
    summary: 'Say which place or organisation a name in a form stands for',
    actors: ['staff'],
    input: z.strictObject({ formId: FormId, label: LabelKey, tree: Tree, node: PlaceId }),
    output: z.object({ formId: z.string() }),
    problems: [problems.unknownNode],
  },
  finishFilling: {
    method: 'POST',
    path: '/api/reports/fillings/:fillingId/finish',
    summary: 'Take out the workbook with its cells filled and everything else untouched',
    actors: ['staff'],
    input: Filling,
    output: z.object({
      name: z.string(),
      /** The .xlsx as base64. */
      file: z.string(),
      filled: z.number(),
      open: z.number(),
      minutesSaved: z.number(),
    }),
    problems: [problems.forgotten, ...fileProblems],
    rate: 'export',
  },
  forgetWorkbook: {
    method: 'POST',
    path: '/api/reports/fillings/:fillingId/forget',
    summary: 'Destroy the bytes of a form whose time is over',
    actors: ['job'],
    input: Filling,
    output: z.object({ isForgotten: z.boolean() }),
    problems: [],
  },
})
