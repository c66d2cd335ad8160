import type { OutputOf } from '#platform/operations/contract.ts'
import { call } from '#platform/web/client.ts'
import { useTold } from '#platform/web/use-told.ts'
import { reportsContract } from '../contract.ts'

export type Reading = NonNullable<OutputOf<typeof reportsContract.getReading>['reading']>

const ask = (fillingId: string) =>
  call(reportsContract.getReading, { fillingId }).then(({ reading }) => reading)

/** How far the house has come in reading a form that is handed in; null until it says so. */
export const useReading = (fillingId: string | null): Reading | null => useTold(fillingId, ask)
