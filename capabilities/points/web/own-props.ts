import type { OutputOf } from '#platform/operations/contract.ts'
import type { ownContract } from '../contract/own.ts'

/** The family's account and the receipt of the booklet that opens it. */
export type OwnProps = {
  readonly account: NonNullable<OutputOf<typeof ownContract.getMyPoints>['account']>
  readonly receipt: string
}
