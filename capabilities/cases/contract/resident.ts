import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id, OrganisationId, PlaceId, Point, text } from '#platform/operations/fields.ts'
import { caseProblems as p } from '../problems.ts'
import {
  BoardItem,
  CaseKindField,
  CaseStanding,
  LocalText,
  MyCase,
  NewCaseId,
  Photos,
  RatingField,
  Reason,
  Receipt,
  SimilarCase,
  told,
} from '../shapes.ts'
import * as words from '../words.ts'

const CaseOnly = z.strictObject({ caseId: Id })
const author = ['resident', 'staff'] as const

const FormField = z.strictObject({
  name: z.string(),
  label: LocalText,
  type: z.enum(['line', 'lines', 'choice', 'organisation']),
  isRequired: z.boolean(),
  choices: z.array(z.strictObject({ value: z.string(), label: LocalText })),
})

/** What a resident, or whoever told the case, can do with the receipt as the only key. */
export const residentContract = contract({
  submitCase: {
    method: 'POST',
    path: '/api/cases',
    summary:
      'Write to the secretary, snap a hazard, complain, ask, suggest or call for help, with no account',
    actors: ['anonymous', 'resident', 'staff'],
    rate: 'intake',
    input: z.strictObject({ ...told, channel: z.enum(['qr', 'web']) }),
    output: CaseStanding,
    problems: [p.needsWordsOrPhoto, p.nobodyResponsible, p.formField, p.alreadySubmitted],
  },
  findSimilarCases: {
    method: 'POST',
    path: '/api/cases/similar',
    summary:
      'Open cases like the one being written, by place, time and words, told so that nobody is recognised',
    actors: ['anonymous', 'resident', 'staff'],
    rate: 'intake',
    input: z.strictObject({
      kind: CaseKindField,
      text: text(0, 2000),
      placeId: z.optional(PlaceId),
      point: z.optional(Point),
    }),
    output: z.strictObject({ cases: z.array(SimilarCase) }),
    problems: [],
  },
  meToo: {
    method: 'POST',
    path: '/api/cases/:caseId/me-too',
    summary:
      'Say "me too": a case of one’s own, with its own receipt and clock, merged into the other from the start',
    actors: ['anonymous', 'resident', 'staff'],
    rate: 'intake',
    input: z.strictObject({
      caseId: Id,
      ownCaseId: NewCaseId,
      receipt: Receipt,
      text: text(0, 2000),
      photos: Photos,
      contact: told.contact,
    }),
    output: CaseStanding,
    problems: [p.alreadySubmitted, p.notInThisState, p.nobodyResponsible],
  },
  getMyCase: {
    method: 'GET',
    path: '/api/my-case',
    summary: 'Follow every step of the case the receipt opens, with the promised date',
    actors: ['resident'],
    input: z.strictObject({}),
    output: MyCase,
    problems: [],
  },
  addToCase: {
    method: 'POST',
    path: '/api/cases/:caseId/additions',
    summary: 'Add words or photos; answers a question of the desk and starts the clock again',
    actors: author,
    input: z.strictObject({ caseId: Id, text: text(0, 2000), photos: Photos }),
    output: CaseStanding,
    problems: [p.needsWordsOrPhoto, p.alreadyClosed, p.notInThisState],
  },
  confirmCase: {
    method: 'POST',
    path: '/api/cases/:caseId/confirmation',
    summary: 'Confirm the answer; the case closes as confirmed',
    actors: author,
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.nothingToConfirm],
  },
  disputeOutcome: {
    method: 'POST',
    path: '/api/cases/:caseId/dispute',
    summary: 'Say that it is not solved, and why; the case is opened again',
    actors: author,
    input: z.strictObject({ caseId: Id, reason: Reason, photos: Photos }),
    output: CaseStanding,
    problems: [p.nothingToConfirm, p.disputeWindowPassed],
  },
  rateCase: {
    method: 'POST',
    path: '/api/cases/:caseId/rating',
    summary: 'Rate once per closing; the handler never learns who rated',
    actors: ['resident'],
    input: z.strictObject({ caseId: Id, rating: RatingField }),
    output: CaseStanding,
    problems: [p.notClosed, p.alreadyRated],
  },
  withdrawCase: {
    method: 'POST',
    path: '/api/cases/:caseId/withdrawal',
    summary: 'Take one’s own case back before it is answered',
    actors: author,
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.notInThisState, p.alreadyClosed],
  },
  eraseWords: {
    method: 'POST',
    path: '/api/cases/:caseId/erasure',
    summary: 'Destroy one’s own words, name and photos once the case is over; the figures and the steps stay',
    actors: ['resident'],
    input: CaseOnly,
    output: CaseStanding,
    problems: [p.notOver],
  },
  getCaseKinds: {
    method: 'GET',
    path: '/api/case-kinds',
    summary: 'The kinds of case with their forms and promised times, as the rules of today say',
    actors: ['anonymous', 'resident', 'staff', 'job', 'console'],
    input: z.strictObject({}),
    output: z.strictObject({
      ruleVersion: z.string(),
      kinds: z.array(
        z.strictObject({
          kind: CaseKindField,
          name: LocalText,
          hint: LocalText,
          emergency: z.nullable(LocalText),
          fields: z.array(FormField),
          firstResponseMinutes: z.int(),
          totalWorkingDays: z.int(),
        }),
      ),
      confirmWorkingDays: z.int(),
    }),
    problems: [],
  },
  getPublicBoard: {
    method: 'GET',
    path: '/api/public-board',
    summary: 'What was done here lately: published cases, redacted by a person before they appear',
    actors: ['anonymous', 'resident', 'staff'],
    input: z.strictObject({ placeId: PlaceId, cursor: z.optional(z.string()) }),
    output: z.strictObject({
      items: z.array(BoardItem),
      next: z.nullable(z.string()),
    }),
    problems: [],
  },
  findRecipients: {
    method: 'GET',
    path: '/api/case-recipients',
    summary: 'The street and community secretaries one can write to here',
    actors: ['anonymous', 'resident', 'staff'],
    input: z.strictObject({ placeId: PlaceId }),
    output: z.strictObject({
      recipients: z.array(
        z.strictObject({ organisationId: OrganisationId, name: z.string(), level: z.enum(words.levels) }),
      ),
      /** False where no organisation answers, so that nothing would arrive. */
      isAnswered: z.boolean(),
    }),
    problems: [],
  },
})
