import type { residentContract } from '#capabilities/cases/contract/resident.ts'
import type { OutputOf } from '#platform/operations/contract.ts'

export type MyCase = OutputOf<typeof residentContract.getMyCase>

/** What every action of the author needs. */
export type ActionProps = {
  readonly mine: MyCase
  readonly receipt: string
  readonly onRefresh: () => void
}
