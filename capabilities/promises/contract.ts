import { gatheringContract } from './contract/gathering.ts'
import { keepingContract } from './contract/keeping.ts'
import { readingContract } from './contract/reading.ts'
import { visitingContract } from './contract/visiting.ts'

/** Every operation of promises: making, keeping, accepting, and leaders’ visits. */
export const promisesContract = {
  ...readingContract,
  ...gatheringContract,
  ...keepingContract,
  ...visitingContract,
} as const
