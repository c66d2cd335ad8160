import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import {
  Cursor,
  Id,
  Moment,
  OrganisationId,
  PlaceId,
  queryFlag,
  queryNumber,
  text,
} from '#platform/operations/fields.ts'
import {
  CaseKindField,
  CaseRow,
  ChannelField,
  DeskCase,
  LevelField,
  LocalText,
  SimilarCase,
  StatusField,
} from '../shapes.ts'
import * as words from '../words.ts'

const staff = ['staff'] as const

/** One or many of a query string: `?status=received&status=accepted`. */
const oneOrMany = <Item extends z.ZodMiniType>(item: Item) =>
  z.optional(
    z.union([
      z.array(item),
      z.pipe(
        item,
        z.transform((one) => [one]),
      ),
    ]),
  )

const RefusalKind = z.string().check(z.regex(/^[a-z-]+\.[a-z-]+$/), z.maxLength(80))
const OperationName = z.string().check(z.regex(/^[A-Za-z]{1,60}$/))

/** What the people at work read. */
export const readingContract = contract({
  listInbox: {
    method: 'GET',
    path: '/api/inbox',
    summary: 'The cases of my scope, newest first, with filters, search and an honest count up to 1,000',
    actors: staff,
    input: z.strictObject({
      group: z.optional(z.enum(['open', 'needsMe', 'waiting', 'answered', 'closed', 'all'])),
      status: oneOrMany(StatusField),
      kind: oneOrMany(CaseKindField),
      channel: oneOrMany(ChannelField),
      level: oneOrMany(LevelField),
      placeId: z.optional(PlaceId),
      organisationId: z.optional(OrganisationId),
      isOverdue: z.optional(queryFlag),
      isSupervised: z.optional(queryFlag),
      order: z.optional(z.enum(['newest', 'dueFirst'])),
      search: z.optional(text(0, 60)),
      cursor: z.optional(Cursor),
      limit: z.optional(queryNumber(1, 100)),
    }),
    output: z.strictObject({
      items: z.array(CaseRow),
      next: z.nullable(z.string()),
      /** Exact up to 1,000; 1,001 means more. */
      count: z.int(),
      isCountCapped: z.boolean(),
    }),
    problems: [],
  },
  getInboxSummary: {
    method: 'GET',
    path: '/api/inbox/summary',
    summary: 'How many open cases wait in each group of my scope',
    actors: staff,
    input: z.strictObject({}),
    output: z.strictObject({
      open: z.int(),
      needsMe: z.int(),
      overdue: z.int(),
      waiting: z.int(),
      answered: z.int(),
      disputed: z.int(),
      supervised: z.int(),
      /** Any of these may be 1,001, which means more than 1,000. */
      cappedAt: z.int(),
    }),
    problems: [],
  },
  getCase: {
    method: 'GET',
    path: '/api/cases/:caseId',
    summary: 'The thread, the steps, the clocks, the time each level used, and what I may do now',
    actors: staff,
    input: z.strictObject({ caseId: Id }),
    output: DeskCase,
    problems: [],
  },
  listSimilarCases: {
    method: 'GET',
    path: '/api/cases/:caseId/similar',
    summary: 'Open cases like this one within my scope, to be merged',
    actors: staff,
    input: z.strictObject({ caseId: Id }),
    output: z.strictObject({ cases: z.array(z.extend(SimilarCase, { excerpt: z.nullable(z.string()) })) }),
    problems: [],
  },
  listToday: {
    method: 'GET',
    path: '/api/today',
    summary: 'What is mine to do today, by time, small enough to be kept on a phone with no network',
    actors: staff,
    input: z.strictObject({}),
    output: z.strictObject({
      asOf: Moment,
      items: z.array(
        z.extend(CaseRow, {
          text: z.nullable(z.string()),
          point: z.nullable(z.strictObject({ longitude: z.number(), latitude: z.number() })),
          abilities: z.array(z.string()),
        }),
      ),
    }),
    problems: [],
  },
  getDispatchCatalogue: {
    method: 'GET',
    path: '/api/dispatch-catalogue',
    summary: 'What is sent where, and what may not be sent to the grassroots (duty list)',
    actors: staff,
    input: z.strictObject({}),
    output: z.strictObject({
      ruleVersion: z.string(),
      items: z.array(
        z.strictObject({
          item: z.string(),
          name: LocalText,
          duty: z.enum(words.duties),
          levels: z.array(LevelField),
          kinds: z.array(CaseKindField),
          department: LocalText,
        }),
      ),
    }),
    problems: [],
  },
  reportRefusal: {
    method: 'POST',
    path: '/api/refusals',
    summary: 'A phone that was offline tells which of its writes was refused, and by which rule',
    actors: staff,
    input: z.strictObject({
      refusalId: Id,
      operation: OperationName,
      caseId: z.optional(Id),
      rule: RefusalKind,
      madeAt: Moment,
      refusedAt: Moment,
    }),
    output: z.strictObject({ refusalId: Id }),
    problems: [],
  },
  listRefusals: {
    method: 'GET',
    path: '/api/refusals',
    summary: 'What was refused after phones came back, for the worker and the supervisor',
    actors: staff,
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          refusalId: Id,
          operation: z.string(),
          caseId: z.nullable(Id),
          number: z.nullable(z.string()),
          rule: z.string(),
          worker: z.string(),
          organisationId: z.nullable(OrganisationId),
          madeAt: Moment,
          refusedAt: Moment,
        }),
      ),
      next: z.nullable(z.string()),
    }),
    problems: [],
  },
})
