import { useQuery, useQueryClient } from '@tanstack/react-query'
import { instantOf } from '../time/instant.ts'
import { send } from './client.ts'
import { problemOf } from './client-problem.ts'
import { newId } from './new-id.ts'
import { findAnswer, forgetAnswers, keepAnswer } from './outbox/device-store.ts'

/** Who is signed in on this browser, as `GET /api/session` tells it. */
export type Session = {
  readonly signedIn: boolean
  /** Nobody can sign in yet: the first run is still to be done. */
  readonly mustSetUp: boolean
  readonly personId: string | null
  readonly name: string | null
  readonly posts: readonly {
    readonly postId: string
    readonly role: string
    readonly organisationId: string | null
    readonly placeId: string | null
    readonly zh: string
    readonly en: string
  }[]
  /** The parts of the desk the posts open. */
  readonly rooms: readonly string[]
  readonly abilities: readonly string[]
  readonly mustAddFactor: boolean
}

/** Guarantee: the server parsed its answer with the contract of this operation. */
const asSession = (answer: unknown) => answer as Session

const sessionKey = ['/api/session', {}, null] as const
const keptName = 'session'

const isUnreachable = (failure: unknown): boolean =>
  ['offline', 'unavailable'].includes(problemOf(failure).code)

/** Asks the server; without network, the worker whose phone this is stays who they were. */
async function readSession(signal: AbortSignal): Promise<Session> {
  try {
    const session = asSession(await send('/api/session', {}, { signal }))
    if (session.signedIn) {
      await keepAnswer({
        name: keptName,
        owner: session.personId,
        at: instantOf(Date.now()),
        answer: session,
      })
    }
    return session
  } catch (failure) {
    const kept = isUnreachable(failure) ? await findAnswer(keptName) : undefined
    if (!kept) throw failure
    return asSession(kept.answer)
  }
}

/** The session; `undefined` while it is asked for, `isUnknown` when it could not be (no network). */
export function useSession(): { readonly session: Session | undefined; readonly isUnknown: boolean } {
  const query = useQuery({
    queryKey: sessionKey,
    queryFn: ({ signal }) => readSession(signal),
    staleTime: 60_000,
  })
  return { session: query.data, isUnknown: query.isError }
}

/** Asks once more who is signed in; until the answer is there, pages would still take the visitor for a stranger. */
export function useReadSessionAgain(): () => Promise<Session> {
  const client = useQueryClient()
  return () =>
    client.fetchQuery({
      queryKey: sessionKey,
      queryFn: ({ signal }) => readSession(signal),
      staleTime: 0,
    })
}

/** Ends the session on the server and forgets everything this device has read. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': newId() }
    await send('/api/session/sign-out', { method: 'POST', body: '{}', headers })
    await forgetAnswers()
    client.clear()
    await client.invalidateQueries()
  }
}
