import type { OutputOf } from '#platform/operations/contract.ts'
import type { reviewsContract } from '../contract.ts'

/** What the screens show, as the house answers it. */
export type Star = OutputOf<typeof reviewsContract.getStar>
export type Round = OutputOf<typeof reviewsContract.getRound>
export type Commendation = OutputOf<typeof reviewsContract.getCommendation>
export type Prepared = OutputOf<typeof reviewsContract.prepareSelfScore>
