import * as z from 'zod/mini'
import { Abilities, DayOn, Id, nameText, PlaceId, text } from '#platform/operations/fields.ts'
import { mostQuestions, questionKinds, surveyStates, topicKinds } from './words.ts'

/** Shapes that several operations of this capability share. */

export const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))

export const Question = z.strictObject({
  kind: z.enum(questionKinds),
  words: text(2, 80),
  /** Why it is asked; everybody who is asked reads it. */
  why: text(2, 120),
  /** What can be chosen; none for a number or a text. */
  options: z.array(nameText(40)).check(z.maxLength(8)),
  /** Of a number: from and to, both included. */
  range: z.nullable(z.strictObject({ from: z.int(), to: z.int() })),
})
export type Question = z.output<typeof Question>

/** What a survey is about, or what became of it: another thing of the house, by id, as it was called. */
export const Topic = z
  .strictObject({
    kind: z.enum(topicKinds),
    id: Id,
    title: nameText(80),
  })
  // What a letter says is its author's own: a case is named by its number.
  .check(z.refine(({ kind, title }) => kind !== 'case' || /^\d{6}-[0-9A-Z]{6}$/.test(title)))
export type Topic = z.output<typeof Topic>

export const Content = {
  title: nameText(40),
  why: text(4, 300),
  /** What becomes of the answers. */
  after: text(4, 300),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(mostQuestions)),
  closesOn: DayOn,
  topic: z.nullable(Topic),
}
const ContentShape = z.strictObject(Content)
export type Content = z.output<typeof ContentShape>

/** For each question what was chosen: places in its options, or the number itself; nothing where it was passed over. */
export const Answers = z.array(z.array(z.int()).check(z.maxLength(8))).check(z.maxLength(mostQuestions))
export type Answers = z.output<typeof Answers>

/** A household's answer, or `null` for "would rather not". */
export const Given = z.nullable(z.strictObject({ answers: Answers, text: text(0, 200) }))
export type Given = z.output<typeof Given>

/** Which door within the grid. Nothing of it is kept but a mark that says nothing, and only until the survey closes. */
export const Door = { building: text(0, 20), room: text(1, 20) }

export const Telling = z.object({
  text: z.string(),
  became: z.nullable(Topic),
  on: z.string(),
})
export type Telling = z.output<typeof Telling>

/** `households` is null where so few said it that it would tell on them. */
const ChoiceCount = z.object({ choice: z.number(), households: z.nullable(z.number()) })
/** A question with how many answered it and how they chose, in the order of the options or of the numbers. */
export const QuestionResult = z.object({
  answered: z.number(),
  choices: z.array(ChoiceCount),
  /** Of a number: the middle one; null where too few answered. */
  middle: z.nullable(z.number()),
})
export type QuestionResult = z.output<typeof QuestionResult>

export const SurveyBrief = z.object({
  surveyId: Id,
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  title: z.string(),
  why: z.string(),
  status: z.enum(surveyStates),
  opensOn: z.nullable(z.string()),
  closesOn: z.string(),
  questionCount: z.number(),
  /** Households that answered; null to the public until the result is told. */
  answered: z.nullable(z.number()),
  declined: z.nullable(z.number()),
})
export type SurveyBrief = z.output<typeof SurveyBrief>

export const SurveyDetail = z.object({
  ...SurveyBrief.shape,
  after: z.string(),
  questions: z.array(Question),
  topic: z.nullable(Topic),
  versionOf: z.nullable(z.string()),
  tellings: z.array(Telling),
  results: z.nullable(z.array(QuestionResult)),
  /** Where the reader may ask: grids below the survey's place within one's own posts. */
  grids: z.array(z.object({ placeId: z.string(), name: z.string() })),
  abilities: Abilities,
})
export type SurveyDetail = z.output<typeof SurveyDetail>

export const GridTurnout = z.object({
  gridId: z.string(),
  name: z.nullable(z.string()),
  answered: z.number(),
  declined: z.number(),
  slips: z.number(),
  /** Null where fewer than five households answered: then the whole is read instead. */
  results: z.nullable(z.array(QuestionResult)),
})
export type GridTurnout = z.output<typeof GridTurnout>

/** What every step of a survey answers. */
export const SurveyState = z.object({ surveyId: z.string(), status: z.enum(surveyStates) })

/** What every answer is told: how it stands now, without the door. */
export const AnswerState = z.object({
  surveyId: z.string(),
  stands: z.enum(['answered', 'declined', 'none']),
})
