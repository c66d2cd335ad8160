import { readingContract } from './contract/reading.ts'
import { changingContract } from './contract/changing.ts'
import { answeringContract } from './contract/answering.ts'

/** Every operation of organisations: the tree, joint bodies, who answers for which place, duty lists. */
export const organisationsContract = {
  ...readingContract,
  ...changingContract,
  ...answeringContract,
} as const
