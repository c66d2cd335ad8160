import { everyKind } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Cursor, Id, OrganisationId, PlaceId } from '#platform/operations/fields.ts'
import {
  ItemPage,
  ItemRow,
  KindField,
  ListField,
  MatchRow,
  OccasionRow,
  RepairDay,
  SkillField,
  Times,
} from '../shapes.ts'

const shows = ['open', 'helped', 'waiting', 'underWay', 'toConfirm', 'lent'] as const

/** The two lists, one item, what is one’s own, and what suits. */
export const readingContract = contract({
  listItems: {
    method: 'GET',
    path: '/api/exchange/items',
    summary:
      'What is needed or offered at a place and all below it; what waits for the community only for it',
    actors: everyKind,
    input: z.strictObject({
      list: ListField,
      placeId: z.optional(PlaceId),
      kind: z.optional(KindField),
      organisationId: z.optional(OrganisationId),
      repairDayId: z.optional(Id),
      show: z.optional(z.enum(shows)),
      cursor: z.optional(Cursor),
    }),
    output: z.strictObject({ items: z.array(ItemRow), next: z.nullable(z.string()) }),
    problems: [],
  },
  getItem: {
    method: 'GET',
    path: '/api/exchange/items/:itemId',
    summary: 'One item; where and how to find its author only for whoever has taken it on and the community',
    actors: everyKind,
    input: z.strictObject({ itemId: Id }),
    output: ItemPage,
    problems: [],
  },
  getMyHelp: {
    method: 'GET',
    path: '/api/exchange/mine',
    summary: 'The booklet’s own: check-in, repair team, what one posted and what one has taken on',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.strictObject({
      checkIn: z.nullable(
        z.strictObject({
          placeId: PlaceId,
          placeName: z.nullable(z.string()),
          unitId: z.nullable(OrganisationId),
          unitName: z.nullable(z.string()),
          times: Times,
        }),
      ),
      team: z.nullable(
        z.strictObject({
          placeName: z.nullable(z.string()),
          skills: z.array(SkillField),
          isAdmitted: z.boolean(),
          days: z.array(z.strictObject({ ...RepairDay.shape, isComing: z.boolean() })),
        }),
      ),
      /** Needs whose authors ask whether the reader could help. */
      asked: z.array(ItemRow),
      posted: z.array(ItemRow),
      taken: z.array(ItemRow),
      confirmed: z.int(),
    }),
    problems: [],
  },
  listNearMe: {
    method: 'GET',
    path: '/api/exchange/near-me',
    summary:
      'What is needed near the booklet’s home and suits, the best first, each with its reasons; services and shifts too',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.strictObject({ matches: z.array(MatchRow), occasions: z.array(OccasionRow) }),
    problems: [],
  },
  listSuiting: {
    method: 'GET',
    path: '/api/exchange/items/:itemId/suiting',
    summary: 'What is offered near a need and would meet it, the best first, each with its reasons',
    actors: everyKind,
    input: z.strictObject({ itemId: Id }),
    output: z.strictObject({ matches: z.array(MatchRow) }),
    problems: [],
  },
  getUnitPage: {
    method: 'GET',
    path: '/api/exchange/units/:organisationId',
    summary: 'What a unit and its members gave, as figures: numbers of matters, never a list of persons',
    actors: ['staff', 'job', 'console'],
    input: z.strictObject({ organisationId: OrganisationId }),
    output: z.strictObject({
      organisationId: OrganisationId,
      name: z.nullable(z.string()),
      members: z.int(),
      confirmed: z.int(),
      byKind: z.array(z.strictObject({ kind: KindField, count: z.int() })),
      communities: z.array(z.strictObject({ placeId: PlaceId, name: z.nullable(z.string()) })),
      taken: z.array(ItemRow),
      /** What is needed where it has checked in and what it offers would meet. */
      suiting: z.array(MatchRow),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
})
