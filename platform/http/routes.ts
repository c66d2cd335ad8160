import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OperationContract, RateClass } from '../operations/contract.ts'
import type { Call, House } from '../operations/house.ts'
import type { Module } from '../operations/module.ts'
import type { Operation } from '../operations/operation.ts'
import { browserOf } from './browser.ts'
import { sendText } from './send-text.ts'
import { correctedMoment } from './corrected-moment.ts'
import { type Identify, type Identity, receiptHeader, sessionCookie } from './identify.ts'

type Doors = { readonly house: House; readonly identify: Identify; readonly limits: boolean }

/** Calls a minute from one address; a crowd behind one address is slowed down, never turned away for good. */
export const callsAMinute: Readonly<Record<RateClass, number>> = {
  normal: 1_200,
  intake: 60,
  signIn: 20,
  reveal: 60,
  export: 20,
}

/** One route for each operation of each contract; none is written by hand. */
export function addRoutes(server: FastifyInstance, modules: readonly Module[], doors: Doors): void {
  for (const module of modules) {
    for (const operation of Object.values<Operation>(module.operations)) addRoute(server, operation, doors)
  }
}

function addRoute(server: FastifyInstance, operation: Operation, doors: Doors): void {
  const { contract } = operation
  const max = callsAMinute[contract.rate ?? 'normal']
  server.route({
    method: contract.method,
    url: contract.path,
    ...(contract.mostBytes && { bodyLimit: contract.mostBytes }),
    config: { rateLimit: doors.limits ? { max, timeWindow: 60_000 } : false },
    handler: async (request, reply) => {
      const identity = await identityOf(request, doors.identify)
      const answer = await operation.run(inputOf(contract, request), {
        ...callOf(request, doors.house, identity),
        browser: browserOf(request, reply),
      })
      return contract.media === undefined
        ? send(reply, answer)
        : sendText({ request, reply, media: contract.media }, answer)
    },
  })
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(answer ?? null))
}

/** Who sends this request. */
export function identityOf(request: FastifyRequest, identify: Identify): Promise<Identity> {
  const receipt = request.headers[receiptHeader]
  return identify({
    sessionToken: request.cookies[sessionCookie.secure] ?? request.cookies[sessionCookie.loopback],
    receipt: typeof receipt === 'string' && receipt.length <= 200 ? receipt : undefined,
  })
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}

function inputOf(contract: OperationContract, request: FastifyRequest): unknown {
  if (contract.method === 'GET') return { ...record(request.query), ...record(request.params) }
  if (
    request.body !== undefined &&
    request.body !== null &&
    (typeof request.body !== 'object' || Array.isArray(request.body))
  )
    return request.body
  return { ...record(request.body), ...record(request.params) }
}

const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value.length > 0 && value.length <= 100 ? value : undefined
}

function callOf(request: FastifyRequest, house: House, identity: Identity): Call {
  const now = house.now()
  const key = headerOf(request, 'idempotency-key')
  const occurredAt = correctedMoment(
    headerOf(request, 'x-occurred-at'),
    headerOf(request, 'x-client-now'),
    now,
  )
  return {
    ...identity,
    house,
    now,
    ...(key !== undefined && { key }),
    ...(occurredAt !== undefined && { occurredAt }),
  }
}
