import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { House } from '../operations/house.ts'

const isLoopback = (address: string): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'

async function canReachDatabase(house: House): Promise<boolean> {
  try {
    await house.pool.query('select 1')
    return true
  } catch {
    return false
  }
}

/** `/health` (this process lives), `/ready` (it reaches its database) and, from this machine only, `/metrics`. */
export function addMeasures(server: FastifyInstance, house: House): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'groundwork_http_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.015, 0.05, 0.15, 0.5, 1, 2, 5],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'groundwork_faults_total',
    help: 'Answers that were our own fault',
    registers: [registry],
  })
  new Gauge({
    name: 'groundwork_database_waiting',
    help: 'Callers waiting for a database connection',
    registers: [registry],
    collect() {
      this.set(house.pool.waitingCount)
    },
  })

  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    seconds.observe(
      { method: request.method, route, status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
    if (reply.statusCode >= 500) faults.inc()
  })
  server.get('/health', async () => ({ status: 'ok' }))
  server.get('/ready', async (_request, reply) => {
    const isReady = await canReachDatabase(house)
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ok' : 'no database' })
  })
  server.get('/metrics', async (request, reply) => {
    // A proxy on this machine passes on calls from anywhere.
    const isPassedOn = request.headers['x-forwarded-for'] !== undefined
    if (isPassedOn || !isLoopback(request.ip)) return reply.callNotFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
