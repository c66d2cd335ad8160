import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { DutyItemField, OrganisationName, ResponsibilityState } from '../shapes.ts'
import { organisationsProblems as problems } from '../problems.ts'

export const answeringContract = contract({
  assignResponsibility: {
    method: 'POST',
    path: '/api/organisations/responsibilities',
    summary: 'Say which organisation answers for a place, from a day to a day',
    actors: staffKinds,
    input: z.strictObject({
      responsibilityId: Id,
      organisationId: OrganisationId,
      placeId: PlaceId,
      from: DayOn,
      to: z.optional(z.nullable(DayOn)),
    }),
    output: ResponsibilityState,
    problems: [problems.ended, problems.alreadyAnswered, problems.endsBeforeStart, problems.unknownPlace],
  },
  endResponsibility: {
    method: 'POST',
    path: '/api/organisations/responsibilities/end',
    summary: 'End a responsibility on a day',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, responsibilityId: Id, to: DayOn }),
    output: ResponsibilityState,
    problems: [problems.endsBeforeStart],
  },
  publishDutyList: {
    method: 'POST',
    path: '/api/organisations/duty-lists',
    summary: 'Publish the duty list of a place and all below it, in force from a day on',
    actors: staffKinds,
    input: z.strictObject({
      listId: Id,
      name: OrganisationName,
      source: text(1, 200),
      placeId: PlaceId,
      from: DayOn,
      items: z.array(DutyItemField).check(z.minLength(1), z.maxLength(1_000)),
    }),
    output: z.object({ listId: z.string(), from: z.string(), items: z.number() }),
    problems: [problems.listNotNewer, problems.matterTwice, problems.unknownPlace],
  },
})
