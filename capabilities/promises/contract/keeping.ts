import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, text } from '#platform/operations/fields.ts'
import { promiseProblems as p } from '../problems.ts'
import { Amount, Photos, PromiseStanding, PublicWords, Receipts } from '../shapes.ts'

const staff = ['staff', 'console'] as const
const PromiseOnly = z.strictObject({ promiseId: Id })

/** From the promise to the word of those it was made to. */
export const keepingContract = contract({
  reportProgress: {
    method: 'POST',
    path: '/api/promises/:promiseId/progress',
    summary: 'Tell everybody how far it has come, and which step is done',
    actors: staff,
    input: z.strictObject({
      promiseId: Id,
      milestoneId: z.optional(Id),
      text: PublicWords,
      photos: Photos,
    }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.noSuchMilestone, p.personalNumber],
  },
  reportDone: {
    method: 'POST',
    path: '/api/promises/:promiseId/done',
    summary: 'Say that it is done, with evidence and what was counted; those it is for then have their say',
    actors: staff,
    input: z.strictObject({
      promiseId: Id,
      text: PublicWords,
      photos: Photos,
      amount: z.optional(Amount),
    }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.noEvidence, p.milestonesOpen, p.nobodyAccepts, p.personalNumber],
  },
  giveUpPromise: {
    method: 'POST',
    path: '/api/promises/:promiseId/given-up',
    summary: 'Say publicly that the promise cannot be kept, and why; it counts as broken',
    actors: staff,
    input: z.strictObject({ promiseId: Id, text: PublicWords }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.personalNumber],
  },
  movePromise: {
    method: 'POST',
    path: '/api/promises/:promiseId/move',
    summary:
      'Move the promised day before it has come, with a reason that everybody reads; the first day stays',
    actors: staff,
    input: z.strictObject({ promiseId: Id, dueOn: DayOn, text: PublicWords }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.dayOver, p.duePast, p.daySame, p.personalNumber],
  },
  supervisePromise: {
    method: 'POST',
    path: '/api/promises/:promiseId/supervision',
    summary: 'Press for it from the level above, with a reason',
    actors: staff,
    input: z.strictObject({ promiseId: Id, text: PublicWords }),
    output: PromiseStanding,
    problems: [p.notInThisState],
  },
  nameAcceptors: {
    method: 'POST',
    path: '/api/promises/:promiseId/acceptors',
    summary: 'Give out links by which residents’ representatives accept; never done by the owner’s own unit',
    actors: staff,
    input: z.strictObject({ promiseId: Id, receipts: Receipts }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.ownUnit],
  },
  voiceAcceptance: {
    method: 'POST',
    path: '/api/promises/:promiseId/voices',
    summary: 'Say whether what was promised is there; the majority of those invited decides',
    actors: ['resident', 'staff'],
    input: z.strictObject({ promiseId: Id, isThere: z.boolean(), text: text(0, 500) }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.ownUnit, p.alreadyVoiced, p.sayWhy],
  },
  settleAcceptance: {
    method: 'POST',
    path: '/api/promises/:promiseId/settlement',
    summary: 'When the time to speak is over: those who spoke decide, silence counts as deemed accepted',
    actors: ['job'],
    input: PromiseOnly,
    output: PromiseStanding,
    problems: [p.notDue],
  },
  recordMissed: {
    method: 'POST',
    path: '/api/promises/:promiseId/missed',
    summary: 'Write down, once, that the promised day has passed',
    actors: ['job'],
    input: PromiseOnly,
    output: PromiseStanding,
    problems: [p.notDue],
  },
})
