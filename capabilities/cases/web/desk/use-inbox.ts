import type { OutputOf } from '#platform/operations/contract.ts'
import type { ClientProblem } from '#platform/web/client-problem.ts'
import { useGrowing } from '#platform/web/use-growing.ts'
import { casesContract } from '#capabilities/cases/contract.ts'
import type { InboxInput } from './inbox-filter.ts'

export type InboxRow = OutputOf<typeof casesContract.listInbox>['items'][number]

export type Inbox = {
  readonly rows: readonly InboxRow[] | undefined
  /** The count as the server knows it; `1000+` beyond what it counts. */
  readonly count: string
  readonly problem: ClientProblem | null
  readonly isFetching: boolean
  readonly more: (() => void) | null
  readonly again: () => void
}

/** The list, page after page, each starting where the last one ended. */
export function useInbox(wish: InboxInput): Inbox {
  const { pages, problem, fetching, more, again } = useGrowing(casesContract.listInbox, wish, { keep: true })
  const first = pages?.[0]
  return {
    rows: pages?.flatMap((page) => page.items),
    count: first?.isCountCapped ? `${first.count - 1}+` : String(first?.count ?? 0),
    problem,
    isFetching: fetching,
    more,
    again,
  }
}
