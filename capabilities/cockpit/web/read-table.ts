import type { OutputOf } from '#platform/operations/contract.ts'
import type { cockpitContract, FigureShape } from '../contract.ts'
import type { TableView } from './table-view.ts'

/** A table as it was read, and what is needed to say it. */
export type ReadTable = {
  readonly known: readonly FigureShape[]
  readonly view: TableView
  readonly node: string
  readonly name: string
  readonly data: OutputOf<typeof cockpitContract.readFigureTable>
}
