import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import {
  Abilities,
  Cursor,
  DayOn,
  Id,
  OrganisationId,
  PhoneText,
  PlaceId,
  queryNumber,
} from '#platform/operations/fields.ts'
import { PersonName } from './person-name.ts'
import { personProblems } from '../problems.ts'
import {
  PostShape,
  NewPost,
  PersonShape,
  RoleShape,
  UserName,
  SecretLink,
  Standing,
  Done,
  staff,
  staffOrConsole,
} from '../shapes.ts'

/** A step on somebody else's account that answers only that it was done. */
const onAccount = {
  method: 'POST',
  actors: staffOrConsole,
  input: z.strictObject({ personId: Id }),
  output: Done,
  problems: [personProblems.ownPost],
} as const

/** Accounts and posts. */
export const staffContract = contract({
  registerPerson: {
    method: 'POST',
    path: '/api/people/register',
    summary: 'Open an account, with a first post, and get the link for its holder',
    actors: staffOrConsole,
    input: z.strictObject({
      personId: Id,
      name: PersonName,
      userName: UserName,
      phone: z.nullable(PhoneText),
      post: z.nullable(NewPost),
    }),
    output: z.strictObject({ personId: Id, link: SecretLink }),
    problems: [
      personProblems.userNameTaken,
      personProblems.postNeedsNode,
      personProblems.excludedPost,
      personProblems.unknownNode,
    ],
  },
  invitePerson: {
    method: 'POST',
    path: '/api/people/:personId/invite',
    summary: 'A new one-time link, for a first sign-in or a forgotten password',
    actors: staffOrConsole,
    input: z.strictObject({ personId: Id }),
    output: z.strictObject({ link: SecretLink }),
    problems: [],
  },
  givePost: {
    method: 'POST',
    path: '/api/people/:personId/posts',
    summary: 'Give a post inside one’s own',
    actors: staffOrConsole,
    input: z.strictObject({ personId: Id, ...NewPost.shape }),
    output: z.strictObject({ posts: z.array(PostShape) }),
    problems: [
      personProblems.postNeedsNode,
      personProblems.excludedPost,
      personProblems.daysReversed,
      personProblems.ownPost,
      personProblems.unknownNode,
    ],
  },
  endPost: {
    method: 'POST',
    path: '/api/people/:personId/posts/:postId/end',
    summary: 'End a post; its holder’s sessions end at once',
    actors: staffOrConsole,
    input: z.strictObject({ personId: Id, postId: Id, on: DayOn }),
    output: z.strictObject({ posts: z.array(PostShape) }),
    problems: [personProblems.postEnded, personProblems.daysReversed],
  },
  suspendPerson: {
    ...onAccount,
    path: '/api/people/:personId/suspend',
    summary: 'Close an account for now; its sessions end at once',
  },
  resumePerson: {
    ...onAccount,
    path: '/api/people/:personId/resume',
    summary: 'Open a suspended or locked account again',
  },
  resetFactors: {
    ...onAccount,
    path: '/api/people/:personId/factors/reset',
    summary: 'Take away lost second factors; new ones must be added at the next sign-in',
  },
  erasePerson: {
    ...onAccount,
    path: '/api/people/:personId/erase',
    summary: 'Close an account for good: its name, phone and secrets are destroyed, its entries stay (PI-16)',
    problems: [personProblems.ownPost, personProblems.postsLeft],
  },
  getStanding: {
    method: 'GET',
    path: '/api/people/:personId/standing',
    summary: 'The posts a person holds now and how far they reach, for work done in the person’s name',
    actors: ['job'],
    input: z.strictObject({ personId: Id }),
    output: Standing,
    problems: [],
  },
  listPeople: {
    method: 'GET',
    path: '/api/people',
    summary: 'The staff of the organisations and places one can see, with their posts',
    actors: staff,
    input: z.strictObject({
      organisationId: z.optional(OrganisationId),
      placeId: z.optional(PlaceId),
      userName: z.optional(UserName),
      cursor: z.optional(Cursor),
      limit: z._default(queryNumber(1, 100), 50),
    }),
    output: z.strictObject({
      people: z.array(PersonShape),
      next: z.nullable(Cursor),
      abilities: Abilities,
      givable: z.array(RoleShape),
    }),
    problems: [],
  },
})
