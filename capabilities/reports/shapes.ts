import * as z from 'zod/mini'
import { DayOn, nameText, PlaceId, text } from '#platform/operations/fields.ts'
import { cellStates, formRhythms, registerFields, valueKinds } from './words.ts'

/** Shapes that several operations of this capability share. */

export const Tree = z.enum(['place', 'organisation'])
export const FormId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const FactId = FormId
export const ValueKindField = z.enum(valueKinds)
export const Rhythm = z.enum(formRhythms)
/** The words of a label as they were read, by which a choice is remembered. */
export const LabelKey = z.string().check(z.minLength(1), z.maxLength(300))
export const FigureIdField = z.string().check(z.regex(/^[a-z]+\.[a-zA-Z]{2,40}$/))
export const SliceField = z.nullable(z.string().check(z.maxLength(60), z.regex(/^(kind|channel):[a-zA-Z]+$/)))
export const UnitField = z.nullable(z.string().check(z.maxLength(10)))

export const MeaningField = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figure'), figureId: FigureIdField, slice: SliceField }),
  z.strictObject({ kind: z.literal('register'), field: z.enum(registerFields) }),
  z.strictObject({ kind: z.literal('fact'), factId: FactId }),
  z.strictObject({ kind: z.literal('byHand') }),
])

const Words = z.object({ zh: z.string(), en: z.string() })

/** Where the value of a cell comes from. */
export const SourceShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    figureId: z.string(),
    name: Words,
    slice: z.nullable(z.string()),
    tree: Tree,
    nodeId: z.string(),
    nodeName: z.string(),
    from: z.string(),
    to: z.string(),
    asOf: z.string(),
  }),
  z.object({ kind: z.literal('register'), nodeId: z.string(), nodeName: z.string() }),
  z.object({
    kind: z.literal('fact'),
    name: z.string(),
    nodeName: z.string(),
    ownerName: z.string(),
    on: z.string(),
    /** Until when it holds; null without an end, and for what is still awaited. */
    goodUntil: z.nullable(z.string()),
  }),
])
export type SourceShape = z.output<typeof SourceShape>

export const CellShape = z.object({
  row: z.number(),
  column: z.number(),
  text: z.string(),
  spanRows: z.number(),
  spanColumns: z.number(),
  isHead: z.boolean(),
  /** Computed by the form itself when it is opened. */
  isComputed: z.boolean(),
  state: z.nullable(z.enum(cellStates)),
  /** Which question of the sheet the cell answers, by its place in `questions`. */
  question: z.nullable(z.number()),
  source: z.nullable(SourceShape),
})
export type CellShape = z.output<typeof CellShape>

/** One column or row of a form with all the cells that answer it. */
export const QuestionShape = z.object({
  key: z.string(),
  label: z.string(),
  axis: z.enum(['row', 'column']),
  unit: z.nullable(z.string()),
  meaning: z.nullable(MeaningField),
  certainty: z.nullable(z.enum(['chosen', 'sure', 'guess'])),
  cells: z.number(),
  filled: z.number(),
  missing: z.array(z.object({ nodeId: z.string(), name: z.string() })),
})
export type QuestionShape = z.output<typeof QuestionShape>

export const FillingRow = z.object({
  fillingId: z.string(),
  formId: z.string(),
  name: z.string(),
  tree: Tree,
  node: z.string(),
  nodeName: z.string(),
  from: z.string(),
  to: z.string(),
  uploadedAt: z.string(),
  forgetOn: z.string(),
  isForgotten: z.boolean(),
  filledAt: z.nullable(z.string()),
  filled: z.nullable(z.number()),
  leftOpen: z.nullable(z.number()),
  minutesSaved: z.number(),
})

export const FormRow = z.object({
  formId: z.string(),
  title: z.string(),
  issuer: z.string(),
  legalBasis: z.string(),
  rhythm: Rhythm,
  until: z.nullable(z.string()),
  fields: z.object({ asked: z.number(), held: z.number(), kept: z.number() }),
  minutesByHand: z.number(),
  admittedOn: z.string(),
})

export const Admission = z.strictObject({
  title: nameText(80),
  issuer: nameText(80),
  legalBasis: text(4, 300),
  rhythm: Rhythm,
  until: z.nullable(DayOn),
  minutesByHand: z.number().check(z.int(), z.gte(1), z.lte(60)),
})

export const AskRow = z.object({
  factId: z.string(),
  askId: z.string(),
  name: z.string(),
  unit: z.nullable(z.string()),
  valueKind: ValueKindField,
  ownerId: z.string(),
  ownerName: z.string(),
  askedOn: z.string(),
  nodes: z.array(z.object({ nodeId: z.string(), name: z.string() })),
  abilities: z.array(z.string()),
})

export const ReturnedRow = z.object({
  name: z.string(),
  unit: z.nullable(z.string()),
  nodeName: z.string(),
  ownerName: z.string(),
  value: z.nullable(z.string()),
  givenOn: z.string(),
  goodUntil: z.nullable(z.string()),
  uses: z.number(),
  lastUsedOn: z.nullable(z.string()),
})

export const AnswerField = z.strictObject({
  nodeId: PlaceId,
  number: z.optional(z.number()),
  day: z.optional(DayOn),
  words: z.optional(text(1, 200)),
})

export const StatisticsColumnField = z.strictObject({
  label: nameText(60),
  figureId: FigureIdField,
  slice: SliceField,
  unit: UnitField,
})

export const StatisticsRow = z.object({
  statisticsId: z.string(),
  name: z.string(),
  basis: z.string(),
  columns: z.array(StatisticsColumnField),
  publishedOn: z.string(),
})
