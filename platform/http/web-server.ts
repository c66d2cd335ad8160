import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import { houseProblems, Problem } from '../errors.ts'
import type { House } from '../operations/house.ts'
import type { Module } from '../operations/module.ts'
import { type About, addAboutRoute } from './about.ts'
import { addCheckpointRoute } from './checkpoint-route.ts'
import { addGuard, newRequestId } from './guard.ts'
import type { Identify } from './identify.ts'
import { addLiveRoute, type LiveUpdates } from './live.ts'
import { addMeasures } from './measures.ts'
import { openApiOf } from './openapi.ts'
import { letBy } from './let-by.ts'
import { addPhotoRoutes } from './photos.ts'
import { bugBody, problemBody } from './problem-reply.ts'
import { addRoutes } from './routes.ts'
import { addSite } from './site.ts'

export type WebServerSettings = {
  readonly house: House
  readonly modules: readonly Module[]
  readonly identify: Identify
  readonly updates: LiveUpdates
  /** The built pages; absent in tests of operations alone. */
  readonly siteFolder?: string
  readonly isSecure: boolean
  /** Where everybody finds the house, for links that leave it. */
  readonly publicAddress?: string
  readonly tileSource: string | undefined
  /** What the house says of itself to every page; without it, no tiles and no demonstration. */
  readonly about?: () => Promise<About>
  /** `false` only for load tests, which come from one address. */
  readonly limits: boolean
  readonly logLevel: string
  /** Addresses of the proxies in front that may name the caller's address. */
  readonly trustedProxies: readonly string[]
}

const megabyte = 1_048_576

/** The whole web server: routes from contracts, live updates, photos, pages, health and metrics. Call `listen` on it. */
export async function buildWebServer(settings: WebServerSettings): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: megabyte,
    trustProxy: settings.trustedProxies.length > 0 && [...settings.trustedProxies],
    genReqId: newRequestId,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    http: { headersTimeout: 10_000 },
    routerOptions: {
      maxParamLength: 200,
      ignoreDuplicateSlashes: false,
      ignoreTrailingSlash: false,
      caseSensitive: true,
    },
    logger: { level: settings.logLevel, serializers: quietSerializers },
    logController: new LogController({ disableRequestLogging: true }),
  })
  await server.register(cookie)
  await server.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new Problem('too-many', houseProblems.tooMany),
  })
  addFailureReplies(server)
  addGuard(server, settings)
  addMeasures(server, settings.house)
  addRoutes(server, settings.modules, settings)
  addPhotoRoutes(server, settings.house.filesFolder)
  addAboutRoute(server, settings.about)
  addCheckpointRoute(server, settings.house)
  addLiveRoute(server, settings.updates, settings.identify)
  addOpenApi(server, settings.modules)
  await addSite(server, settings)
  return server
}

/** Programs ask for the document now and then; until one does, nothing of it is made. */
function addOpenApi(server: FastifyInstance, modules: readonly Module[]): void {
  let document: string | undefined
  server.get('/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openApiOf(modules))
    return reply.type('application/json').send(document)
  })
}

// Addresses, query strings and headers can name people: a log line holds the route's pattern only.
const quietSerializers = {
  req: (request: { method: string; routeOptions?: { url?: string | undefined } }) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'unknown',
  }),
  err: (failure: Error & { code?: string }) => ({
    type: failure.name,
    code: failure.code ?? '',
    message:
      failure.name === 'DatabaseError' || failure.name === 'error' ? 'database error' : failure.message,
    stack: (failure.stack ?? '').split('\n').slice(1, 8).join('\n'),
  }),
}

function addFailureReplies(server: FastifyInstance): void {
  server.setErrorHandler(async (failure, request, reply) => {
    const body = problemBody(failure)
    if (body === undefined) request.log.error({ err: failure, req: request }, 'fault')
    const answer = body ?? { ...bugBody, request: request.id }
    if (answer.status === 413) await letBy(request.raw)
    return reply
      .code(answer.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(answer))
  })
}
