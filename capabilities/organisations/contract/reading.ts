import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, OrganisationId, PlaceId, queryNumber, text } from '#platform/operations/fields.ts'
import {
  DutyItemField,
  DutyLevel,
  Kind,
  OrganisationBrief,
  OrganisationRow,
  Responsible,
  ResponsibilityRow,
} from '../shapes.ts'

export const readingContract = contract({
  findOrganisations: {
    method: 'GET',
    path: '/api/organisations/find',
    summary: 'Find organisations by name, pinyin or initials while typing',
    actors: everyKind,
    input: z.strictObject({
      text: text(1, 60),
      kind: z.optional(Kind),
      limit: z.optional(queryNumber(1, 50)),
    }),
    output: z.object({ organisations: z.array(OrganisationBrief) }),
    problems: [],
  },
  listOrganisations: {
    method: 'GET',
    path: '/api/organisations/children',
    summary: 'The organisations directly below one, or the top of the tree',
    actors: staffKinds,
    input: z.strictObject({ parentId: z.optional(OrganisationId) }),
    output: z.object({ organisations: z.array(OrganisationRow) }),
    problems: [],
  },
  getOrganisation: {
    method: 'GET',
    path: '/api/organisations/:organisationId',
    summary: 'One organisation with its place in the tree, its members and the places it answers for',
    actors: staffKinds,
    input: z.strictObject({ organisationId: OrganisationId }),
    output: z.object({
      ...OrganisationRow.shape,
      status: z.enum(['standing', 'ended']),
      since: z.string(),
      endedOn: z.nullable(z.string()),
      mergedInto: z.nullable(z.string()),
      creditCode: z.nullable(z.string()),
      path: z.array(z.object({ organisationId: z.string(), name: z.string() })),
      organisationsBelow: z.number(),
      isAlliance: z.boolean(),
      members: z.array(
        z.object({ memberId: z.string(), name: z.string(), from: z.string(), to: z.nullable(z.string()) }),
      ),
      memberOf: z.array(z.object({ organisationId: z.string(), name: z.string() })),
      responsibilities: z.array(ResponsibilityRow),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  getResponsible: {
    method: 'GET',
    path: '/api/organisations/responsible',
    summary: 'Who answers for a place on a day: the organisation given for it or for the nearest place above',
    actors: everyKind,
    input: z.strictObject({ placeId: PlaceId, on: z.optional(DayOn) }),
    output: z.object({ responsible: z.nullable(Responsible), ladder: z.array(Responsible) }),
    problems: [],
  },
  listResponsibilities: {
    method: 'GET',
    path: '/api/organisations/responsibilities',
    summary: 'Everyone who answered, answers or will answer for a place',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.object({ responsibilities: z.array(ResponsibilityRow), abilities: z.array(z.string()) }),
    problems: [],
  },
  getDuty: {
    method: 'GET',
    path: '/api/organisations/duty',
    summary:
      'How a matter stands on the duty list in force at a place: who leads, who assists, may it go to the grassroots',
    actors: staffKinds,
    input: z.strictObject({
      placeId: PlaceId,
      matter: z.optional(z.string().check(z.maxLength(41))),
      level: z.optional(DutyLevel),
      on: z.optional(DayOn),
    }),
    output: z.object({
      listName: z.nullable(z.string()),
      source: z.nullable(z.string()),
      from: z.nullable(z.string()),
      items: z.array(
        z.object({
          ...DutyItemField.shape,
          mayGoToGrassroots: z.boolean(),
          /** The organisation that leads here, if one of the kind answers for this place or one above. */
          leadOrganisationId: z.nullable(z.string()),
          leadName: z.nullable(z.string()),
        }),
      ),
    }),
    problems: [],
  },
})
