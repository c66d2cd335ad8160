import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Cursor, Id, PlaceId } from '#platform/operations/fields.ts'
import { GatheringRow, KindField, ListRow, PromisePage, PromiseRow } from '../shapes.ts'

const everyone = ['anonymous', 'resident', 'staff', 'console'] as const

/** What everybody may read: promises are public. */
export const readingContract = contract({
  listGatherings: {
    method: 'GET',
    path: '/api/promises/gatherings',
    summary:
      'Clinics and hearings of a place and all below it, the latest first, with how their promises stand',
    actors: everyone,
    input: z.strictObject({ placeId: z.optional(PlaceId), gatheringId: z.optional(Id) }),
    output: z.strictObject({ gatherings: z.array(GatheringRow), abilities: z.array(z.string()) }),
    problems: [],
  },
  listLists: {
    method: 'GET',
    path: '/api/promises/lists',
    summary:
      'Livelihood lists of a place and all below it, the latest year first, with how their items stand',
    actors: everyone,
    input: z.strictObject({ placeId: z.optional(PlaceId), listId: z.optional(Id) }),
    output: z.strictObject({ lists: z.array(ListRow), abilities: z.array(z.string()) }),
    problems: [],
  },
  listPromises: {
    method: 'GET',
    path: '/api/promises',
    summary: 'Promises of a gathering, a list or a place; what is late or near its day first',
    actors: everyone,
    input: z.strictObject({
      placeId: z.optional(PlaceId),
      gatheringId: z.optional(Id),
      listId: z.optional(Id),
      kind: z.optional(KindField),
      show: z.optional(z.enum(['all', 'mine', 'underWay', 'late', 'kept', 'toAccept'])),
      cursor: z.optional(Cursor),
    }),
    output: z.strictObject({ promises: z.array(PromiseRow), next: z.nullable(z.string()) }),
    problems: [],
  },
  getPromise: {
    method: 'GET',
    path: '/api/promises/:promiseId',
    summary:
      'One promise with its steps, evidence and verdict; words among offices only for those within reach',
    actors: everyone,
    input: z.strictObject({ promiseId: Id }),
    output: PromisePage,
    problems: [],
  },
  getMyPromise: {
    method: 'GET',
    path: '/api/my-promise',
    summary: 'The promise that an acceptance link opens',
    actors: ['resident'],
    input: z.strictObject({}),
    output: PromisePage,
    problems: [],
  },
})
