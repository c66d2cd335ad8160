import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, nameText, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { reportsProblems as problems } from '../problems.ts'
import { AnswerField, AskRow, FactId, ReturnedRow, Tree, UnitField, ValueKindField } from '../shapes.ts'

export const askingContract = contract({
  askForFact: {
    method: 'POST',
    path: '/api/reports/asks',
    summary: 'Ask an organisation, once, for what nobody holds',
    actors: ['staff'],
    input: z.strictObject({
      askId: Id,
      /** What is asked for, in the words of the form. */
      name: nameText(120),
      unit: UnitField,
      valueKind: ValueKindField,
      tree: Tree,
      /** Where the one who asks stands: the nodes lie in it. */
      within: PlaceId,
      nodeIds: z.array(PlaceId).check(z.minLength(1), z.maxLength(500)),
      ownerId: OrganisationId,
      goodDays: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(3_660))),
      /** Why it is asked though a good answer is held. */
      reason: z.optional(text(4, 200)),
    }),
    output: z.object({ factId: z.string(), askId: z.string() }),
    problems: [problems.alreadyAsked, problems.alreadyHeld, problems.unknownOwner, problems.unknownNode],
  },
  answerAsk: {
    method: 'POST',
    path: '/api/reports/facts/:factId/answers',
    summary: 'Answer what one’s organisation was asked for; the answer is kept and reused',
    actors: ['staff'],
    input: z.strictObject({
      factId: FactId,
      askId: Id,
      answers: z.array(AnswerField).check(z.minLength(1), z.maxLength(500)),
    }),
    output: z.object({ factId: z.string(), answered: z.number() }),
    problems: [problems.notAsked, problems.wrongValue],
  },
  listAsks: {
    method: 'GET',
    path: '/api/reports/asks',
    summary: 'What is awaited of organisations within one’s reach',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.object({ items: z.array(AskRow) }),
    problems: [],
  },
  listReturned: {
    method: 'GET',
    path: '/api/reports/returned',
    summary: 'The rows that were given, each with its value and the forms it went into',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.object({ items: z.array(ReturnedRow) }),
    problems: [],
    rate: 'export',
  },
})
