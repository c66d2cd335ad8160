import { deskContract } from './contract/desk.ts'
import { overseeingContract } from './contract/overseeing.ts'
import { readingContract } from './contract/reading.ts'
import { residentContract } from './contract/resident.ts'

/** Every operation of cases: what a resident does, what the people at work do, and what they read. */
export const casesContract = {
  ...residentContract,
  ...deskContract,
  ...overseeingContract,
  ...readingContract,
} as const
