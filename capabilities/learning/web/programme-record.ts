import type { OutputOf } from '#platform/operations/contract.ts'
import type { learningContract } from '../contract.ts'

/** A programme as the desk and the phone read it. */
export type ProgrammeRecord = OutputOf<typeof learningContract.getProgramme>
