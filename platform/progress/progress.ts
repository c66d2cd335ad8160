import * as z from 'zod/mini'

/** The steps of something long; `waiting` is what nothing has been heard of, here or in any other process. */
const steps = ['waiting', 'reading', 'checking', 'writing', 'done', 'refused'] as const

/** How far something long has come; `total` is 0 as long as nobody knows how much there is. */
export const Progress = z.object({ step: z.enum(steps), done: z.number(), total: z.number() })
export type Progress = z.output<typeof Progress>
