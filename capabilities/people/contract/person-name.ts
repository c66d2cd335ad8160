import * as z from 'zod/mini'
import { personNameProblem } from '#platform/text/person-name.ts'

/** A person's name, kept exactly as written; rare characters and names of every people are names. */
export const PersonName = z.string().check(
  z.trim(),
  z.refine((value) => personNameProblem(value) === undefined, { error: 'personName' }),
)
