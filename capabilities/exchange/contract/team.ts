import { everyKind } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Clock, ClockEnd, DayOn, Id, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { exchangeProblems as p } from '../problems.ts'
import { ItemStanding, RepairDay, SkillField, Times } from '../shapes.ts'
import { repairSkills } from '../words.ts'

const staff = ['staff', 'console'] as const
const Trades = z.array(z.enum(repairSkills)).check(z.maxLength(repairSkills.length))
const Nothing = z.strictObject({})
const DayOnly = z.strictObject({ repairDayId: Id })

/** Offering oneself at home, and the repair team with its weekends. */
export const teamContract = contract({
  checkIn: {
    method: 'POST',
    path: '/api/exchange/check-in',
    summary:
      'Offer some time at the booklet’s home community; a unit that is named learns numbers, never who did what',
    actors: ['resident'],
    input: z.strictObject({ unitId: z.optional(OrganisationId), times: Times }),
    output: z.strictObject({ unitId: z.nullable(OrganisationId) }),
    problems: [p.unknownUnit],
  },
  checkOut: {
    method: 'POST',
    path: '/api/exchange/check-out',
    summary: 'Offer no time any more; nothing is asked and nothing follows',
    actors: ['resident'],
    input: Nothing,
    output: z.strictObject({}),
    problems: [],
  },
  letParticipantGo: {
    method: 'POST',
    path: '/api/exchange/participants/:participantId/let-go',
    summary:
      'After a booklet was closed: checks its owner out, off the team, and gives back what they took on or posted',
    actors: ['job'],
    input: z.strictObject({ participantId: Id }),
    output: z.strictObject({ participantId: Id, steps: z.int() }),
    problems: [p.bookletOpen],
  },
  checkInUnit: {
    method: 'POST',
    path: '/api/exchange/units/:organisationId/check-in',
    summary: 'A unit offers itself to a community',
    actors: staff,
    input: z.strictObject({ organisationId: OrganisationId, placeId: PlaceId }),
    output: z.strictObject({ organisationId: OrganisationId }),
    problems: [p.unknownPlace, p.unknownUnit],
  },
  joinRepairTeam: {
    method: 'POST',
    path: '/api/exchange/repair-team',
    summary: 'Ask to join the repair team of the booklet’s home community with one’s trades',
    actors: ['resident'],
    input: z.strictObject({ skills: Trades }),
    output: z.strictObject({ isAdmitted: z.boolean() }),
    problems: [p.noSkills],
  },
  leaveRepairTeam: {
    method: 'POST',
    path: '/api/exchange/repair-team/leave',
    summary: 'Leave the repair team',
    actors: ['resident'],
    input: Nothing,
    output: z.strictObject({}),
    problems: [],
  },
  admitTechnician: {
    method: 'POST',
    path: '/api/exchange/repair-team/:participantId/admit',
    summary: 'Agree that somebody repairs in other people’s homes',
    actors: staff,
    input: z.strictObject({ participantId: Id }),
    output: z.strictObject({ isAdmitted: z.boolean() }),
    problems: [p.notOnTeam],
  },
  listRepairTeam: {
    method: 'GET',
    path: '/api/exchange/repair-team',
    summary: 'The repair team of a place for those who look after it: by trade, as people want to be called',
    actors: ['staff', 'job', 'console'],
    input: z.strictObject({ placeId: PlaceId }),
    output: z.strictObject({
      technicians: z.array(
        z.strictObject({
          participantId: Id,
          calledAs: z.nullable(z.string()),
          placeName: z.nullable(z.string()),
          skills: z.array(SkillField),
          isAdmitted: z.boolean(),
          /** The repair days they come to. */
          days: z.array(Id),
        }),
      ),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  openRepairDay: {
    method: 'POST',
    path: '/api/exchange/repair-days',
    summary: 'Set a repair day on a Saturday or Sunday',
    actors: staff,
    input: z.strictObject({
      repairDayId: Id,
      placeId: PlaceId,
      on: DayOn,
      from: Clock,
      to: ClockEnd,
      where: text(2, 80),
    }),
    output: z.strictObject({ repairDayId: Id }),
    problems: [p.idTaken, p.unknownPlace, p.notAWeekend, p.dayPast, p.endsBeforeStart],
  },
  listRepairDays: {
    method: 'GET',
    path: '/api/exchange/repair-days',
    summary: 'The repair days to come at a place, above it and below it',
    actors: everyKind,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.strictObject({ days: z.array(RepairDay) }),
    problems: [],
  },
  comeToRepairDay: {
    method: 'POST',
    path: '/api/exchange/repair-days/:repairDayId/come',
    summary: 'Say that one comes to a repair day; nobody must',
    actors: ['resident'],
    input: DayOnly,
    output: z.strictObject({ repairDayId: Id, isComing: z.boolean() }),
    problems: [p.noSuchDay, p.dayPast, p.notOnTeam],
  },
  stayAwayFromRepairDay: {
    method: 'POST',
    path: '/api/exchange/repair-days/:repairDayId/stay-away',
    summary: 'Say that one does not come after all',
    actors: ['resident'],
    input: DayOnly,
    output: z.strictObject({ repairDayId: Id, isComing: z.boolean() }),
    problems: [p.noSuchDay, p.dayPast],
  },
  planRepair: {
    method: 'POST',
    path: '/api/exchange/items/:itemId/repair-day',
    summary: 'Put a repair on a repair day',
    actors: ['resident', 'staff', 'console'],
    input: z.strictObject({ itemId: Id, repairDayId: Id }),
    output: ItemStanding,
    problems: [p.notInThisState, p.noSuchDay, p.dayPast],
  },
})
