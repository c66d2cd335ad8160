import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import type { Identify } from './identify.ts'
import { identityOf } from './routes.ts'

type Listener = (topic: string, message: string) => void

export type LiveUpdates = {
  readonly subscribe: (listener: Listener) => () => void
  readonly stop: () => Promise<void>
}

const topics = ['ledger_grew', 'figures_changed', 'tree_changed'] as const
const mostSubscribers = 10_000
const reconnectMs = 2_000

/** Passes PostgreSQL's notifications on to whoever listens in this process; reconnects when the database went away. */
export async function openLiveUpdates(pool: pg.Pool): Promise<LiveUpdates> {
  const listeners = new Set<Listener>()
  let client: pg.PoolClient | undefined
  let isStopped = false

  async function connect(): Promise<void> {
    const next = await pool.connect()
    client = next
    next.on('notification', ({ channel, payload }) => {
      for (const listener of listeners) listener(channel, payload ?? '')
    })
    next.on('error', () => {
      // Given back already: the database went away after it was stopped.
      if (client !== next) return
      next.release(true)
      client = undefined
      if (!isStopped) retry()
    })
    for (const topic of topics) await next.query(`listen ${topic}`)
  }
  function retry(): void {
    setTimeout(() => {
      if (!isStopped) connect().catch(retry)
    }, reconnectMs).unref()
  }

  await connect()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      isStopped = true
      client?.release(true)
      client = undefined
    },
  }
}

/** `GET /api/live`: says that something changed (never what); the page asks again under its own rights. */
export function addLiveRoute(server: FastifyInstance, updates: LiveUpdates, identify: Identify): void {
  let subscribers = 0
  server.get(
    '/api/live',
    { config: { rateLimit: { max: 60, timeWindow: 60_000 } } },
    async (request, reply) => {
      await identityOf(request, identify)
      if (subscribers >= mostSubscribers) return reply.code(503).send()
      subscribers += 1
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n\n')
      const gathered = new Set<string>()
      const flush = setInterval(() => {
        for (const topic of gathered) reply.raw.write(`event: ${topic}\ndata: {}\n\n`)
        gathered.clear()
      }, 250)
      const beat = setInterval(() => reply.raw.write(': here\n\n'), 20_000)
      const unsubscribe = updates.subscribe((topic) => gathered.add(topic))
      request.raw.on('close', () => {
        clearInterval(flush)
        clearInterval(beat)
        unsubscribe()
        subscribers -= 1
      })
      return reply
    },
  )
}
