import type { OutputOf } from '#platform/operations/contract.ts'
import type { classesContract } from '../contract.ts'

/** One class as the desk sees it. */
export type Lesson = OutputOf<typeof classesContract.getClass>
