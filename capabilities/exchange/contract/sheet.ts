import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Id } from '#platform/operations/fields.ts'
import { RepairSheet } from '../shapes.ts'

const DayOnly = z.strictObject({ repairDayId: Id })

/** A repair day on paper. */
export const sheetContract = contract({
  getRepairSheet: {
    method: 'GET',
    path: '/api/exchange/repair-days/:repairDayId/sheet',
    summary:
      'A repair day on one sheet for those who keep it: by trade who comes, what to bring, what is mended; no numbers',
    actors: staffKinds,
    input: DayOnly,
    output: RepairSheet,
    problems: [],
  },
  writeRepairSheet: {
    method: 'GET',
    path: '/api/exchange/repair-days/:repairDayId/sheet-pdf',
    summary: 'The same sheet as PDF, with empty lines for what comes on the day',
    actors: staffKinds,
    input: z.strictObject({ ...DayOnly.shape, language: z._default(z.enum(['zh', 'en']), 'zh') }),
    output: z.strictObject({ fileName: z.string(), content: z.string() }),
    problems: [],
  },
})
