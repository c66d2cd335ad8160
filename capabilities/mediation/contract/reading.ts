import * as z from 'zod/mini'
import { Cursor, Id } from '#platform/operations/fields.ts'
import { Dispute, DisputeCard, OnDispute, OneSubject } from '../shapes.ts'
import { mediatorStates } from '../words.ts'
import { holder } from './callers.ts'
import { staffKinds } from '#platform/access/actor.ts'

const Document = z.object({ fileName: z.string(), content: z.string() })

/** What the sides and the mediator see, and the little that staff do. */
export const reading = {
  getMyMediation: {
    method: 'GET',
    path: '/api/my-mediation',
    summary: 'The mediation that a side’s receipt opens',
    actors: holder,
    input: z.strictObject({}),
    output: Dispute,
    problems: [],
  },
  listMyMediations: {
    method: 'GET',
    path: '/api/my-mediations',
    summary: 'The mediations a mediator was asked for or has in hand, and the groups they belong to',
    actors: holder,
    input: z.strictObject({}),
    output: z.object({
      groups: z.array(
        z.object({
          groupId: z.string(),
          name: z.string(),
          mediatorId: z.string(),
          status: z.enum(mediatorStates),
          subjects: z.array(OneSubject),
        }),
      ),
      disputes: z.array(z.object({ ...DisputeCard.shape, dueOn: z.nullable(z.string()) })),
    }),
    problems: [],
  },
  getMediation: {
    method: 'GET',
    path: '/api/mediation/disputes/:mediationId',
    summary: 'A mediation as its mediator sees it',
    actors: holder,
    input: z.strictObject(OnDispute),
    output: Dispute,
    problems: [],
  },
  listMediations: {
    method: 'GET',
    path: '/api/mediation/disputes',
    summary: 'Mediations within reach, by number and state: no names, no words',
    actors: staffKinds,
    input: z.strictObject({
      show: z.enum(['live', 'all']),
      groupId: z.optional(Id),
      cursor: z.optional(Cursor),
    }),
    output: z.object({
      disputes: z.array(
        z.object({ ...DisputeCard.shape, draft: z.number(), abilities: z.array(z.string()) }),
      ),
      next: z.nullable(z.string()),
    }),
    problems: [],
  },
  writeAgreement: {
    method: 'GET',
    path: '/api/mediation/disputes/:mediationId/agreement/document',
    summary: 'The agreement as a Word document, for the sides and the mediator',
    actors: holder,
    input: z.strictObject(OnDispute),
    output: Document,
    problems: [],
  },
} as const
