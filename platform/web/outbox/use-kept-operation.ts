import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Instant, instantOf } from '#platform/time/instant.ts'
import type { InputOf, OperationContract, OutputOf } from '#platform/operations/contract.ts'
import { call } from '../client.ts'
import { type ClientProblem, problemOf } from '../client-problem.ts'
import { useOnline } from '../online.ts'
import { useSession } from '../session.ts'
import { findAnswer, keepAnswer } from './device-store.ts'

export type KeptReading<Output> = {
  readonly data: Output | undefined
  /** When the server said this. */
  readonly at: Instant | null
  /** True when it comes from the device because the server could not be reached. */
  readonly isKept: boolean
  readonly problem: ClientProblem | null
  readonly loading: boolean
  readonly fetching: boolean
  readonly asOf: number
  readonly again: () => void
}

type Answer<Output> = { readonly data: Output; readonly at: Instant; readonly isKept: boolean }

/** Guarantee: kept under a name that holds the operation's path and input, so it is an answer of that operation. */
const asAnswer = <Operation extends OperationContract>(answer: unknown) => answer as OutputOf<Operation>

const reachable = (failure: unknown): boolean => !['offline', 'unavailable'].includes(problemOf(failure).code)

/**
 * Reads like `useOperation`; without network it answers with what the server last said, and when. Whoever shows a
 * `receipt` has answers of their own. Nothing is asked until `enabled` is true.
 */
export function useKeptOperation<Operation extends OperationContract>(
  operation: Operation,
  input: InputOf<Operation>,
  { receipt, enabled = true }: { readonly receipt?: string | undefined; readonly enabled?: boolean } = {},
): KeptReading<OutputOf<Operation>> {
  const owner = useSession().session?.personId ?? null
  const name = JSON.stringify([operation.path, input, owner, ...(receipt === undefined ? [] : [receipt])])
  const query = useQuery({
    queryKey: [operation.path, input, 'kept', owner, receipt ?? null],
    queryFn: async ({ signal }): Promise<Answer<OutputOf<Operation>>> => {
      try {
        const shown = receipt === undefined ? {} : { receipt }
        const data = await call(operation, input, { signal, ...shown })
        const at = instantOf(Date.now())
        await keepAnswer({ name, owner, at, answer: data })
        return { data, at, isKept: false }
      } catch (failure) {
        const kept = reachable(failure) ? undefined : await findAnswer(name)
        if (!kept) throw failure
        return { data: asAnswer<Operation>(kept.answer), at: kept.at, isKept: true }
      }
    },
    enabled,
  })
  useAskedAgain(query.refetch, enabled)
  return {
    data: query.data?.data,
    at: query.data?.at ?? null,
    isKept: query.data?.isKept ?? false,
    problem: query.error ? problemOf(query.error) : null,
    loading: query.isLoading,
    fetching: query.isFetching,
    asOf: query.dataUpdatedAt,
    again: () => void query.refetch(),
  }
}

/** What the device remembered gives way to what the house says, as soon as the network is back. */
function useAskedAgain(ask: () => unknown, isWanted: boolean): void {
  const isOnline = useOnline()
  const wasOffline = useRef(false)
  useEffect(() => {
    if (isOnline && wasOffline.current && isWanted) ask()
    wasOffline.current = !isOnline
  }, [isOnline, ask, isWanted])
}
