import { askingContract } from './contract/asking.ts'
import { givingContract } from './contract/giving.ts'
import { picturingContract } from './contract/picturing.ts'
import { readingContract } from './contract/reading.ts'
import { sheetContract } from './contract/sheet.ts'
import { teamContract } from './contract/team.ts'

/** Every operation of exchange: needs and offers, taking on and confirming, checking in, and the repair team. */
export const exchangeContract = {
  ...readingContract,
  ...givingContract,
  ...askingContract,
  ...picturingContract,
  ...teamContract,
  ...sheetContract,
} as const
