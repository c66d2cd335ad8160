import type { OutputOf } from '#platform/operations/contract.ts'
import type { bookingsContract } from '../contract.ts'

export type BookableDay = OutputOf<typeof bookingsContract.getBookableDay>
export type Slot = BookableDay['slots'][number]
