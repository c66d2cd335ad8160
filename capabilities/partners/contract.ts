import { agreeingContract } from './contract/agreeing.ts'
import { claimingContract } from './contract/claiming.ts'
import { readingContract } from './contract/reading.ts'

/** Every operation of partners: from invitation to renewal, service items, and reading. */
export const partnersContract = { ...agreeingContract, ...claimingContract, ...readingContract } as const
