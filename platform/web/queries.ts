import { QueryCache, QueryClient } from '@tanstack/react-query'
import { problemOf } from './client-problem.ts'

const mayHeal = (failure: unknown): boolean => ['offline', 'unavailable'].includes(problemOf(failure).code)

/** When the server no longer knows this session, the page asks again who it is; staff screens then lead to signing in. */
export function noticeEndedSession(client: QueryClient, failure: unknown): void {
  if (problemOf(failure).code === 'not-signed-in')
    void client.invalidateQueries({ queryKey: ['/api/session'] })
}

/** The reading cache of the page. Reads heal once by themselves; writes never do. */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (failure) => noticeEndedSession(client, failure) }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, failure) => count < 1 && mayHeal(failure),
        networkMode: 'always',
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}
