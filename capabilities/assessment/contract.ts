import { judgingContract } from './contract/judging.ts'
import { liftingContract } from './contract/lifting.ts'
import { periodsContract } from './contract/periods.ts'
import { writingContract } from './contract/writing.ts'

/** Every operation of assessment: scorecards, periods, appeals and corrections, lifts. */
export const assessmentContract = {
  ...writingContract,
  ...periodsContract,
  ...judgingContract,
  ...liftingContract,
} as const
