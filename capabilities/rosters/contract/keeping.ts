import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { rostersProblems as problems } from '../problems.ts'
import { Away, MemberId, Pattern, RosterState } from '../shapes.ts'

const shifts = [problems.shiftsOverlap, problems.noShifts] as const
const Period = { rosterId: Id, from: DayOn, to: DayOn }

/** Keeping a roster: how duty is shared out, who is on it, which days are published. */
export const keepingContract = contract({
  openRoster: {
    method: 'POST',
    path: '/api/rosters',
    summary: 'Open a duty roster at a community or one of its stations',
    actors: staffKinds,
    input: z.strictObject({ rosterId: Id, placeId: PlaceId, stationId: z.nullable(Id), ...Pattern.shape }),
    output: RosterState,
    problems: [problems.idTaken, problems.unknownPlace, problems.unknownStation, ...shifts],
  },
  changeRoster: {
    method: 'POST',
    path: '/api/rosters/:rosterId/change',
    summary: 'Change how duty is shared out; what is published stays',
    actors: staffKinds,
    input: z.strictObject({ rosterId: Id, ...Pattern.shape }),
    output: RosterState,
    problems: [problems.closed, ...shifts],
  },
  closeRoster: {
    method: 'POST',
    path: '/api/rosters/:rosterId/close',
    summary: 'Close a roster; shifts to come fall away',
    actors: staffKinds,
    input: z.strictObject({ rosterId: Id, reason: text(2, 200) }),
    output: RosterState,
    problems: [problems.closed],
  },
  joinRoster: {
    method: 'POST',
    path: '/api/rosters/:rosterId/join',
    summary: 'Join a roster by oneself, or put a partner on it as its agreement says',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ rosterId: Id, memberId: MemberId }),
    output: RosterState,
    problems: [problems.closed, problems.alreadyIn, problems.byInvitation, problems.unknownMember],
  },
  leaveRoster: {
    method: 'POST',
    path: '/api/rosters/:rosterId/leave',
    summary: 'Leave a roster; shifts to come are open again',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ rosterId: Id, memberId: MemberId }),
    output: RosterState,
    problems: [problems.closed, problems.notIn],
  },
  setAway: {
    method: 'POST',
    path: '/api/rosters/:rosterId/away',
    summary: 'Say on which days one cannot come; the rotation goes round them',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ rosterId: Id, memberId: MemberId, away: Away }),
    output: RosterState,
    problems: [problems.closed, problems.notIn],
  },
  publishPeriod: {
    method: 'POST',
    path: '/api/rosters/:rosterId/publish',
    summary: 'Share out the shifts of a period and publish them',
    actors: staffKinds,
    input: z.strictObject(Period),
    output: RosterState,
    problems: [
      problems.closed,
      problems.nobody,
      problems.pastPeriod,
      problems.tooLongPeriod,
      problems.periodTaken,
      problems.noDays,
      problems.busy,
    ],
  },
})
