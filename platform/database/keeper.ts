import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Cluster } from './cluster.ts'
import { runningPostmaster } from './postgres-process.ts'
import { endOfLog, readyPostmaster, stopPostmaster } from './postmaster.ts'
import { dropReserve } from './reserve-file.ts'

/** What a keeper keeps running, and with what. */
export type Kept = {
  readonly cluster: Cluster
  readonly superuserUrl: string
  readonly settings: Readonly<Record<string, string>>
  /** Given back to the disk when PostgreSQL cannot start for want of room. */
  readonly reserveFile?: string
}

const ownerLock = 7_305_000
const restMs = 500

/**
 * Holds one connection and with it the lock of the one who stops the server: the lock ends with its holder, however
 * that ends. While it is ours, a server that died is started again.
 */
export class Keeper {
  readonly #kept: Kept
  #client: pg.Client | undefined
  #isOurs = false
  #isStopping = false
  #revival: Promise<void> = Promise.resolve()

  constructor(kept: Kept) {
    this.#kept = kept
  }

  get isOurs(): boolean {
    return this.#isOurs
  }

  /** Connects; ours from now on if nobody else keeps this server. Hands out the connection for what is to be set up. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#kept.superuserUrl,
      application_name: 'groundwork keeper',
      keepAlive: true,
    })
    client.on('error', () => {})
    await client.connect()
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      ownerLock,
    ])
    this.#isOurs ||= rows[0]?.got === true
    client.on('end', () => {
      if (!this.#isStopping && this.#isOurs) this.#revival = this.#revive()
    })
    this.#client = client
    return client
  }

  /** Stops the server if it is ours, and in any case lets go of it. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#revival
    await this.#client?.end().catch(() => {})
    if (this.#isOurs) await stopPostmaster(this.#kept.cluster)
  }

  async #revive(): Promise<void> {
    while (!this.#isStopping) {
      try {
        const { cluster, settings } = this.#kept
        await readyPostmaster(cluster, settings)
        await this.connect()
        return
      } catch {
        // Still recovering, or no room: looked at again in a moment, for as long as we run.
        this.#makeRoom()
        await pause(restMs)
      }
    }
  }

  #makeRoom(): void {
    const { cluster, reserveFile } = this.#kept
    if (reserveFile === undefined || runningPostmaster(cluster.files)) return
    if (endOfLog(cluster).includes('No space left on device')) dropReserve(reserveFile)
  }
}
