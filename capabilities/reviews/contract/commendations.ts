import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Cursor, Abilities, DayOn, Id, nameText, OrganisationId } from '#platform/operations/fields.ts'
import { consentWays } from '../closed-lists.ts'
import { reviewsProblems as problems } from '../problems.ts'
import { CommendationDone, CommendationRow, CommendedField, Name, Words } from '../shapes.ts'
import { everyKind, staffKinds } from '#platform/access/actor.ts'

const one = z.strictObject({ commendationId: Id })
const at = '/api/reviews/commendations/:commendationId'

const Shown = z.object({
  commendationId: z.string(),
  kind: CommendedField,
  honour: z.string(),
  /** `null` for people who did not agree to be named. */
  name: z.nullable(z.string()),
  organisationName: z.string(),
  deed: z.nullable(z.string()),
})

export const commendationsContract = contract({
  nominate: {
    method: 'POST',
    path: '/api/reviews/commendations',
    summary: 'Nominate a person or a group for a commendation, with the deed',
    actors: staffKinds,
    input: z.strictObject({
      commendationId: Id,
      kind: CommendedField,
      organisationId: OrganisationId,
      honour: Name,
      name: nameText(60),
      /** What was done, in words that can stand on a public notice and name no person. */
      deed: Words,
    }),
    output: CommendationDone,
    problems: [problems.idTaken, problems.unknownOrganisation],
  },
  openNotice: {
    method: 'POST',
    path: `${at}/notice`,
    summary: 'Put a nomination on public notice for at least five working days',
    actors: staffKinds,
    input: z.strictObject({ commendationId: Id, until: DayOn }),
    output: CommendationDone,
    problems: [problems.wrongStep, problems.noticeTooShort],
  },
  objectToCommendation: {
    method: 'POST',
    path: `${at}/objections`,
    summary: 'Object to a commendation on notice; no account is needed',
    actors: everyKind,
    rate: 'intake',
    input: z.strictObject({
      commendationId: Id,
      objectionId: Id,
      words: Words,
      /** Made by the objector's device; only its hash is kept. It later opens what came of the objection. */
      receipt: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
    }),
    output: z.object({ isTaken: z.boolean() }),
    problems: [problems.notOnNotice, problems.noticeOver],
  },
  getMyObjection: {
    method: 'GET',
    path: '/api/reviews/my-objection',
    summary: 'The objection that a receipt opens, and what was found',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      honour: z.string(),
      organisationName: z.string(),
      on: z.string(),
      words: z.nullable(z.string()),
      isUpheld: z.nullable(z.boolean()),
      finding: z.nullable(z.string()),
    }),
    problems: [],
  },
  decideObjection: {
    method: 'POST',
    path: `${at}/objections/decide`,
    summary: 'Uphold an objection or not, with the finding',
    actors: staffKinds,
    input: z.strictObject({ commendationId: Id, objectionId: Id, isUpheld: z.boolean(), finding: Words }),
    output: CommendationDone,
    problems: [problems.objectionDecided, problems.ownUnit],
  },
  grantCommendation: {
    method: 'POST',
    path: `${at}/grant`,
    summary: 'Grant a commendation after its notice',
    actors: staffKinds,
    input: one,
    output: CommendationDone,
    problems: [
      problems.wrongStep,
      problems.noticeNotOver,
      problems.objectionOpen,
      problems.objectionUpheld,
      problems.ownUnit,
    ],
  },
  declineCommendation: {
    method: 'POST',
    path: `${at}/decline`,
    summary: 'Decline a nomination, with the reason',
    actors: staffKinds,
    input: z.strictObject({ commendationId: Id, reason: Words }),
    output: CommendationDone,
    problems: [problems.wrongStep],
  },
  recordConsent: {
    method: 'POST',
    path: `${at}/consent`,
    summary: 'Record that a person agreed to be named in public',
    actors: staffKinds,
    input: z.strictObject({ commendationId: Id, how: z.enum(consentWays) }),
    output: CommendationDone,
    problems: [problems.onlyForPeople],
  },
  withdrawConsent: {
    method: 'POST',
    path: `${at}/consent/withdraw`,
    summary: 'Take a person’s name off the public list at their wish',
    actors: staffKinds,
    input: one,
    output: CommendationDone,
    problems: [problems.onlyForPeople],
  },
  publishCommendation: {
    method: 'POST',
    path: `${at}/publish`,
    summary: 'Put a granted commendation on the public list; a person’s only with their consent',
    actors: staffKinds,
    input: one,
    output: CommendationDone,
    problems: [problems.wrongStep, problems.consentMissing],
  },
  listCommendations: {
    method: 'GET',
    path: '/api/reviews/commendations',
    summary: 'Commendations within reach, those that wait for a step first',
    actors: staffKinds,
    input: z.strictObject({ cursor: z.optional(Cursor) }),
    output: z.object({ items: z.array(CommendationRow), next: z.nullable(z.string()), abilities: Abilities }),
    problems: [],
  },
  getCommendation: {
    method: 'GET',
    path: at,
    summary: 'One commendation with its deed, its notice and its objections',
    actors: staffKinds,
    input: one,
    output: z.object({
      ...CommendationRow.shape,
      deed: z.nullable(z.string()),
      nominatedOn: z.string(),
      noticeFrom: z.nullable(z.string()),
      decidedOn: z.nullable(z.string()),
      hasConsent: z.boolean(),
      /** What was objected is read only by those who decide about it, never by the nominated unit. */
      isConfidential: z.boolean(),
      objections: z.array(
        z.object({
          objectionId: z.string(),
          words: z.nullable(z.string()),
          isUpheld: z.nullable(z.boolean()),
          finding: z.nullable(z.string()),
        }),
      ),
      abilities: Abilities,
    }),
    problems: [],
  },
  listHonours: {
    method: 'GET',
    path: '/api/reviews/honours',
    summary: 'What is on public notice now, and the published commendations',
    actors: everyKind,
    input: z.strictObject({}),
    output: z.object({
      onNotice: z.array(z.object({ ...Shown.shape, until: z.string() })),
      published: z.array(z.object({ ...Shown.shape, on: z.string() })),
    }),
    problems: [],
  },
})
