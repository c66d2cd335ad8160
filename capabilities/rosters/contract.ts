import { keepingContract } from './contract/keeping.ts'
import { readingContract } from './contract/reading.ts'
import { servingContract } from './contract/serving.ts'

/** Every operation of rosters: keeping them, serving, reading, and calendars for other programs. */
export const rostersContract = { ...keepingContract, ...servingContract, ...readingContract } as const
