import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id } from '#platform/operations/fields.ts'
import { exchangeProblems as p } from '../problems.ts'
import { HelperRow, ItemStanding } from '../shapes.ts'

/** Finding somebody who suits and asking them, without either knowing who the other is before both agree. */
export const askingContract = contract({
  listHelpers: {
    method: 'GET',
    path: '/api/exchange/items/:itemId/helpers',
    summary:
      'Who of those that checked in at home could help with a need, each with the reasons and nothing else of them',
    actors: ['resident', 'staff', 'job', 'console'],
    input: z.strictObject({ itemId: Id }),
    output: z.strictObject({ helpers: z.array(HelperRow), mayAsk: z.boolean() }),
    problems: [],
  },
  askHelper: {
    method: 'POST',
    path: '/api/exchange/items/:itemId/ask',
    summary: 'Ask one of those who suit; they see the need on their page and take it on or not',
    actors: ['resident', 'staff', 'console'],
    input: z.strictObject({ itemId: Id, handle: z.string().check(z.regex(/^[0-9a-f]{32}$/)) }),
    output: ItemStanding,
    problems: [p.notInThisState, p.suitsNoMore, p.alreadyAsked, p.enoughAsked],
  },
  declineAsk: {
    method: 'POST',
    path: '/api/exchange/items/:itemId/decline-ask',
    summary: 'Say that one cannot this time; nothing follows, and nobody learns who it was',
    actors: ['resident'],
    input: z.strictObject({ itemId: Id }),
    output: ItemStanding,
    problems: [p.notInThisState],
  },
})
