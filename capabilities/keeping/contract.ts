import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { CopyTable, Notice, RegisterRow, Withheld } from './shapes.ts'

/** What the house keeps of people, and for how long: for everybody to read, and as a register for those who answer for it. */
export const keepingContract = contract({
  listNotices: {
    method: 'GET',
    path: '/api/keeping/notices',
    summary:
      'What residents are asked for on each occasion: what, why, who reads it, until when, how to take it back',
    actors: ['anonymous', 'resident', 'staff', 'job', 'console'],
    input: z.strictObject({}),
    output: z.strictObject({ notices: z.array(Notice) }),
    problems: [],
  },
  getRegister: {
    method: 'GET',
    path: '/api/keeping/register',
    summary:
      'The register of processing activities: every declaration of every capability, and what is past its term',
    actors: ['staff', 'console'],
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(RegisterRow) }),
    problems: [],
  },
  takeCopy: {
    method: 'POST',
    path: '/api/my-copy',
    summary:
      'Take out all that one’s own key opens: tables in the field’s terms, what no copy holds and why, and when copies were taken',
    actors: ['resident', 'staff'],
    input: z.strictObject({}),
    output: z.strictObject({
      at: z.string(),
      /** The newest first, this one included. */
      takenOn: z.array(z.string()),
      tables: z.array(CopyTable),
      withheld: z.array(Withheld),
    }),
    problems: [],
    rate: 'intake',
  },
})
