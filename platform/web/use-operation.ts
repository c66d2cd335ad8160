import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf, OperationContract, OutputOf } from '../operations/contract.ts'
import { call } from './client.ts'
import { type ClientProblem, problemOf } from './client-problem.ts'

export type ReadOptions = {
  /** A resident's receipt secret. */
  readonly receipt?: string
  /** `false` waits; nothing is asked until it is true. */
  readonly enabled?: boolean
  /** Keep showing the last answer while the next one comes (typing, paging). */
  readonly keep?: boolean
}

/** What a screen needs to know about something it reads. */
export type Reading<Output> = {
  readonly data: Output | undefined
  readonly problem: ClientProblem | null
  readonly loading: boolean
  readonly fetching: boolean
  readonly asOf: number
  readonly again: () => void
}

/** Reads one GET operation; the answer is shared by every component that asks the same. */
export function useOperation<Operation extends OperationContract>(
  operation: Operation,
  input: InputOf<Operation>,
  { receipt, enabled = true, keep }: ReadOptions = {},
): Reading<OutputOf<Operation>> {
  const query = useQuery({
    queryKey: [operation.path, input, receipt ?? null],
    queryFn: ({ signal }) =>
      call(operation, input, { signal, ...(receipt === undefined ? {} : { receipt }) }),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    data: query.data,
    problem: query.error ? problemOf(query.error) : null,
    loading: query.isLoading,
    fetching: query.isFetching,
    asOf: query.dataUpdatedAt,
    again: () => void query.refetch(),
  }
}

/** Asks again for everything read from these operations; without any, for everything on the page. */
export function useRefresh(): (...operations: readonly OperationContract[]) => void {
  const client = useQueryClient()
  return (...operations) => {
    if (operations.length === 0) void client.invalidateQueries()
    for (const operation of operations) void client.invalidateQueries({ queryKey: [operation.path] })
  }
}
