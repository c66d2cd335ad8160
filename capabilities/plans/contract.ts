import { carryingContract } from './contract/carrying.ts'
import { keepingContract } from './contract/keeping.ts'
import { readingContract } from './contract/reading.ts'

/** Every operation of action plans: taking over, tying to figures, evidence, supervision, progress and the year's report. */
export const plansContract = { ...readingContract, ...keepingContract, ...carryingContract } as const
