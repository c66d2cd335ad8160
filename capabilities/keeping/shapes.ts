import * as z from 'zod/mini'
import { copyForms } from '#platform/keeping/copy-terms.ts'

const Said = z.strictObject({ zh: z.string(), en: z.string() })

/** One occasion, in the words its form stands for. */
export const Notice = z.strictObject({
  noticeId: z.string(),
  occasion: Said,
  what: Said,
  why: Said,
  readBy: Said,
  until: Said,
  takeBack: Said,
})
export type Notice = z.output<typeof Notice>

export const RegisterRow = z.strictObject({
  ...Notice.shape,
  of: z.enum(['resident', 'staff', 'unit']),
  capability: z.string(),
  /** Ids of the rules it rests on. */
  rules: z.array(z.string()),
  /** Under which names the vault holds it, encrypted. */
  fields: z.array(z.string()),
  /** Keyed prints that stay. */
  prints: z.array(z.string()),
  hasPhotos: z.boolean(),
  /** How many things wait for the end of their term, and how many are past it; null where nothing ends by itself. */
  running: z.nullable(z.int()),
  past: z.nullable(z.int()),
})
export type RegisterRow = z.output<typeof RegisterRow>

/** What stands under one term: as it was told, a number, a word of a closed list, or photos by id. */
const Cell = z.union([z.string(), z.number(), z.null(), Said, z.readonly(z.array(z.string()))])
export type Cell = z.output<typeof Cell>

/** One table of a copy, with the terms its rows are told in. */
export const CopyTable = z.strictObject({
  noticeId: z.string(),
  title: Said,
  until: Said,
  takeBack: Said,
  terms: z.array(z.strictObject({ termId: z.string(), ...Said.shape, as: z.nullable(z.enum(copyForms)) })),
  rows: z.array(z.record(z.string(), Cell)),
})
export type CopyTable = z.output<typeof CopyTable>

/** What no copy holds, and why. */
export const Withheld = z.strictObject({ noticeId: z.string(), occasion: Said, why: Said })
