import { counterContract } from './contract/counters.ts'
import { ownContract } from './contract/own.ts'
import { slipsContract } from './contract/slips.ts'
import { keepingContract, villageContract } from './contract/village.ts'

/** Every operation of points, by the side that takes part in it. */
export const pointsContract = {
  ...ownContract,
  ...slipsContract,
  ...villageContract,
  ...counterContract,
  ...keepingContract,
} as const
