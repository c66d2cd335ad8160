import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { promiseProblems as p } from '../problems.ts'
import {
  DeputyCount,
  GatheringKindField,
  Milestones,
  PromiseStanding,
  PublicWords,
  Receipts,
  Title,
} from '../shapes.ts'

const staff = ['staff', 'console'] as const

/** Clinics, hearings and the year's lists: where promises are made. */
export const gatheringContract = contract({
  openGathering: {
    method: 'POST',
    path: '/api/promises/gatherings',
    summary: 'Call a clinic for units or a hearing with deputies',
    actors: staff,
    input: z.strictObject({
      gatheringId: Id,
      kind: GatheringKindField,
      title: Title,
      placeId: PlaceId,
      convenerId: OrganisationId,
      on: DayOn,
      deputies: z.array(DeputyCount).check(z.maxLength(4)),
    }),
    output: z.strictObject({ gatheringId: Id }),
    problems: [p.alreadyThere, p.unknownPlace, p.noOwner, p.personalNumber],
  },
  raiseProblem: {
    method: 'POST',
    path: '/api/promises/problems',
    summary:
      'Put a unit’s problem or a deputy’s question on the agenda; the links given out accept the result',
    actors: staff,
    input: z.strictObject({
      promiseId: Id,
      gatheringId: Id,
      title: Title,
      detail: text(0, 2000),
      askerId: z.optional(OrganisationId),
      receipts: Receipts,
    }),
    output: PromiseStanding,
    problems: [p.alreadyThere, p.noOwner, p.personalNumber],
  },
  answerOnSpot: {
    method: 'POST',
    path: '/api/promises/:promiseId/answer',
    summary: 'Answer in the meeting; nothing is left to promise',
    actors: staff,
    input: z.strictObject({ promiseId: Id, text: PublicWords }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.personalNumber],
  },
  makePromise: {
    method: 'POST',
    path: '/api/promises/:promiseId/promise',
    summary: 'Decide who owns it and by which day it will be done',
    actors: staff,
    input: z.strictObject({
      promiseId: Id,
      ownerId: OrganisationId,
      dueOn: DayOn,
      milestones: Milestones,
      needsEvidence: z.boolean(),
    }),
    output: PromiseStanding,
    problems: [p.notInThisState, p.duePast, p.noOwner, p.askerIsOwner],
  },
  openList: {
    method: 'POST',
    path: '/api/promises/lists',
    summary: 'Open the year’s livelihood list of a place',
    actors: staff,
    input: z.strictObject({
      listId: Id,
      title: Title,
      year: z.int().check(z.gte(1990), z.lte(2200)),
      placeId: PlaceId,
      convenerId: OrganisationId,
      needsEvidence: z.boolean(),
    }),
    output: z.strictObject({ listId: Id }),
    problems: [p.alreadyThere, p.unknownPlace, p.noOwner, p.personalNumber],
  },
  addItem: {
    method: 'POST',
    path: '/api/promises/lists/:listId/items',
    summary: 'Put an item on the year’s list with its owner and promised day',
    actors: staff,
    input: z.strictObject({
      listId: Id,
      promiseId: Id,
      title: Title,
      placeId: z.optional(PlaceId),
      ownerId: OrganisationId,
      dueOn: DayOn,
      milestones: Milestones,
    }),
    output: PromiseStanding,
    problems: [p.alreadyThere, p.itemTwice, p.duePast, p.noOwner, p.unknownPlace, p.personalNumber],
  },
  importItems: {
    method: 'POST',
    path: '/api/promises/lists/:listId/import',
    summary: 'Import a sheet of items; a dry run says what is wrong and changes nothing',
    actors: staff,
    input: z.strictObject({
      listId: Id,
      /** CSV or .xlsx as base64, plain or gzip: 项目, 负责单位, 完成日期, and 地点 where an item is not for the whole place. */
      file: z.string().check(z.maxLength(48 * 1024 * 1024)),
      dryRun: z.boolean(),
    }),
    output: z.strictObject({
      rows: z.int(),
      added: z.int(),
      unchanged: z.int(),
      isApplied: z.boolean(),
      problemCount: z.int(),
      problems: z.array(z.strictObject({ row: z.int(), field: z.string(), zh: z.string(), en: z.string() })),
      /** The first new items as they were read; an empty place is the list's own. */
      preview: z.array(
        z.strictObject({
          row: z.int(),
          title: z.string(),
          owner: z.string(),
          place: z.string(),
          dueOn: DayOn,
        }),
      ),
    }),
    problems: [p.unreadable],
    mostBytes: 48 * 1024 * 1024,
  },
})
