import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, OperationContract, OutputOf } from '../operations/contract.ts'
import { call } from './client.ts'
import { type ClientProblem, problemOf } from './client-problem.ts'
import type { ReadOptions } from './use-operation.ts'

/** A list read page after page: what has come so far, and how more of it comes. */
export type Growing<Page> = {
  readonly pages: readonly Page[] | undefined
  readonly problem: ClientProblem | null
  readonly fetching: boolean
  readonly again: () => void
  /** Asks for the next page; null where there is none. */
  readonly more: (() => void) | null
  readonly fetchingMore: boolean
}

/** An operation whose answer names where the next page begins. */
export type PagedContract = OperationContract & {
  readonly output: { readonly _zod: { readonly output: { readonly next: string | null } } }
}

/** Reads a GET operation page after page, each starting where the last one ended; `keep` shows the last answer while the next comes. */
export function useGrowing<Operation extends PagedContract>(
  operation: Operation,
  asked: Omit<InputOf<Operation>, 'cursor'>,
  { keep }: Pick<ReadOptions, 'keep'> = {},
): Growing<OutputOf<Operation>> {
  const query = useInfiniteQuery({
    queryKey: [operation.path, asked, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      // Guarantee: `asked` is this operation's input, and a paged operation takes the cursor it gave.
      call(operation, { ...asked, ...(pageParam && { cursor: pageParam }) } as InputOf<Operation>, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return {
    pages: query.data?.pages,
    problem: query.error ? problemOf(query.error) : null,
    fetching: query.isFetching,
    again: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    fetchingMore: query.isFetchingNextPage,
  }
}
