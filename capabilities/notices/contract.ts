import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id } from '#platform/operations/fields.ts'
import { noticesProblems as problems } from './problems.ts'
import { Digest, DigestHour, Line } from './shapes.ts'

/** Every operation of notices: one digest a day of what waits, by each person's own choice. */
export const noticesContract = contract({
  chooseHour: {
    method: 'POST',
    path: '/api/notices/people/:personId/hour',
    summary: 'Choose at which hour of a working morning one’s digest is made, or none',
    actors: ['staff'],
    input: z.strictObject({ personId: Id, hour: DigestHour }),
    output: z.strictObject({ hour: DigestHour }),
    problems: [],
  },
  getDigest: {
    method: 'GET',
    path: '/api/notices/digest',
    summary: 'One’s own newest digest and the hour one has chosen',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.strictObject({ hour: DigestHour, digest: z.nullable(Digest) }),
    problems: [],
  },
  listWaiting: {
    method: 'GET',
    path: '/api/notices/waiting',
    summary: 'What waits for one’s own posts at this moment',
    actors: ['staff'],
    input: z.strictObject({}),
    output: z.strictObject({ lines: z.array(Line) }),
    problems: [],
  },
  composeDigest: {
    method: 'POST',
    path: '/api/notices/people/:personId/digests',
    summary: 'Keep the digest of a working day for whoever chose one',
    actors: ['job'],
    input: z.strictObject({ personId: Id, ...Digest.shape }),
    output: z.strictObject({ personId: Id }),
    problems: [problems.notChosen],
  },
})
