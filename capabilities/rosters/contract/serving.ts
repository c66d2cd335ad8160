import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id } from '#platform/operations/fields.ts'
import { rostersProblems as problems } from '../problems.ts'
import { RosterState, swapAnswers } from '../shapes.ts'

const OnDuty = { rosterId: Id, dutyId: Id }

/** Serving: open shifts, cover, swaps, and what the other side says afterwards. */
export const servingContract = contract({
  takeDuty: {
    method: 'POST',
    path: '/api/rosters/:rosterId/duties/:dutyId/take',
    summary: 'Take an open shift, or one whose holder asks for cover; whoever comes first has it',
    actors: ['resident'],
    input: z.strictObject(OnDuty),
    output: RosterState,
    problems: [
      problems.closed,
      problems.notIn,
      problems.past,
      problems.taken,
      problems.sameHolder,
      problems.busy,
    ],
  },
  askCover: {
    method: 'POST',
    path: '/api/rosters/:rosterId/duties/:dutyId/cover',
    summary: 'Ask whether anybody takes one’s shift, or ask no longer',
    actors: ['resident'],
    input: z.strictObject({ ...OnDuty, wish: z.enum(['ask', 'withdraw']) }),
    output: RosterState,
    problems: [problems.closed, problems.past, problems.notYours],
  },
  askSwap: {
    method: 'POST',
    path: '/api/rosters/:rosterId/swaps',
    summary: 'Ask another to change shifts with oneself',
    actors: ['resident'],
    input: z.strictObject({ rosterId: Id, swapId: Id, dutyId: Id, forDutyId: Id }),
    output: RosterState,
    problems: [
      problems.closed,
      problems.idTaken,
      problems.past,
      problems.notYours,
      problems.sameHolder,
      problems.swapAsked,
      problems.swapStale,
      problems.busy,
    ],
  },
  settleSwap: {
    method: 'POST',
    path: '/api/rosters/:rosterId/swaps/:swapId/settle',
    summary: 'Accept or decline a swap, or withdraw one’s own; the first answer settles it',
    actors: ['resident'],
    input: z.strictObject({ rosterId: Id, swapId: Id, answer: z.enum(swapAnswers) }),
    output: RosterState,
    problems: [
      problems.closed,
      problems.notYours,
      problems.swapOver,
      problems.swapStale,
      problems.past,
      problems.busy,
    ],
  },
  releaseDuty: {
    method: 'POST',
    path: '/api/rosters/:rosterId/duties/:dutyId/release',
    summary: 'Free a shift for others to take',
    actors: staffKinds,
    input: z.strictObject(OnDuty),
    output: RosterState,
    problems: [problems.closed, problems.past],
  },
  sayMissed: {
    method: 'POST',
    path: '/api/rosters/:rosterId/duties/:dutyId/missed',
    summary: 'Say that nobody came to a shift, on its day or the next; nothing else follows from it',
    actors: staffKinds,
    input: z.strictObject(OnDuty),
    output: RosterState,
    problems: [problems.isPassed, problems.notYetTime],
  },
  passDays: {
    method: 'POST',
    path: '/api/rosters/:rosterId/pass-days',
    summary: 'Enter the duties of days gone by of which nobody said otherwise',
    actors: ['job', 'console'],
    input: z.strictObject({ rosterId: Id, until: DayOn }),
    output: RosterState,
    problems: [problems.notYetTime],
  },
})
