import type { StaffActor } from '#platform/access/actor.ts'
import { startSession } from '#platform/access/sessions.ts'
import { readConfig } from '#platform/config.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Identity } from '#platform/http/identify.ts'
import { sessionCookie } from '#platform/http/identify.ts'
import { startWebServer } from '#app/web-server.ts'
import type { Groundwork } from '#app/open-groundwork.ts'
import type { BenchDatabase } from './bench-database.ts'

/** A house and its database. */
export type Housed = {
  readonly groundwork: Groundwork
  readonly database: Pick<BenchDatabase, 'pool'>
}

/** A session for a member of staff, as signing in would start it. */
export async function signedIn({ groundwork, database }: Housed, actor: StaffActor): Promise<Identity> {
  const { posts, act, see, search, personId } = actor
  const session = {
    sessionId: groundwork.house.newId(),
    personId,
    personVersion: 1,
    standing: { posts, act, see, search, changesAt: null },
    device: 'drill',
    factor: 'totp',
  }
  const sessionToken = await writeTransaction(database.pool, (tx) => startSession(tx, session))
  return { actor: { ...actor, sessionId: session.sessionId }, sessionToken }
}

export type BenchServer = {
  readonly address: string
  /** Asks over HTTP as somebody who is signed in; the answer's body. */
  readonly get: (path: string, reader: Identity) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** The web server of a house, listening, without limits. */
export async function benchServer({ groundwork }: Housed): Promise<BenchServer> {
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'error' })
  const server = await startWebServer(config, groundwork, false)
  return {
    address: server.address,
    get: async (path, { sessionToken }) => {
      const headers = { cookie: `${sessionCookie.loopback}=${sessionToken}` }
      const answer = await fetch(`${server.address}${path}`, { headers })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    close: server.close,
  }
}
