import type { OutputOf } from '#platform/operations/contract.ts'
import type { readingContract } from '../contract/reading.ts'

/** A partner as its page reads it. */
export type PartnerPage = OutputOf<typeof readingContract.getPartner>
