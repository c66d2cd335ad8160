import type { readingContract } from '#capabilities/cases/contract/reading.ts'
import type { OutputOf } from '#platform/operations/contract.ts'

export type DeskCase = OutputOf<typeof readingContract.getCase>

/** Steps of the worker that need words. */
export type Saying = 'answerCase' | 'replyToResident' | 'askResident' | 'escalateCase'
