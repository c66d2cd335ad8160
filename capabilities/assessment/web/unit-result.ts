import type { OutputOf } from '#platform/operations/contract.ts'
import type { assessmentContract } from '../contract.ts'

/** A unit's result as the screen of why reads it. */
export type UnitResult = OutputOf<typeof assessmentContract.getUnitResult>
