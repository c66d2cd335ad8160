import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, Moment, PlaceId, text } from '#platform/operations/fields.ts'
import { promiseProblems as p } from '../problems.ts'
import { foundStatuses } from '../words.ts'

const staff = ['staff'] as const

const Found = z.strictObject({ caseId: Id, status: z.enum(foundStatuses) })
const Village = z.strictObject({
  placeId: PlaceId,
  name: z.nullable(z.string()),
  from: DayOn,
  to: z.nullable(DayOn),
  lastVisitAt: z.nullable(Moment),
  visits: z.int(),
  found: z.int(),
  open: z.int(),
})
const ContactRow = z.strictObject({
  contactId: Id,
  personId: z.string(),
  placeId: PlaceId,
  placeName: z.nullable(z.string()),
  from: DayOn,
  to: z.nullable(DayOn),
  lastVisitAt: z.nullable(Moment),
  found: z.int(),
  open: z.int(),
})

/** Leaders and the villages they look after. */
export const visitingContract = contract({
  assignContact: {
    method: 'POST',
    path: '/api/promises/contacts',
    summary: 'Give villages a leader who looks after them, from a day on',
    actors: ['staff', 'console'],
    input: z.strictObject({
      contactId: Id,
      personId: Id,
      placeIds: z.array(PlaceId).check(z.minLength(1), z.maxLength(100)),
      from: DayOn,
      to: z.optional(DayOn),
    }),
    output: z.strictObject({ contactId: Id, places: z.int() }),
    problems: [p.unknownPlace, p.endsBeforeStart],
  },
  endContact: {
    method: 'POST',
    path: '/api/promises/contacts/:contactId/end',
    summary: 'A leader no longer looks after a village',
    actors: ['staff', 'job', 'console'],
    input: z.strictObject({ contactId: Id, placeId: PlaceId }),
    output: z.strictObject({ contactId: Id }),
    problems: [],
  },
  recordVisit: {
    method: 'POST',
    path: '/api/promises/visits',
    summary:
      'Write a visit down where it happens, offline too: one sentence, how many households, which problems',
    actors: staff,
    input: z.strictObject({
      visitId: Id,
      placeId: PlaceId,
      text: text(0, 300),
      households: z.int().check(z.gte(0), z.lte(2_000)),
      /** Cases that are taken down for what was found; they may arrive after the visit. */
      caseIds: z.array(Id).check(z.maxLength(10)),
    }),
    output: z.strictObject({ visitId: Id, isGuest: z.boolean() }),
    problems: [p.alreadyThere, p.unknownPlace, p.notYourVillage],
  },
  getMyVillages: {
    method: 'GET',
    path: '/api/promises/my-villages',
    summary: 'The villages one looks after: last visit, what was found, what came of it',
    actors: staff,
    input: z.strictObject({}),
    output: z.strictObject({ villages: z.array(Village) }),
    problems: [],
  },
  getVillage: {
    method: 'GET',
    path: '/api/promises/villages/:placeId',
    summary: 'The visits to one village, the latest first, with the problems found',
    actors: staff,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.strictObject({
      placeId: PlaceId,
      name: z.nullable(z.string()),
      isMine: z.boolean(),
      visits: z.array(
        z.strictObject({
          visitId: Id,
          at: Moment,
          isOwn: z.boolean(),
          isGuest: z.boolean(),
          text: z.nullable(z.string()),
          households: z.int(),
          found: z.array(Found),
        }),
      ),
    }),
    problems: [],
  },
  listContacts: {
    method: 'GET',
    path: '/api/promises/contacts',
    summary: 'Which leader looks after which village here, by village',
    actors: staff,
    input: z.strictObject({ placeId: PlaceId, after: z.optional(z.string().check(z.maxLength(140))) }),
    output: z.strictObject({
      contacts: z.array(ContactRow),
      next: z.nullable(z.string()),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
})
