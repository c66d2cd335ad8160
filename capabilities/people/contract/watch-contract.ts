import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import {
  Abilities,
  DayOn,
  Id,
  Moment,
  OrganisationId,
  PlaceId,
  queryNumber,
} from '#platform/operations/fields.ts'
import { personProblems } from '../problems.ts'
import {
  ShiftShape,
  AuditCursor,
  AuditLine,
  anyone,
  RevealShape,
  Done,
  staff,
  staffOrConsole,
  OnDutyShape,
  SeqText,
} from '../shapes.ts'

/** Duty, personal fields shown, and the audit list. */
export const watchContract = contract({
  getOnDuty: {
    method: 'GET',
    path: '/api/duty/now',
    summary: 'Who answers for a place or an organisation at this moment; published for grids (CASE-20)',
    actors: anyone,
    input: z.strictObject({ placeId: z.optional(PlaceId), organisationId: z.optional(OrganisationId) }),
    output: z.strictObject({ onDuty: z.nullable(OnDutyShape) }),
    problems: [],
  },
  listDuty: {
    method: 'GET',
    path: '/api/duty',
    summary: 'Who is on duty, and the shifts of the coming days',
    actors: staff,
    input: z.strictObject({
      organisationId: z.optional(OrganisationId),
      placeId: z.optional(PlaceId),
      from: z.optional(DayOn),
    }),
    output: z.strictObject({ shifts: z.array(ShiftShape), abilities: Abilities }),
    problems: [],
  },
  planShift: {
    method: 'POST',
    path: '/api/duty/plan',
    summary: 'Put somebody on duty for a time',
    actors: staffOrConsole,
    input: z.strictObject({
      shiftId: Id,
      personId: Id,
      organisationId: z.nullable(OrganisationId),
      placeId: z.nullable(PlaceId),
      from: Moment,
      to: Moment,
    }),
    output: Done,
    problems: [personProblems.shiftLength, personProblems.postNeedsNode, personProblems.notStaffThere],
  },
  cancelShift: {
    method: 'POST',
    path: '/api/duty/:shiftId/cancel',
    summary: 'Take a shift off the roster',
    actors: staffOrConsole,
    input: z.strictObject({ shiftId: Id }),
    output: Done,
    problems: [],
  },
  listReveals: {
    method: 'GET',
    path: '/api/reveals',
    summary: 'Who looked at which personal field, when and what for',
    actors: ['resident', 'staff'],
    input: z.strictObject({ before: z.optional(SeqText) }),
    output: z.strictObject({ reveals: z.array(RevealShape), next: z.nullable(SeqText) }),
    problems: [],
  },
  listAudit: {
    method: 'GET',
    path: '/api/audit',
    summary:
      'Every entry of the ledger, for the audit administrator: who, what, when, never a personal field',
    actors: staff,
    input: z.strictObject({
      type: z.optional(z.string().check(z.regex(/^[A-Za-z.-]{1,60}$/))),
      on: z.optional(DayOn),
      before: z.optional(AuditCursor),
      limit: z._default(queryNumber(1, 200), 50),
    }),
    output: z.strictObject({ entries: z.array(AuditLine), next: z.nullable(AuditCursor) }),
    problems: [],
  },
})
