import type { OutputOf } from '#platform/operations/contract.ts'
import type { participantsContract } from '../contract.ts'

/** Booklets under the name that was said, told apart without showing what they say. */
export type FoundBooklets = OutputOf<typeof participantsContract.findBooklets>['booklets']

/** What the person said, for the new card. */
export type SaidOfBooklet = { readonly name: string; readonly placeName: string }
