import type { FastifyInstance } from 'fastify'
import { readTransaction } from '../database/transaction.ts'
import { offerAfter } from '../ledger/seal/checkpoint-offer.ts'
import type { House } from '../operations/house.ts'

const wholeNumber = /^[0-9]{1,15}$/

/** `GET /api/ledger/checkpoint?from=SIZE`: the newest signed checkpoint, for anyone who keeps one outside. No entry is told. */
export function addCheckpointRoute(server: FastifyInstance, house: House): void {
  server.get<{ Querystring: { from?: unknown } }>(
    '/api/ledger/checkpoint',
    { config: { rateLimit: { max: 60, timeWindow: 60_000 } } },
    async (request, reply) => {
      const from = String(request.query.from ?? '0')
      const size = wholeNumber.test(from) ? Number(from) : 0
      const offer = await readTransaction(house.pool, {}, (transaction) => offerAfter(transaction, size))
      if (!offer) return reply.callNotFound()
      return reply.header('cache-control', 'no-store').send(offer)
    },
  )
}
