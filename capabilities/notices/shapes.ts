import * as z from 'zod/mini'
import { DayOn } from '#platform/operations/fields.ts'

/** Hours of the morning at which a digest can be made. */
export const digestHours = [6, 7, 8, 9, 10, 11] as const

/** An hour of the morning, or none at all. */
export const DigestHour = z.nullable(z.number().check(z.int(), z.gte(6), z.lte(11)))

/** One kind of matter that waits: what, how many, where it is done. */
export const Line = z.strictObject({
  matter: z.string().check(z.regex(/^[a-zA-Z]+\.[a-zA-Z]+$/), z.maxLength(80)),
  zh: z.string().check(z.minLength(1), z.maxLength(60)),
  en: z.string().check(z.minLength(1), z.maxLength(80)),
  count: z.number().check(z.int(), z.gte(1)),
  href: z.string().check(z.regex(/^\/[A-Za-z0-9/?=&-]*$/), z.maxLength(200)),
})

export type Line = z.output<typeof Line>

export const Digest = z.strictObject({
  on: DayOn,
  lines: z.array(Line).check(z.minLength(1), z.maxLength(60)),
})
