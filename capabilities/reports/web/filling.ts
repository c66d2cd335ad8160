import type { OutputOf } from '#platform/operations/contract.ts'
import type { reportsContract } from '../contract.ts'

/** One form as the server tells it, and a cell of it. */
export type Filling = OutputOf<typeof reportsContract.getFilling>
export type FormCell = Filling['sheet']['cells'][number]

export type OpenAsk = OutputOf<typeof reportsContract.listAsks>['items'][number]

/** A statistics form: which figures stand in which columns. */
export type Mapping = Omit<OutputOf<typeof reportsContract.listStatistics>['items'][number], 'publishedOn'>
